package org.norma.lookup;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.TwoPhaseIterator;
import org.jspecify.annotations.Nullable;

/**
 * Editions with former names that had one of the values on a day; each is looked at,
 * there are few.
 */
final class FormerlyNamed extends TwoPhaseQuery {

	private final Field field;

	private final Set<String> values;

	private final LocalDate day;

	FormerlyNamed(Field field, Set<String> values, LocalDate day) {
		this.field = field;
		this.values = values;
		this.day = day;
	}

	@Override
	TwoPhaseIterator among(LeafReader part) throws IOException {
		var former = new FormerNames(part, this.field, this.day);
		return new TwoPhaseIterator(former.all()) {

			@Override
			public boolean matches() throws IOException {
				return former.onTheDay().stream().anyMatch(FormerlyNamed.this.values::contains);
			}

			@Override
			public float matchCost() {
				return 20;
			}

		};
	}

	@Override
	public String toString(String ignored) {
		return this.field + " " + this.values + " on " + this.day;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof FormerlyNamed named && named.field == this.field && named.values.equals(this.values)
				&& named.day.equals(this.day);
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.field, this.values, this.day);
	}

}
