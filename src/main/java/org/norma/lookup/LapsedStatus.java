package org.norma.lookup;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Objects;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;
import org.norma.catalogue.Status;

/** Editions with lapses that have a status on a day; each is looked at, there are few. */
final class LapsedStatus extends Query {

	private final Status status;

	private final LocalDate day;

	LapsedStatus(Status status, LocalDate day) {
		this.status = status;
		this.day = day;
	}

	@Override
	public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
		return new ConstantScoreWeight(this, boost) {

			@Override
			public @Nullable Scorer scorer(LeafReaderContext context) throws IOException {
				var lapsed = DocValues.getSortedNumeric(context.reader(), Field.LAPSES.name());
				var statuses = new Statuses(context.reader(), LapsedStatus.this.day);
				var matching = new TwoPhaseIterator(lapsed) {

					@Override
					public boolean matches() throws IOException {
						return statuses.of(lapsed.docID()) == LapsedStatus.this.status.ordinal();
					}

					@Override
					public float matchCost() {
						return 10;
					}

				};
				return new ConstantScoreScorer(this, score(), mode, matching);
			}

			@Override
			public boolean isCacheable(LeafReaderContext context) {
				return true;
			}

		};
	}

	@Override
	public void visit(QueryVisitor visitor) {
		visitor.visitLeaf(this);
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
