package org.norma.shared.web;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.norma.shared.Actor;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Gives every page its frame. */
@ControllerAdvice
class FrameAdvice {

	private final List<NavEntry> entries;

	FrameAdvice(List<NavEntry> entries) {
		this.entries = entries.stream().sorted(Comparator.comparingInt(NavEntry::order)).toList();
	}

	@ModelAttribute("frame")
	Frame frame(HttpServletRequest request, Locale locale) {
		var actor = Actor.current().orElse(null);
		var theme = Theme.of(request);
		var languages = Languages.ALL.stream()
			.map((each) -> new Frame.Language(each, Languages.nameOf(each), here("lang", each.toLanguageTag()),
					each.getLanguage().equals(locale.getLanguage())))
			.toList();
		return new Frame(menus(actor), languages, theme, here("theme", "dark".equals(theme) ? "light" : "dark"),
				request.getRequestURI(), actor);
	}

	private Map<NavEntry.Menu, List<NavEntry>> menus(@Nullable Actor actor) {
		return this.entries.stream()
			.filter((entry) -> entry.roles().isEmpty()
					|| (actor != null && entry.roles().stream().anyMatch(actor::holds)))
			.collect(Collectors.groupingBy(NavEntry::menu, () -> new EnumMap<>(NavEntry.Menu.class),
					Collectors.toList()));
	}

	private static String here(String parameter, String value) {
		var address = ServletUriComponentsBuilder.fromCurrentRequest()
			.replaceQueryParam("lang")
			.replaceQueryParam("theme")
			.replaceQueryParam(parameter, value)
			.build();
		return address.getPath() + "?" + address.getQuery();
	}

}
