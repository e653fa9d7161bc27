package org.norma.shared.web;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;

/**
 * The list whose address asks for what it does not offer: the same address without what
 * was asked, and without the ending of a file.
 *
 * @param path where it stands, as the browser wrote it
 * @param key message key of its name in the menus; {@code null} where it stands in none
 */
public record OwnList(String path, @Nullable String key) {

	private static final Pattern FILE = Pattern.compile("\\.(csv|xlsx|jsonl|atom)$");

	static Optional<OwnList> of(HttpServletRequest request, Collection<NavEntry> entries) {
		if (!HttpMethod.GET.matches(request.getMethod()) || request.getQueryString() == null) {
			return Optional.empty();
		}
		var path = FILE.matcher(request.getRequestURI().substring(request.getContextPath().length())).replaceFirst("");
		var key = entries.stream().filter((entry) -> entry.href().equals(path)).map(NavEntry::key).findFirst();
		return Optional.of(new OwnList(path, key.orElse(null)));
	}

}
