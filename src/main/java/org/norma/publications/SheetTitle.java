package org.norma.publications;

import java.util.Locale;
import java.util.TreeMap;

import org.norma.catalogue.Edition;
import org.norma.shared.Texts;

/** The title under which a sheet stands in the catalogue names its standard. */
final class SheetTitle {

	private SheetTitle() {
	}

	/** In each language of the sheet, unless it names the standard already. */
	static Texts of(Texts sheet, Edition standard) {
		var titles = new TreeMap<String, String>();
		sheet.byLanguage().forEach((language, text) -> {
			var named = standard.titles().in(Locale.forLanguageTag(language));
			titles.put(language, (named.isEmpty() || text.contains(named) || text.contains(standard.designation()))
					? text : joined(language, named, text));
		});
		return new Texts(titles);
	}

	private static String joined(String language, String standard, String sheet) {
		return language.equals("zh") ? "《" + standard + "》" + sheet : standard + ": " + sheet;
	}

}
