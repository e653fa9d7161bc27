package org.norma.lookup;

import java.io.IOException;
import java.time.LocalDate;

import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FilterNumericDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.FieldComparator;
import org.apache.lucene.search.FieldComparatorSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafFieldComparator;
import org.apache.lucene.search.Pruning;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.comparators.IntComparator;

/**
 * Puts the latest publication first; what is published only after the day counts as not
 * published and comes last.
 */
final class NewestOrder extends FieldComparatorSource {

	private final int day;

	private NewestOrder(int day) {
		this.day = day;
	}

	static SortField on(LocalDate day) {
		return new SortField(Field.PUBLISHED.name(), new NewestOrder((int) day.toEpochDay()), true);
	}

	/** Whether anything is published only after the day. */
	static boolean concerns(IndexSearcher searcher, LocalDate day) throws IOException {
		for (var part : searcher.getIndexReader().leaves()) {
			var days = part.reader().getPointValues(Field.PUBLISHED.name());
			if (days != null && IntPoint.decodeDimension(days.getMaxPackedValue(), 0) > day.toEpochDay()) {
				return true;
			}
		}
		return false;
	}

	@Override
	public FieldComparator<?> newComparator(String field, int most, Pruning pruning, boolean reversed) {
		return new IntComparator(most, field, Integer.MIN_VALUE, reversed, Pruning.NONE) {

			@Override
			public LeafFieldComparator getLeafComparator(LeafReaderContext part) throws IOException {
				return new IntLeafComparator(part) {

					@Override
					protected NumericDocValues getNumericDocValues(LeafReaderContext of, String name)
							throws IOException {
						return new Published(SortedNumericSelector.wrap(DocValues.getSortedNumeric(of.reader(), name),
								SortedNumericSelector.Type.MIN, SortField.Type.INT), NewestOrder.this.day);
					}

				};
			}

		};
	}

	/** Days of publication up to a day. */
	private static final class Published extends FilterNumericDocValues {

		private final int day;

		Published(NumericDocValues all, int day) {
			super(all);
			this.day = day;
		}

		@Override
		public boolean advanceExact(int doc) throws IOException {
			return super.advanceExact(doc) && longValue() <= this.day;
		}

	}

}
