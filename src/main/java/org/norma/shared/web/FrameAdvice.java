package org.norma.shared.web;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.norma.shared.Actor;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Gives every page its frame. */
@ControllerAdvice
class FrameAdvice {

	private final List<NavEntry> entries;

	private final Navigation navigation;

	FrameAdvice(List<NavEntry> entries, Navigation navigation) {
		this.entries = entries.stream().sorted(Comparator.comparingInt(NavEntry::order)).toList();
		this.navigation = navigation;
	}

	@ModelAttribute("frame")
	Frame frame(ServletWebRequest asked, Locale locale) {
		var request = asked.getRequest();
		var actor = Actor.current().orElse(null);
		var theme = Theme.of(request);
		var here = here();
		var languages = Languages.ALL.stream()
			.map((each) -> new Frame.Language(each, Languages.nameOf(each), here + "lang=" + each.toLanguageTag(),
					each.getLanguage().equals(locale.getLanguage())))
			.toList();
		var frame = new Frame(menus(actor), languages, theme,
				here + "theme=" + ("dark".equals(theme) ? "light" : "dark"), request.getRequestURI(), actor, "");
		return frame.with(this.navigation.of(frame, asked, locale));
	}

	private Map<NavEntry.Menu, List<NavEntry>> menus(@Nullable Actor actor) {
		return this.entries.stream()
			.filter((entry) -> entry.roles().isEmpty()
					|| (actor != null && entry.roles().stream().anyMatch(actor::holds)))
			.collect(Collectors.groupingBy(NavEntry::menu, () -> new EnumMap<>(NavEntry.Menu.class),
					Collectors.toList()));
	}

	/** The address of this page, to which a language or a theme is added. */
	private static String here() {
		var address = ServletUriComponentsBuilder.fromCurrentRequest()
			.replaceQueryParam("lang")
			.replaceQueryParam("theme")
			.build();
		var query = address.getQuery();
		return address.getPath() + ((query != null && !query.isEmpty()) ? "?" + query + "&" : "?");
	}

}
