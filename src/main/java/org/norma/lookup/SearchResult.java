package org.norma.lookup;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param query the query answered
 * @param total number of all results
 * @param hits the results of the page
 * @param counts values of each facet with their numbers; a facet's own choices do not
 * narrow its counts
 * @param approximate whether nothing matched exactly, so that near words were taken
 * @param meant words that were perhaps meant
 */
public record SearchResult(SearchQuery query, int total, List<Hit> hits, Map<Facet, Map<String, Integer>> counts,
		boolean approximate, @Nullable String meant) {

	public int pages() {
		int reachable = Math.min(this.total, QueryReader.DEEPEST);
		return Math.max(1, (reachable + this.query.size() - 1) / this.query.size());
	}

	public int count(Facet facet, String value) {
		return this.counts.getOrDefault(facet, Map.of()).getOrDefault(value, 0);
	}

}
