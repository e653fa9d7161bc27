package org.norma.lookup;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Objects;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.TwoPhaseIterator;
import org.jspecify.annotations.Nullable;
import org.norma.catalogue.Status;

/** Editions with lapses that have a status on a day; each is looked at, there are few. */
final class LapsedStatus extends TwoPhaseQuery {

	private final Status status;

	private final LocalDate day;

	LapsedStatus(Status status, LocalDate day) {
		this.status = status;
		this.day = day;
	}

	@Override
	TwoPhaseIterator among(LeafReader part) throws IOException {
		var lapsed = DocValues.getSortedNumeric(part, Field.LAPSES.name());
		var statuses = new Statuses(part, this.day);
		return new TwoPhaseIterator(lapsed) {

			@Override
			public boolean matches() throws IOException {
				return statuses.of(lapsed.docID()) == LapsedStatus.this.status.ordinal();
			}

			@Override
			public float matchCost() {
				return 10;
			}

		};
	}

	@Override
	public String toString(String field) {
		return this.status + " on " + this.day;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof LapsedStatus lapsed && lapsed.status == this.status && lapsed.day.equals(this.day);
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.status, this.day);
	}

}
