package org.norma.lookup;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.norma.catalogue.Status;
import org.norma.hierarchy.Binding;

/**
 * What was found.
 *
 * @param query the query answered
 * @param total number of all results
 * @param hits the results of the page
 * @param counts values of each facet with their numbers; a facet's own choices do not
 * narrow its counts
 * @param match how near the results are to what was typed
 * @param meant number or words that were perhaps meant
 */
public record SearchResult(SearchQuery query, int total, List<Hit> hits, Map<Facet, Map<String, Integer>> counts,
		Match match, @Nullable String meant) {

	public int pages() {
		int reachable = Math.min(this.total, QueryReader.DEEPEST);
		return Math.max(1, (reachable + this.query.size() - 1) / this.query.size());
	}

	public int count(Facet facet, String value) {
		return this.counts.getOrDefault(facet, Map.of()).getOrDefault(value, 0);
	}

	/** Editions in force on the day. */
	public int inForce() {
		return count(Facet.STATUS, Status.IN_FORCE.name());
	}

	/** Editions published and not yet in force. */
	public int upcoming() {
		return count(Facet.STATUS, Status.UPCOMING.name());
	}

	/** Editions that must be followed. */
	public int mandatory() {
		return count(Facet.BINDING, Binding.MANDATORY.name());
	}

	/** Whether nothing matched exactly, so that something near was taken. */
	public boolean approximate() {
		return this.match != Match.EXACT;
	}

	/** How near results are to what was typed. */
	public enum Match {

		/** They have it. */
		EXACT,
		/** They stand in the class whose code was typed. */
		IN_CLASS,
		/** They are other editions than the one that was typed, of the same number. */
		OTHER_EDITIONS,
		/**
		 * Their number has another prefix than the one that was typed, which none has.
		 */
		OTHER_PREFIX,
		/** Their number has nearly the same letters, marks and figures. */
		NEAR_NUMBER,
		/** They lack some of the words. */
		FEWER_WORDS,
		/** They have other words, a letter or two away. */
		NEAR_WORDS;

		/** The last part of message keys: {@code near-words}. */
		public String code() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

}
