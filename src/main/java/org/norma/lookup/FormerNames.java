package org.norma.lookup;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.jspecify.annotations.Nullable;
import org.norma.hierarchy.Binding;

/**
 * Reads binding or number of the editions of a segment that partial revisions or repeals
 * of clauses changed: one term for each {@link Stretch}, which begins with the first day
 * after it.
 */
final class FormerNames {

	private static final String AND = ",";

	/** Day, binding, and the number as it is put in order. */
	private static final int PARTS = 3;

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
		return field == Field.BINDING;
	}

	static String write(Stretch before) {
		return before.until() + " "
				+ before.effect().values().stream().map(Binding::name).collect(Collectors.joining(AND)) + " "
				+ NumberTerms.order(before.name().designation());
	}

	/** Moves to an edition, if it has former names. */
	boolean at(int doc) throws IOException {
		return this.former.advanceExact(doc);
	}

	/** Moves to the next edition. */
	int next() throws IOException {
		return this.former.nextDoc();
	}

	/** Over the editions with former names. */
	SortedSetDocValues all() {
		return this.former;
	}

	/** Whether any edition of a segment was called otherwise on a day. */
	static boolean in(LeafReader segment, LocalDate asOf) throws IOException {
		var former = DocValues.getSortedSet(segment, Field.FORMER.name());
		long names = former.getValueCount();
		return names > 0 && former.lookupOrd(names - 1).utf8ToString().compareTo(asOf + " ~") > 0;
	}

	/**
	 * What the field was on the day, {@code null} where the present one held: the first
	 * name that still held.
	 */
	@Nullable String then() throws IOException {
		for (int each = this.former.docValueCount(); each > 0; each--) {
			var name = this.former.lookupOrd(this.former.nextOrd()).utf8ToString().split(" ", PARTS);
			if (name[0].compareTo(this.day) > 0) {
				return name[place()];
			}
		}
		return null;
	}

	private int place() {
		return switch (this.field) {
			case BINDING -> 1;
			default -> PARTS - 1;
		};
	}

	/** What the field is at present. */
	List<String> now() throws IOException {
		var values = new ArrayList<String>();
		if (this.present.advanceExact(this.former.docID())) {
			for (int each = this.present.docValueCount(); each > 0; each--) {
				values.add(this.present.lookupOrd(this.present.nextOrd()).utf8ToString());
			}
		}
		return values;
	}

	/** What the field was on the day, or is still. */
	List<String> onTheDay() throws IOException {
		var then = then();
		return (then != null) ? List.of(then.split(AND)) : now();
	}

}
