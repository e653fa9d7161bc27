package org.norma.shared.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.data.domain.Page;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriUtils;

/**
 * Addresses of a list that keep what was asked for: used by the pager and by the heads of
 * tables. Paths are without the context path.
 */
@Component("pageLinks")
public class PageLinks {

	private static final List<String> NOT_KEPT = List.of("page", "lang", "theme");

	/** The list at the path, as asked for now, at another page; the first is 0. */
	public String to(String path, int page) {
		return address(path, Map.of("page", Integer.toString(page)));
	}

	/** The page and at most two on each side of it: never empty, the first is 0. */
	public List<Integer> near(Page<?> page) {
		int last = Math.max(page.getTotalPages() - 1, 0);
		int shown = Math.min(page.getNumber(), last);
		return IntStream.rangeClosed(Math.max(shown - 2, 0), Math.min(shown + 2, last)).boxed().toList();
	}

	/**
	 * The list at the path, sorted by the property: ascending, or descending where it was
	 * ascending.
	 */
	public String sorted(String path, String property) {
		return address(path, Map.of("sort", ariaSort(property).equals("ascending") ? property + ",desc" : property));
	}

	/** Another form of the same list, such as its CSV. */
	public String as(String path) {
		return address(path, Map.of());
	}

	/** How the list is sorted by the property: the values of {@code aria-sort}. */
	public String ariaSort(String property) {
		var sort = request().getParameter("sort");
		if (sort == null || !sort.split(",", 2)[0].equals(property)) {
			return "none";
		}
		return sort.toLowerCase(Locale.ROOT).endsWith(",desc") ? "descending" : "ascending";
	}

	private static String address(String path, Map<String, String> changes) {
		var asked = new LinkedHashMap<>(request().getParameterMap());
		NOT_KEPT.forEach(asked::remove);
		changes.forEach((name, value) -> asked.put(name, new String[] { value }));
		var pairs = new ArrayList<String>();
		asked.forEach((name, values) -> {
			for (var value : values) {
				if (!value.isEmpty()) {
					pairs.add(encoded(name) + "=" + encoded(value));
				}
			}
		});
		return request().getContextPath() + path + (pairs.isEmpty() ? "" : "?" + String.join("&", pairs));
	}

	private static String encoded(String text) {
		return UriUtils.encode(text, StandardCharsets.UTF_8);
	}

	private static HttpServletRequest request() {
		return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
	}

}
