package org.norma.lookup;

import java.io.IOException;
import java.time.LocalDate;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.jspecify.annotations.Nullable;
import org.norma.catalogue.FormerNumber;

/**
 * Reads level or binding of the editions of a segment that partial revisions changed: one
 * term for each name, which begins with the first day on which it no longer held.
 */
final class FormerNames {

	private final Field field;

	private final String day;

	private final SortedSetDocValues former;

	private final SortedSetDocValues present;

	FormerNames(LeafReader segment, Field field, LocalDate asOf) throws IOException {
		this.field = field;
		this.day = asOf.toString();
		this.former = DocValues.getSortedSet(segment, Field.FORMER.name());
		this.present = DocValues.getSortedSet(segment, field.name());
	}

	/** Whether a field may have changed. */
	static boolean concern(Field field) {
		return field == Field.BINDING || field == Field.LEVEL;
	}

	static String write(FormerNumber before) {
		return before.until() + " " + before.binding().name() + " " + before.level();
	}

	/** Moves to the next edition. */
	int next() throws IOException {
		return this.former.nextDoc();
	}

	/** Over the editions with former names. */
	SortedSetDocValues all() {
		return this.former;
	}

	/**
	 * What the field was on the day, {@code null} where the present one held: the first
	 * name that still held.
	 */
	@Nullable String then() throws IOException {
		for (int each = this.former.docValueCount(); each > 0; each--) {
			var name = this.former.lookupOrd(this.former.nextOrd()).utf8ToString().split(" ", 3);
			if (name[0].compareTo(this.day) > 0) {
				return name[(this.field == Field.BINDING) ? 1 : 2];
			}
		}
		return null;
	}

	/** What the field is at present. */
	String now() throws IOException {
		return this.present.advanceExact(this.former.docID())
				? this.present.lookupOrd(this.present.nextOrd()).utf8ToString() : "";
	}

	/** What the field was on the day, or is still. */
	String onTheDay() throws IOException {
		var then = then();
		return (then != null) ? then : now();
	}

}
