package org.norma.lookup;

import java.io.IOException;
import java.time.LocalDate;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;
import org.norma.catalogue.EditionKind;

/** Reads what decides the place of results from a segment of the index. */
record RankedLeaf(LeafReaderContext context, Statuses statuses, SortedSetDocValues kinds, long standard,
		SortedNumericDocValues series) {

	private static final BytesRef STANDARD = new BytesRef(EditionKind.STANDARD.name());

	static RankedLeaf of(LeafReaderContext context, LocalDate asOf) throws IOException {
		var kinds = DocValues.getSortedSet(context.reader(), Field.KIND.name());
		return new RankedLeaf(context, new Statuses(context.reader(), asOf), kinds, kinds.lookupTerm(STANDARD),
				DocValues.getSortedNumeric(context.reader(), Field.SERIES.name()));
	}

	/** Results of a segment are to be asked for in their order. */
	Ranked rank(ScoreDoc found) throws IOException {
		int doc = found.doc - this.context.docBase;
		boolean isStandard = this.kinds.advanceExact(doc) && this.kinds.nextOrd() == this.standard;
		long itsSeries = this.series.advanceExact(doc) ? this.series.nextValue() : 0;
		return Ranked.of(found, this.statuses.of(doc), isStandard, itsSeries);
	}

}
