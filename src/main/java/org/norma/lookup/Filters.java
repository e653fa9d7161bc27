package org.norma.lookup;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.norma.catalogue.Status;

/** Narrows a question by the choices in a facet. */
final class Filters {

	private Filters() {
	}

	/** Editions of these statuses on a day. */
	static Query statuses(Collection<String> statuses, LocalDate day) {
		var either = new BooleanQuery.Builder();
		statuses.forEach((name) -> either.add(status(Status.valueOf(name), (int) day.toEpochDay()), Occur.SHOULD));
		return either.build();
	}

	/**
	 * By the four stretches; the few editions with stretches that are otherwise are
	 * looked at one by one.
	 */
	static Query status(Status status, int day) {
		var few = new FieldExistsQuery(Field.LAPSES.name());
		var plain = new BooleanQuery.Builder().add(plain(status, day), Occur.FILTER).add(few, Occur.MUST_NOT);
		return new BooleanQuery.Builder().add(plain.build(), Occur.SHOULD)
			.add(new LapsedStatus(status, LocalDate.ofEpochDay(day)), Occur.SHOULD)
			.build();
	}

	/** Editions of which there was nothing to know yet on a day. */
	static Query unknownOn(LocalDate day) {
		return after(Field.KNOWN_FROM, (int) day.toEpochDay());
	}

	private static Query plain(Status status, int day) {
		return switch (status) {
			case SUPERSEDED, WITHDRAWN -> both(is(Field.ENDED, status.name()), upTo(Field.ENDS_ON, day));
			case UPCOMING -> both(upTo(Field.KNOWN_FROM, day), after(Field.STARTS_ON, day));
			case IN_FORCE, UNKNOWN, DRAFT -> running(status, day);
			case UNPUBLISHED -> after(Field.KNOWN_FROM, day);
		};
	}

	private static Query running(Status status, int day) {
		return new BooleanQuery.Builder().add(is(Field.RUNNING, status.name()), Occur.FILTER)
			.add(upTo(Field.STARTS_ON, day), Occur.FILTER)
			.add(after(Field.ENDS_ON, day), Occur.FILTER)
			.build();
	}

	/** Editions that were at these levels on a day, or at levels below them. */
	static Query levels(Set<String> chosen, Collection<String> withThoseBelow, LocalDate day) {
		var either = new BooleanQuery.Builder().add(anyOf(Field.LEVEL, withThoseBelow), Occur.SHOULD);
		chosen.forEach((level) -> either.add(new PrefixQuery(new Term(Field.LEVEL.name(), level + ".")), Occur.SHOULD));
		return named(either.build(), Field.LEVEL_OF_DAYS,
				new LevelsOfDays(Set.copyOf(withThoseBelow), Set.copyOf(chosen), day));
	}

	/** Editions that bound so on a day. */
	static Query bindings(Set<String> chosen, LocalDate day) {
		return named(anyOf(Field.BINDING, chosen), Field.FORMER, new FormerlyNamed(Field.BINDING, chosen, day));
	}

	/** Of those that changed, what they were on the day counts. */
	private static Query named(Query now, Field changed, Query then) {
		var plain = new BooleanQuery.Builder().add(now, Occur.FILTER)
			.add(new FieldExistsQuery(changed.name()), Occur.MUST_NOT);
		return new BooleanQuery.Builder().add(plain.build(), Occur.SHOULD).add(then, Occur.SHOULD).build();
	}

	static Query anyOf(Field field, Collection<String> values) {
		if (values.size() == 1) {
			return is(field, values.iterator().next());
		}
		return new TermInSetQuery(field.name(), values.stream().map(BytesRef::new).collect(Collectors.toList()));
	}

	static Query is(Field field, String value) {
		return new TermQuery(new Term(field.name(), value));
	}

	private static Query both(Query one, Query other) {
		return new BooleanQuery.Builder().add(one, Occur.FILTER).add(other, Occur.FILTER).build();
	}

	private static Query upTo(Field field, int day) {
		return between(field, Integer.MIN_VALUE, day);
	}

	private static Query after(Field field, int day) {
		return between(field, day + 1, Integer.MAX_VALUE);
	}

	private static Query between(Field field, int from, int to) {
		return new IndexOrDocValuesQuery(IntPoint.newRangeQuery(field.name(), from, to),
				SortedNumericDocValuesField.newSlowRangeQuery(field.name(), from, to));
	}

}
