package org.norma.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;

/**
 * The same search straight on the same index: the best twenty of a term, and five facets
 * counted over all its hits.
 */
final class RawLucene implements AutoCloseable {

	private static final List<String> FACETS = List.of("LEVEL", "BINDING", "ICS", "YEAR", "KIND");

	private final DirectoryReader reader;

	private final IndexSearcher searcher;

	RawLucene(Path index) throws IOException {
		this.reader = DirectoryReader.open(FSDirectory.open(index));
		this.searcher = new IndexSearcher(this.reader);
	}

	int documents() {
		return this.reader.numDocs();
	}

	int hits(String field, String term) throws IOException {
		return this.searcher.count(new TermQuery(new Term(field, term)));
	}

	/** Milliseconds of the search with its facets. */
	double time(String field, String term) throws IOException {
		long before = System.nanoTime();
		var query = new TermQuery(new Term(field, term));
		var best = this.searcher.search(query, 20);
		for (var each : best.scoreDocs) {
			this.searcher.storedFields().document(each.doc);
		}
		var counter = new FacetCounter();
		this.searcher.search(query, counter);
		if (counter.counted == 0) {
			throw new IllegalStateException("nothing counted for " + term);
		}
		return (System.nanoTime() - before) / 1e6;
	}

	@Override
	public void close() throws IOException {
		this.reader.close();
	}

	private static final class FacetCounter extends SimpleCollector {

		private SortedSetDocValues[] values = {};

		private int[][] counts = {};

		private long counted;

		@Override
		protected void doSetNextReader(LeafReaderContext context) throws IOException {
			this.values = new SortedSetDocValues[FACETS.size()];
			this.counts = new int[FACETS.size()][];
			for (int i = 0; i < FACETS.size(); i++) {
				this.values[i] = DocValues.getSortedSet(context.reader(), FACETS.get(i));
				this.counts[i] = new int[(int) this.values[i].getValueCount()];
			}
		}

		@Override
		public void collect(int doc) throws IOException {
			for (int i = 0; i < this.values.length; i++) {
				if (this.values[i].advanceExact(doc)) {
					for (int n = this.values[i].docValueCount(); n > 0; n--) {
						this.counts[i][(int) this.values[i].nextOrd()]++;
						this.counted++;
					}
				}
			}
		}

		@Override
		public ScoreMode scoreMode() {
			return ScoreMode.COMPLETE_NO_SCORES;
		}

	}

}
