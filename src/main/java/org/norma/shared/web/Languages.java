package org.norma.shared.web;

import java.util.List;
import java.util.Locale;

/** The languages in which every text of the pages exists. */
public final class Languages {

	public static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE, Locale.ITALIAN);

	private Languages() {
	}

	/** The language's own name, as its speakers write it. */
	public static String nameOf(Locale locale) {
		return switch (locale.getLanguage()) {
			case "zh" -> "简体中文";
			case "it" -> "Italiano";
			default -> "English";
		};
	}

	/** The language of the pages nearest to the wish. */
	public static Locale nearest(Locale wish) {
		return ALL.stream()
			.filter((each) -> each.getLanguage().equals(wish.getLanguage()))
			.findFirst()
			.orElse(Locale.ENGLISH);
	}

}
