package org.norma.shared.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leaves out of everything typed what is no text: NUL and other control characters that
 * come along when one copies from elsewhere, halves of characters, and what turns the
 * direction of a text. Nobody sees them, so nobody could mend them; PostgreSQL keeps no
 * NUL and no XML may hold them. A field in which nothing can be seen is empty.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
public class CleanText extends OncePerRequestFilter {

	/**
	 * All but the characters of XML 1.0 (section 2.2), and what turns the direction of
	 * the text behind it (UAX 9: U+202A to U+202E, U+2066 to U+2069): with it a text
	 * reads as another one than it is, and so does what stands beside it.
	 */
	private static final Pattern NO_TEXT = Pattern
		.compile("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]"
				+ "|[\\u202A-\\u202E\\u2066-\\u2069]");

	/** Blanks, and signs of format that have no width. */
	private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\u115F\\u1160\\u3164]+");

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		chain.doFilter(new Cleaned(request), response);
	}

	/**
	 * The text without what is no text; also for names of files. Where nothing can be
	 * seen, nothing was typed.
	 */
	public static String clean(String typed) {
		var text = NO_TEXT.matcher(typed).replaceAll("");
		return UNSEEN.matcher(text).matches() ? text.replaceAll("[^\\s]", "") : text;
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
