package org.norma.lookup;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.ArrayUtil;
import org.jspecify.annotations.Nullable;
import org.norma.catalogue.Status;

/**
 * Counts all editions that match, and the values of several facets among them, in one
 * pass.
 */
final class Counter extends SimpleCollector {

	private final List<Leaf> leaves = new ArrayList<>();

	private @Nullable Leaf current;

	private int total;

	private Counter() {
	}

	static Counter of(IndexSearcher searcher, Query query) throws IOException {
		var counter = new Counter();
		searcher.search(query, counter);
		return counter;
	}

	int total() {
		return this.total;
	}

	Map<Facet, Map<String, Integer>> count(Collection<Facet> facets, LocalDate day) throws IOException {
		var counts = new EnumMap<Facet, Map<String, Integer>>(Facet.class);
		for (var facet : facets) {
			var field = facet.field();
			counts.put(facet, field.isPresent() ? terms(field.get(), day) : statuses(day));
		}
		return counts;
	}

	private Map<String, Integer> terms(Field field, LocalDate day) throws IOException {
		var counts = new HashMap<String, Integer>();
		for (var leaf : this.leaves) {
			var values = DocValues.getSortedSet(leaf.reader(), field.name());
			var found = new int[(int) values.getValueCount()];
			if (found.length > 0) {
				count(leaf, values, found);
			}
			for (int ord = 0; ord < found.length; ord++) {
				if (found[ord] > 0) {
					counts.merge(values.lookupOrd(ord).utf8ToString(), found[ord], Integer::sum);
				}
			}
			correct(leaf, field, day, counts);
		}
		counts.values().removeIf((count) -> count == 0);
		return counts;
	}

	/** What was another thing on the day is counted as that. */
	private static void correct(Leaf leaf, Field field, LocalDate day, Map<String, Integer> counts) throws IOException {
		if (field == Field.LEVEL) {
			LevelsOfDays.correct(leaf.reader(), leaf.docs, leaf.count, day, counts);
		}
		if (!FormerNames.concern(field)) {
			return;
		}
		var former = new FormerNames(leaf.reader(), field, day);
		for (int doc = former.next(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = former.next()) {
			if (Arrays.binarySearch(leaf.docs, 0, leaf.count, doc) >= 0) {
				var then = former.onTheDay();
				former.now().forEach((value) -> counts.merge(value, -1, Integer::sum));
				then.forEach((value) -> counts.merge(value, 1, Integer::sum));
			}
		}
	}

	private static void count(Leaf leaf, SortedSetDocValues values, int[] found) throws IOException {
		var single = DocValues.unwrapSingleton(values);
		for (int i = 0; i < leaf.count; i++) {
			if (single != null) {
				if (single.advanceExact(leaf.docs[i])) {
					found[single.ordValue()]++;
				}
			}
			else if (values.advanceExact(leaf.docs[i])) {
				for (int each = values.docValueCount(); each > 0; each--) {
					found[(int) values.nextOrd()]++;
				}
			}
		}
	}

	private Map<String, Integer> statuses(LocalDate day) throws IOException {
		var found = new int[Status.values().length];
		for (var leaf : this.leaves) {
			var statuses = new Statuses(leaf.reader(), day);
			for (int i = 0; i < leaf.count; i++) {
				found[statuses.of(leaf.docs[i])]++;
			}
		}
		var counts = new HashMap<String, Integer>();
		for (var status : Status.values()) {
			if (found[status.ordinal()] > 0) {
				counts.put(status.name(), found[status.ordinal()]);
			}
		}
		return counts;
	}

	@Override
	protected void doSetNextReader(LeafReaderContext context) {
		this.current = new Leaf(context.reader());
		this.leaves.add(this.current);
	}

	@Override
	public void collect(int doc) {
		Objects.requireNonNull(this.current).add(doc);
		this.total++;
	}

	@Override
	public ScoreMode scoreMode() {
		return ScoreMode.COMPLETE_NO_SCORES;
	}

	/** The matching documents of a segment, in order. */
	private static final class Leaf {

		private final LeafReader reader;

		private int[] docs = new int[64];

		private int count;

		Leaf(LeafReader reader) {
			this.reader = reader;
		}

		LeafReader reader() {
			return this.reader;
		}

		void add(int doc) {
			if (this.count == this.docs.length) {
				this.docs = ArrayUtil.grow(this.docs);
			}
			this.docs[this.count++] = doc;
		}

	}

}
