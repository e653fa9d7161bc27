package org.norma.lookup;

import java.io.IOException;

import org.apache.lucene.index.LeafReader;
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

/** A query of few editions, of which each is looked at. */
abstract class TwoPhaseQuery extends Query {

	/** The editions of a part of the index that may match, and whether each does. */
	abstract TwoPhaseIterator among(LeafReader part) throws IOException;

	@Override
	public final Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
		return new ConstantScoreWeight(this, boost) {

			@Override
			public @Nullable Scorer scorer(LeafReaderContext context) throws IOException {
				return new ConstantScoreScorer(this, score(), mode, among(context.reader()));
			}

			@Override
			public boolean isCacheable(LeafReaderContext context) {
				return true;
			}

		};
	}

	@Override
	public final void visit(QueryVisitor visitor) {
		visitor.visitLeaf(this);
	}

}
