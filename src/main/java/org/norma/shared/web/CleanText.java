package org.norma.shared.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.norma.shared.VisibleText;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Leaves out of everything typed what is no text. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
public class CleanText extends OncePerRequestFilter {

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		chain.doFilter(new Cleaned(request), response);
	}

	/** The text without what is no text; also for names of files. */
	public static String clean(String typed) {
		return VisibleText.of(typed);
	}

	private static final class Cleaned extends HttpServletRequestWrapper {

		Cleaned(HttpServletRequest request) {
			super(request);
		}

		@Override
		public @Nullable String getParameter(String name) {
			@Nullable String typed = super.getParameter(name);
			return (typed != null) ? clean(typed) : null;
		}

		@Override
		public String @Nullable [] getParameterValues(String name) {
			var typed = super.getParameterValues(name);
			return (typed != null) ? Arrays.stream(typed).map(CleanText::clean).toArray(String[]::new) : null;
		}

		@Override
		public Map<String, String[]> getParameterMap() {
			var cleaned = new LinkedHashMap<String, String[]>();
			super.getParameterMap().forEach((name, typed) -> cleaned.put(name,
					Arrays.stream(typed).map(CleanText::clean).toArray(String[]::new)));
			return cleaned;
		}

	}

}
