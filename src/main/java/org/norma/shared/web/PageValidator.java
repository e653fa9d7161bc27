package org.norma.shared.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.norma.shared.Actor;
import org.norma.shared.Preparation;
import org.norma.shared.DataVersion;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.info.BuildProperties;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Answers 304 to somebody who is not signed in and still holds what a {@link PublicPage}
 * would be made to again, before anything is read or rendered. Whoever has a session is
 * never answered from what is kept: nothing of theirs is stored anywhere.
 */
@Component
class PageValidator implements HandlerInterceptor {

	/** They change what a page is made to, or set a cookie. */
	private static final List<String> CHOICES = List.of("lang", "theme");

	private static final List<String> ASKED_BY_HTMX = List.of("HX-Request", "HX-Boosted", "HX-Target",
			"HX-History-Restore-Request");

	private final DataVersion data;

	private final Clock clock;

	private final ObjectProvider<SearchState> search;

	private final ObjectProvider<Preparation> preparation;

	private final String build;

	PageValidator(DataVersion data, Clock clock, ObjectProvider<SearchState> search,
			ObjectProvider<BuildProperties> build, ObjectProvider<Preparation> preparation, Environment settings) {
		this.preparation = preparation;
		this.data = data;
		this.search = search;
		this.clock = clock;
		this.build = build(build.getIfAvailable(), settings);
	}

	/** The program and its settings: the same on all machines of an installation. */
	private static String build(@Nullable BuildProperties build, Environment settings) {
		var own = Binder.get(settings)
			.bind("norma", Bindable.mapOf(String.class, String.class))
			.orElse(java.util.Map.of());
		var made = (build != null) ? build.getVersion() + build.getTime() : String.valueOf(System.nanoTime());
		return made + new TreeMap<>(own) + Arrays.toString(settings.getActiveProfiles());
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		var page = (handler instanceof HandlerMethod method) ? method.getMethodAnnotation(PublicPage.class) : null;
		if (page == null || !everybodys(request) || underPreparation()) {
			return true;
		}
		var seen = this.data.now();
		if (seen.seconds() < page.kept()) {
			return true;
		}
		ASKED_BY_HTMX.forEach((name) -> response.addHeader(HttpHeaders.VARY, name));
		response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
		response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
		return !new ServletWebRequest(request, response).checkNotModified(validator(request, version(seen, page)));
	}

	private String version(DataVersion.Seen seen, PublicPage page) {
		return seen.version() + (page.searched() ? " " + this.search.getObject().state() : "");
	}

	/** What a page says of it is not in the database. */
	private boolean underPreparation() {
		return this.preparation.stream().anyMatch((each) -> each.running().isPresent());
	}

	private static boolean everybodys(HttpServletRequest request) {
		return (HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod()))
				&& Actor.current().isEmpty() && request.getSession(false) == null
				&& RequestContextUtils.getInputFlashMap(request) == null
				&& CHOICES.stream().noneMatch((name) -> request.getParameter(name) != null);
	}

	/** What is no page is not kept. */
	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView model) {
		if (response.getStatus() != HttpServletResponse.SC_OK && !response.isCommitted()
				&& response.containsHeader(HttpHeaders.ETAG)) {
			response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		}
	}

	private String validator(HttpServletRequest request, String version) {
		var parts = new StringBuilder().append(version)
			.append('\n')
			.append(request.getRequestURI())
			.append('?')
			.append(request.getQueryString())
			.append('\n')
			.append(LocalDate.now(this.clock))
			.append('\n')
			.append(RequestContextUtils.getLocale(request).toLanguageTag())
			.append('\n')
			.append(Theme.of(request))
			.append('\n')
			.append(request.getScheme())
			.append(request.getServerName())
			.append(request.getServerPort())
			.append('\n')
			.append(this.build);
		ASKED_BY_HTMX.forEach((name) -> parts.append('\n').append(request.getHeader(name)));
		return "W/\"" + fingerprint(parts.toString()) + "\"";
	}

	private static String fingerprint(String text) {
		try {
			var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest, 0, 16);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
