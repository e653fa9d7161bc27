package org.norma.lookup;

import java.io.IOException;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.norma.catalogue.Status;

/**
 * Reads the status on a day of one edition after the other from a segment of the index.
 */
final class Statuses {

	private final int day;

	private final SortedNumericDocValues draftUntil;

	private final SortedNumericDocValues startsOn;

	private final SortedNumericDocValues endsOn;

	private final SortedSetDocValues running;

	private final SortedSetDocValues ended;

	private final int[] runningStatus;

	private final int[] endedStatus;

	Statuses(LeafReader segment, int day) throws IOException {
		this.day = day;
		this.draftUntil = DocValues.getSortedNumeric(segment, Field.DRAFT_UNTIL.name());
		this.startsOn = DocValues.getSortedNumeric(segment, Field.STARTS_ON.name());
		this.endsOn = DocValues.getSortedNumeric(segment, Field.ENDS_ON.name());
		this.running = DocValues.getSortedSet(segment, Field.RUNNING.name());
		this.ended = DocValues.getSortedSet(segment, Field.ENDED.name());
		this.runningStatus = statuses(this.running);
		this.endedStatus = statuses(this.ended);
	}

	private static int[] statuses(SortedSetDocValues names) throws IOException {
		var statuses = new int[(int) names.getValueCount()];
		for (int ord = 0; ord < statuses.length; ord++) {
			statuses[ord] = Status.valueOf(names.lookupOrd(ord).utf8ToString()).ordinal();
		}
		return statuses;
	}

	/** Ordinal of the status. */
	int of(int doc) throws IOException {
		if (reached(this.endsOn, doc)) {
			return status(this.ended, this.endedStatus, doc);
		}
		if (reached(this.startsOn, doc)) {
			return status(this.running, this.runningStatus, doc);
		}
		return (reached(this.draftUntil, doc) ? Status.UPCOMING : Status.DRAFT).ordinal();
	}

	private boolean reached(SortedNumericDocValues days, int doc) throws IOException {
		return days.advanceExact(doc) && days.nextValue() <= this.day;
	}

	private static int status(SortedSetDocValues names, int[] statuses, int doc) throws IOException {
		return names.advanceExact(doc) ? statuses[(int) names.nextOrd()] : Status.UNKNOWN.ordinal();
	}

}
