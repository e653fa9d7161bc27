package org.norma.lookup;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;
import org.norma.catalogue.EditionKind;
import org.norma.catalogue.Status;

/**
 * Lifts editions in force, and standards above their supplements, among the best by text.
 * Done afterwards for the best only, it costs nothing for the many others.
 */
final class Lift {

	/** How many of the best are put in order; those after them keep the order by text. */
	static final int AMONG = 400;

	private static final float IN_FORCE = 3;

	private static final float STANDARD = 1;

	private static final BytesRef STANDARD_KIND = new BytesRef(EditionKind.STANDARD.name());

	private Lift() {
	}

	/**
	 * Puts the first {@link #AMONG} of the documents, found in the order of their scores,
	 * in order.
	 */
	static void order(List<LeafReaderContext> leaves, ScoreDoc[] found, LocalDate asOf) throws IOException {
		int among = Math.min(found.length, AMONG);
		var lifted = new Lifted[among];
		var byPlace = new Integer[among];
		Arrays.setAll(byPlace, (place) -> place);
		Arrays.sort(byPlace, Comparator.comparingInt((place) -> found[place].doc));
		Leaf leaf = null;
		for (int place : byPlace) {
			var doc = found[place];
			var context = leaves.get(ReaderUtil.subIndex(doc.doc, leaves));
			if (leaf == null || leaf.context() != context) {
				leaf = Leaf.of(context, asOf);
			}
			lifted[place] = new Lifted(doc, score(doc) + leaf.lift(doc.doc - context.docBase));
		}
		Arrays.sort(lifted, Comparator.comparingDouble((Lifted one) -> -one.score()));
		for (int place = 0; place < among; place++) {
			found[place] = lifted[place].doc();
		}
	}

	private static float score(ScoreDoc doc) {
		return (doc instanceof FieldDoc field && field.fields[0] instanceof Float score) ? score : 0;
	}

	private record Lifted(ScoreDoc doc, float score) {
	}

	private record Leaf(LeafReaderContext context, Statuses statuses, SortedSetDocValues kinds, long standard) {

		static Leaf of(LeafReaderContext context, LocalDate asOf) throws IOException {
			var kinds = DocValues.getSortedSet(context.reader(), Field.KIND.name());
			return new Leaf(context, new Statuses(context.reader(), asOf), kinds, kinds.lookupTerm(STANDARD_KIND));
		}

		float lift(int doc) throws IOException {
			float lift = (this.statuses.of(doc) == Status.IN_FORCE.ordinal()) ? IN_FORCE : 0;
			return (this.kinds.advanceExact(doc) && this.kinds.nextOrd() == this.standard) ? lift + STANDARD : lift;
		}

	}

}
