package org.norma.lookup;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What somebody looks for; an address holds all of it.
 *
 * @param text number or words, empty for everything
 * @param chosen choices by facet
 * @param asOf day for which the status is asked
 * @param sort order of the results
 * @param page first page is 1
 * @param size results a page
 */
public record SearchQuery(String text, Map<Facet, Set<String>> chosen, LocalDate asOf, Sort sort, int page, int size) {

	public SearchQuery {
		var kept = new EnumMap<Facet, Set<String>>(Facet.class);
		chosen.forEach((facet, values) -> {
			if (!values.isEmpty()) {
				kept.put(facet, Collections.unmodifiableSet(new TreeSet<>(values)));
			}
		});
		chosen = Collections.unmodifiableMap(kept);
	}

	/** Looks for words or a number, without any choice. */
	public static SearchQuery of(String text, LocalDate asOf) {
		return new SearchQuery(text, Map.of(), asOf, Sort.RELEVANCE, 1, 20);
	}

	public Set<String> chosen(Facet facet) {
		return this.chosen.getOrDefault(facet, Set.of());
	}

	public boolean isEmpty() {
		return this.text.isEmpty() && this.chosen.isEmpty();
	}

	/** The same question, narrowed to these choices in one facet. */
	public SearchQuery with(Facet facet, String... values) {
		var more = new EnumMap<Facet, Set<String>>(Facet.class);
		more.putAll(this.chosen);
		more.put(facet, Set.copyOf(List.of(values)));
		return new SearchQuery(this.text, more, this.asOf, this.sort, this.page, this.size);
	}

	public SearchQuery sortedBy(Sort order) {
		return new SearchQuery(this.text, this.chosen, this.asOf, order, this.page, this.size);
	}

	public SearchQuery page(int number, int length) {
		return new SearchQuery(this.text, this.chosen, this.asOf, this.sort, number, length);
	}

	/** Order of results. */
	public enum Sort {

		/** Best first, the newest of equally good ones first. */
		RELEVANCE,
		/** By number, 9 before 10. */
		NUMBER,
		/** Latest publication first. */
		NEWEST;

		/** Whether the best stand first. */
		public boolean best() {
			return this == RELEVANCE;
		}

		/** Whether the newest stand first. */
		public boolean newest() {
			return this == NEWEST;
		}

		/** Whether they stand by number. */
		public boolean byNumber() {
			return this == NUMBER;
		}

	}

}
