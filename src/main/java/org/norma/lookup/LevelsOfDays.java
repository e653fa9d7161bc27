package org.norma.lookup;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FilteredTermsEnum;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.AttributeSource;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Editions that stood at one of the levels on a day, among those whose level changed. The
 * index holds a term for each level and its days; a merge of levels gives all its
 * editions the same one, so that terms are looked at and no edition is.
 */
final class LevelsOfDays extends MultiTermQuery {

	private static final String ALWAYS = "0000-01-01";

	private static final String EVER = "9999-12-31";

	private final Set<String> levels;

	private final Set<String> above;

	private final String day;

	/**
	 * @param above what lies below these counts too
	 */
	LevelsOfDays(Set<String> levels, Set<String> above, LocalDate day) {
		super(Field.LEVEL_OF_DAYS.name(), CONSTANT_SCORE_BLENDED_REWRITE);
		this.levels = levels;
		this.above = above;
		this.day = day.toString();
	}

	/** The terms of an edition; none where its level is the same on all days. */
	static List<String> of(List<Stretch> stretches, String last) {
		var terms = new ArrayList<String>();
		var from = ALWAYS;
		for (int i = 0; i < stretches.size(); i++) {
			var level = stretches.get(i).name().level();
			var next = (i + 1 < stretches.size()) ? stretches.get(i + 1).name().level() : last;
			if (!level.equals(next)) {
				var until = stretches.get(i).until().toString();
				terms.add(level + " " + from + " " + until);
				from = until;
			}
		}
		if (!terms.isEmpty()) {
			terms.add(last + " " + from + " " + EVER);
		}
		return terms;
	}

	/** The level of a term, {@code null} where it is of other days. */
	private static @Nullable String level(BytesRef term, String day) {
		var parts = term.utf8ToString().split(" ");
		return (parts[1].compareTo(day) <= 0 && day.compareTo(parts[2]) < 0) ? parts[0] : null;
	}

	/** Counts what stood elsewhere on the day as standing there. */
	static void correct(LeafReader segment, int[] docs, int count, LocalDate day, Map<String, Integer> counts)
			throws IOException {
		var then = DocValues.getSortedSet(segment, Field.LEVEL_OF_DAYS.name());
		var levels = new @Nullable String[(int) then.getValueCount()];
		for (int ord = 0; ord < levels.length; ord++) {
			levels[ord] = level(then.lookupOrd(ord), day.toString());
		}
		if (Arrays.stream(levels).anyMatch(Objects::nonNull)) {
			var now = DocValues.getSortedSet(segment, Field.LEVEL.name());
			var at = new int[levels.length];
			var away = new int[(int) now.getValueCount()];
			for (int doc = then.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = then.nextDoc()) {
				if (Arrays.binarySearch(docs, 0, count, doc) >= 0) {
					tally(then, at);
					away[(int) first(now, doc)]++;
				}
			}
			for (int ord = 0; ord < at.length; ord++) {
				add(counts, levels[ord], at[ord]);
			}
			for (int ord = 0; ord < away.length; ord++) {
				add(counts, now.lookupOrd(ord).utf8ToString(), -away[ord]);
			}
		}
	}

	private static void tally(SortedSetDocValues values, int[] counts) throws IOException {
		for (int each = values.docValueCount(); each > 0; each--) {
			counts[(int) values.nextOrd()]++;
		}
	}

	private static long first(SortedSetDocValues values, int doc) throws IOException {
		values.advanceExact(doc);
		return values.nextOrd();
	}

	private static void add(Map<String, Integer> counts, @Nullable String level, int number) {
		if (level != null && number != 0) {
			counts.merge(level, number, Integer::sum);
		}
	}

	private boolean has(BytesRef term) {
		var level = level(term, this.day);
		return level != null && (this.levels.contains(level)
				|| this.above.stream().anyMatch((each) -> level.startsWith(each + ".")));
	}

	@Override
	protected TermsEnum getTermsEnum(Terms terms, AttributeSource attributes) throws IOException {
		return new FilteredTermsEnum(terms.iterator(), false) {

			@Override
			protected AcceptStatus accept(BytesRef term) {
				return has(term) ? AcceptStatus.YES : AcceptStatus.NO;
			}

		};
	}

	@Override
	public void visit(QueryVisitor visitor) {
		visitor.visitLeaf(this);
	}

	@Override
	public String toString(String ignored) {
		return this.levels + " on " + this.day;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof LevelsOfDays one && one.levels.equals(this.levels) && one.above.equals(this.above)
				&& one.day.equals(this.day);
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.levels, this.above, this.day);
	}

}
