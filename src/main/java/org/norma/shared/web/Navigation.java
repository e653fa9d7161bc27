package org.norma.shared.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * The menus in the head of every page. They are the same for everybody who may open the
 * same entries, so they are rendered once for each language and entry that is current.
 */
@Component
class Navigation {

	private static final int KEPT = 2_000;

	private final SpringTemplateEngine engine;

	private final Cache<Key, String> kept = Caffeine.newBuilder().maximumSize(KEPT).build();

	Navigation(SpringTemplateEngine engine) {
		this.engine = engine;
	}

	/** The items of the list of menus, as HTML. */
	String of(Frame frame, ServletWebRequest request, Locale locale) {
		var entries = frame.menus().values().stream().flatMap(List::stream).toList();
		var current = entries.stream().filter(frame::current).toList();
		return Objects
			.requireNonNull(this.kept.get(new Key(locale, request.getRequest().getContextPath(), entries, current),
					(key) -> render(frame, request, locale)));
	}

	private String render(Frame frame, ServletWebRequest request, Locale locale) {
		var exchange = JakartaServletWebApplication.buildApplication(request.getRequest().getServletContext())
			.buildExchange(request.getRequest(), Objects.requireNonNull(request.getResponse()));
		return this.engine.process("shared/navigation", new WebContext(exchange, locale, Map.of("frame", frame)));
	}

	private record Key(Locale locale, String contextPath, List<NavEntry> entries, List<NavEntry> current) {
	}

}
