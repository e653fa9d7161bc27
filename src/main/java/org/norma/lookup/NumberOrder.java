package org.norma.lookup;

import java.io.IOException;
import java.time.LocalDate;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.FieldComparator;
import org.apache.lucene.search.FieldComparatorSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Pruning;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;

/** Puts editions in the order of the numbers that they had on a day. */
final class NumberOrder extends FieldComparatorSource {

	private final LocalDate day;

	private NumberOrder(LocalDate day) {
		this.day = day;
	}

	static SortField on(LocalDate day) {
		return new SortField(Field.NUMBER_ORDER.name(), new NumberOrder(day));
	}

	/** Whether any edition had another number on the day than it has now. */
	static boolean concerns(IndexSearcher searcher, LocalDate day) throws IOException {
		for (var part : searcher.getIndexReader().leaves()) {
			if (FormerNames.in(part.reader(), day)) {
				return true;
			}
		}
		return false;
	}

	@Override
	public FieldComparator<?> newComparator(String field, int most, Pruning pruning, boolean reversed) {
		return new FieldComparator.TermValComparator(most, field, false) {

			@Override
			protected BinaryDocValues getBinaryDocValues(LeafReaderContext part, String name) throws IOException {
				return new Numbers(DocValues.getSortedSet(part.reader(), name),
						new FormerNames(part.reader(), Field.NUMBER_ORDER, NumberOrder.this.day));
			}

		};
	}

	/** The number of one edition after the other, as it is put in order. */
	private static final class Numbers extends BinaryDocValues {

		private final SortedSetDocValues present;

		private final FormerNames former;

		private BytesRef number = new BytesRef();

		Numbers(SortedSetDocValues present, FormerNames former) {
			this.present = present;
			this.former = former;
		}

		@Override
		public boolean advanceExact(int doc) throws IOException {
			boolean found = this.present.advanceExact(doc);
			if (found) {
				var then = this.former.at(doc) ? this.former.then() : null;
				this.number = (then != null) ? new BytesRef(then) : this.present.lookupOrd(this.present.nextOrd());
			}
			return found;
		}

		@Override
		public BytesRef binaryValue() {
			return this.number;
		}

		@Override
		public int docID() {
			return this.present.docID();
		}

		@Override
		public int nextDoc() throws IOException {
			return advance(docID() + 1);
		}

		@Override
		public int advance(int target) throws IOException {
			int doc = this.present.advance(target);
			if (doc != NO_MORE_DOCS) {
				advanceExact(doc);
			}
			return doc;
		}

		@Override
		public long cost() {
			return this.present.cost();
		}

	}

}
