package org.norma.lookup;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

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

/**
 * Editions with former names that had one of the values on a day; each is looked at,
 * there are few.
 */
final class FormerlyNamed extends Query {

	private final Field field;

	private final Set<String> values;

	private final Set<String> above;

	private final LocalDate day;

	/**
	 * @param above what lies below these counts too
	 */
	FormerlyNamed(Field field, Set<String> values, Set<String> above, LocalDate day) {
		this.field = field;
		this.values = values;
		this.above = above;
		this.day = day;
	}

	private boolean has(String value) {
		return this.values.contains(value) || this.above.stream().anyMatch((each) -> value.startsWith(each + "."));
	}

	@Override
	public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
		return new ConstantScoreWeight(this, boost) {

			@Override
			public @Nullable Scorer scorer(LeafReaderContext context) throws IOException {
				var former = new FormerNames(context.reader(), FormerlyNamed.this.field, FormerlyNamed.this.day);
				var matching = new TwoPhaseIterator(former.all()) {

					@Override
					public boolean matches() throws IOException {
						return has(former.onTheDay());
					}

					@Override
					public float matchCost() {
						return 20;
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
	public String toString(String ignored) {
		return this.field + " " + this.values + " on " + this.day;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof FormerlyNamed named && named.field == this.field && named.values.equals(this.values)
				&& named.above.equals(this.above) && named.day.equals(this.day);
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.field, this.values, this.above, this.day);
	}

}
