package org.norma.lookup;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.SortedSetSortField;
import org.jspecify.annotations.Nullable;

/**
 * A query as Lucene takes it: the text, and one filter a facet. What was published only
 * after the day is not found.
 */
record Plan(Query text, Map<Facet, Query> filters, LocalDate asOf) {

	/** Matches the text and the choices in all facets but one. */
	Query matching(@Nullable Facet except) {
		var all = new BooleanQuery.Builder().add(this.text, Occur.FILTER);
		others(except).values().forEach((filter) -> all.add(filter, Occur.FILTER));
		return all.add(Filters.unknownOn(this.asOf), Occur.MUST_NOT).build();
	}

	/** The same with scores. */
	Query scored() {
		var all = new BooleanQuery.Builder().add(this.text, Occur.MUST);
		this.filters.values().forEach((filter) -> all.add(filter, Occur.FILTER));
		return all.add(Filters.unknownOn(this.asOf), Occur.MUST_NOT).build();
	}

	private Map<Facet, Query> others(@Nullable Facet except) {
		var others = new EnumMap<Facet, Query>(Facet.class);
		others.putAll(this.filters);
		if (except != null) {
			others.remove(except);
		}
		return others;
	}

	Plan withText(Query other) {
		return new Plan(other, this.filters, this.asOf);
	}

	/**
	 * The order of results; by number, that is the number of the day where any was
	 * another one then.
	 * @param upTo the day, where any is published only after it
	 */
	static Sort order(SearchQuery.Sort wanted, boolean words, @Nullable LocalDate upTo, @Nullable LocalDate day) {
		return switch (wanted) {
			case NUMBER -> new Sort(byNumber(day));
			case NEWEST -> new Sort(newest(upTo), byNumber(day));
			case RELEVANCE ->
				words ? new Sort(SortField.FIELD_SCORE, newest(upTo)) : new Sort(newest(upTo), byNumber(day));
		};
	}

	/** What is published only after the day comes last. */
	private static SortField newest(@Nullable LocalDate upTo) {
		if (upTo != null) {
			return NewestOrder.on(upTo);
		}
		var field = new SortedNumericSortField(Field.PUBLISHED.name(), SortField.Type.INT, true);
		field.setMissingValue(Integer.MIN_VALUE);
		return field;
	}

	private static SortField byNumber(@Nullable LocalDate day) {
		return (day != null) ? NumberOrder.on(day) : new SortedSetSortField(Field.NUMBER_ORDER.name(), false);
	}

}
