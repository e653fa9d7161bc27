package org.norma.shared.web;

import java.util.function.Function;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

/**
 * The page of a list that an address asks for: the first one where its number is below 0,
 * the last one where the list ends before it.
 */
public final class AskedPage {

	/** No list has so many pages: more is not asked of the database. */
	private static final int MOST = 100_000;

	private AskedPage() {
	}

	/** The page of the number, the first being 0, of so many lines. */
	public static <T> Page<T> of(int number, int size, Function<Pageable, Page<T>> list) {
		return of(number, size, Sort.unsorted(), list);
	}

	/** The page of the number, the first being 0, of so many lines in an order. */
	public static <T> Page<T> of(int number, int size, Sort order, Function<Pageable, Page<T>> list) {
		var asked = PageRequest.of(Math.min(Math.max(number, 0), MOST), size, order);
		var found = list.apply(asked);
		if (found.hasContent() || asked.getPageNumber() == 0) {
			return found;
		}
		return list.apply(asked.withPage(Math.max(found.getTotalPages() - 1, 0)));
	}

}
