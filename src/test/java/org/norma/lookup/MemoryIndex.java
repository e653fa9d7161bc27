package org.norma.lookup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.norma.catalogue.Edition;
import org.norma.catalogue.EditionData;
import org.norma.catalogue.TestEditions;

/** The index of editions that no database holds. */
final class MemoryIndex extends Index {

	private final IndexReader reader;

	private MemoryIndex(IndexReader reader) {
		super(null);
		this.reader = reader;
	}

	/** Searches in these editions. */
	static Lookup lookup(List<EditionData> editions) throws IOException {
		return new Lookup(of(editions.stream().map(TestEditions::of).toList()), new Counts(), null);
	}

	static MemoryIndex of(List<Edition> editions) throws IOException {
		var perField = new HashMap<String, Analyzer>();
		for (var field : Field.values()) {
			perField.put(field.name(), field.analyzer());
		}
		var directory = new ByteBuffersDirectory();
		var settings = new IndexWriterConfig(new PerFieldAnalyzerWrapper(Analyzers.PLAIN, perField));
		try (var writer = new IndexWriter(directory, settings)) {
			for (var edition : editions) {
				var document = new Document();
				EditionDocument.write(edition, (field, value) -> add(document, field, value));
				writer.addDocument(document);
			}
		}
		return new MemoryIndex(DirectoryReader.open(directory));
	}

	private static void add(Document document, Field field, Object value) {
		var name = field.name();
		switch (field.kind()) {
			case TERMS -> document.add(new StringField(name, (String) value, Store.NO));
			case TEXT -> document.add(new TextField(name, (String) value, Store.NO));
			case FACET -> {
				document.add(new StringField(name, (String) value, Store.NO));
				document.add(new SortedSetDocValuesField(name, new BytesRef((String) value)));
			}
			case SORTED -> document.add(new SortedSetDocValuesField(name, new BytesRef((String) value)));
			case DAY -> {
				document.add(new IntPoint(name, (Integer) value));
				document.add(new SortedNumericDocValuesField(name, (Integer) value));
			}
			case NUMBER -> document.add(new SortedNumericDocValuesField(name, (Long) value));
			case STORED -> document.add(new StoredField(name, (String) value));
		}
	}

	@Override
	<T> T ask(Question<T> question) {
		try {
			return question.answer(new IndexSearcher(this.reader));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
