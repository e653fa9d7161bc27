package org.norma.shared.web;

import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Gives every page its head. What everybody may read has one address, whatever stands
 * behind the question mark; a list that was narrowed is not to be found.
 */
@ControllerAdvice
class PageHeadAdvice {

	/** They do not change what a page is about. */
	private static final Set<String> OF_NO_MATTER = Set.of("lang", "theme", "from", "asOf");

	private final SiteAddress site;

	private final List<FeedLink> feeds;

	private final MessageSource messages;

	PageHeadAdvice(SiteAddress site, List<FeedLink> feeds, MessageSource messages) {
		this.site = site;
		this.feeds = feeds;
		this.messages = messages;
	}

	@ModelAttribute("head")
	PageHead head(HttpServletRequest request, Locale locale) {
		var address = this.site.of(request);
		var path = request.getRequestURI().substring(request.getContextPath().length());
		var found = isForAll(request) && OF_NO_MATTER.containsAll(request.getParameterMap().keySet());
		return new PageHead(address, found ? address + path : null, null, said("shared.description", locale), "website",
				null,
				this.feeds.stream().map((feed) -> new PageHead.Feed(said(feed.title(), locale), feed.href())).toList());
	}

	private static boolean isForAll(HttpServletRequest request) {
		return HttpMethod.GET.matches(request.getMethod()) && request.getDispatcherType() == DispatcherType.REQUEST
				&& request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod handler
				&& isForAll(handler);
	}

	private static boolean isForAll(HandlerMethod handler) {
		var own = permitted(handler.getMethod());
		return (own != null) ? own : Boolean.TRUE.equals(permitted(handler.getBeanType()));
	}

	private static @Nullable Boolean permitted(AnnotatedElement place) {
		if (place.isAnnotationPresent(PermitAll.class)) {
			return true;
		}
		return place.isAnnotationPresent(RolesAllowed.class) ? false : null;
	}

	private String said(String key, Locale locale) {
		return this.messages.getMessage(key, null, locale);
	}

}
