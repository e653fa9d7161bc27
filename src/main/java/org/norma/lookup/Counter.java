package org.norma.lookup;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.norma.catalogue.Status;

/**
 * Counts all editions that match, and the values of several facets among them, in one
 * pass.
 */
final class Counter extends SimpleCollector {

	private final List<Leaf> leaves = new ArrayList<>();

	private Leaf current = new Leaf(null, new FixedBitSet(0));

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
			counts.put(facet, field.isPresent() ? terms(field.get()) : statuses((int) day.toEpochDay()));
		}
		return counts;
	}

	private Map<String, Integer> terms(Field field) throws IOException {
		var counts = new HashMap<String, Integer>();
		for (var leaf : this.leaves) {
			var values = DocValues.getSortedSet(leaf.reader(), field.name());
			var found = new int[(int) values.getValueCount()];
			var single = DocValues.unwrapSingleton(values);
			for (int doc = leaf.first(); doc >= 0; doc = leaf.after(doc)) {
				if (single != null) {
					if (single.advanceExact(doc)) {
						found[single.ordValue()]++;
					}
				}
				else if (values.advanceExact(doc)) {
					for (int i = values.docValueCount(); i > 0; i--) {
						found[(int) values.nextOrd()]++;
					}
				}
			}
			for (int ord = 0; ord < found.length; ord++) {
				if (found[ord] > 0) {
					counts.merge(values.lookupOrd(ord).utf8ToString(), found[ord], Integer::sum);
				}
			}
		}
		return counts;
	}

	private Map<String, Integer> statuses(int day) throws IOException {
		var counts = new HashMap<String, Integer>();
		for (var leaf : this.leaves) {
			var statuses = new Statuses(leaf.reader(), day);
			var found = new int[Status.values().length];
			for (int doc = leaf.first(); doc >= 0; doc = leaf.after(doc)) {
				found[statuses.of(doc)]++;
			}
			for (var status : Status.values()) {
				if (found[status.ordinal()] > 0) {
					counts.merge(status.name(), found[status.ordinal()], Integer::sum);
				}
			}
		}
		return counts;
	}

	@Override
	protected void doSetNextReader(LeafReaderContext context) {
		this.current = new Leaf(context.reader(), new FixedBitSet(context.reader().maxDoc()));
		this.leaves.add(this.current);
	}

	@Override
	public void collect(int doc) {
		this.current.hits().set(doc);
		this.total++;
	}

	@Override
	public ScoreMode scoreMode() {
		return ScoreMode.COMPLETE_NO_SCORES;
	}

	private record Leaf(@Nullable LeafReader segment, FixedBitSet hits) {

		LeafReader reader() {
			return Objects.requireNonNull(this.segment);
		}

		int first() {
			return (this.hits.length() > 0) ? end(this.hits.nextSetBit(0)) : -1;
		}

		int after(int doc) {
			return (doc + 1 < this.hits.length()) ? end(this.hits.nextSetBit(doc + 1)) : -1;
		}

		private static int end(int doc) {
			return (doc != DocIdSetIterator.NO_MORE_DOCS) ? doc : -1;
		}

	}

}
