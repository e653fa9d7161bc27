package org.norma.lookup;

import java.io.IOException;
import java.time.LocalDate;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.norma.catalogue.Status;

/**
 * Reads the status on a day of one edition after the other from a segment of the index.
 */
final class Statuses {

	private final int day;

	private final NumericDocValues times;

	private final SortedNumericDocValues lapses;

	Statuses(LeafReader segment, LocalDate asOf) throws IOException {
		var single = DocValues.unwrapSingleton(DocValues.getSortedNumeric(segment, Field.TIME.name()));
		this.times = (single != null) ? single : DocValues.emptyNumeric();
		this.lapses = DocValues.getSortedNumeric(segment, Field.LAPSES.name());
		this.day = Timeline.pack(asOf.toEpochDay());
	}

	/** Ordinal of the status. */
	int of(int doc) throws IOException {
		if (this.lapses.advanceExact(doc)) {
			for (int each = this.lapses.docValueCount(); each > 0; each--) {
				int status = Timeline.statusIn(this.lapses.nextValue(), this.day);
				if (status >= 0) {
					return status;
				}
			}
		}
		return this.times.advanceExact(doc) ? Timeline.statusAt(this.times.longValue(), this.day)
				: Status.UNKNOWN.ordinal();
	}

}
