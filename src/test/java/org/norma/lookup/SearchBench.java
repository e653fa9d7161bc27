package org.norma.lookup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.norma.catalogue.Status;
import org.norma.designations.Designation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How long search takes among a million editions, beside what Lucene itself needs for the
 * same words and five facets.
 */
@Tag("bench")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchBench {

	private static final Logger log = LoggerFactory.getLogger(SearchBench.class);

	private static final int EDITIONS = Integer.getInteger("norma.bench.editions", 1_000_000);

	private static final int ROUNDS = 40;

	private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

	private static final List<String> FIRST = List.of("Quality", "Safety", "Environmental", "Mechanical", "Electrical",
			"Chemical", "Agricultural", "Digital", "Medical", "Structural", "Thermal", "Optical", "Marine", "Nuclear",
			"Acoustic", "Textile", "Mining", "Rural", "Urban");

	private static final List<String> SECOND = List.of("testing", "management", "requirements", "methods", "guidance",
			"terminology", "measurement");

	private static final List<String> THIRD = List.of("steel", "water", "food", "bridges", "vehicles", "software",
			"toys", "cables", "paper", "glass", "pumps", "lamps", "tyres");

	private static final List<String> LEVELS = List.of("national.recommended", "national.mandatory", "industry.JR",
			"local.31", "association");

	private static final List<String> ICS = List.of("03.120.10", "13.040.20", "35.240.40", "67.040", "91.100.30",
			"77.140");

	private IndexReader reader;

	private Lookup lookup;

	@BeforeAll
	void fill(@TempDir Path folder) throws IOException {
		var perField = new HashMap<String, Analyzer>();
		for (var field : Field.values()) {
			perField.put(field.name(), field.analyzer());
		}
		var directory = FSDirectory.open(folder);
		var settings = new IndexWriterConfig(new PerFieldAnalyzerWrapper(Analyzers.PLAIN, perField));
		try (var writer = new IndexWriter(directory, settings)) {
			for (int n = 0; n < EDITIONS; n++) {
				writer.addDocument(document(n));
			}
		}
		this.reader = DirectoryReader.open(directory);
		this.lookup = new Lookup(new OpenIndex(this.reader), new Counts(), null);
	}

	@Test
	void searchBesideLuceneItself() throws IOException {
		for (var words : List.of("quality", "steel", "management", "质量")) {
			long raw = best(() -> raw(words));
			var day = new int[1];
			long cold = best(() -> this.lookup.search(SearchQuery.of(words, DAY.plusDays(day[0]++))).total());
			long kept = best(() -> this.lookup.search(SearchQuery.of(words, DAY)).total());
			int total = this.lookup.search(SearchQuery.of(words, DAY)).total();
			log.info("BENCH {}: {} of {} editions, Lucene {} us, search {} us, ratio {}, counts kept {} us", words,
					total, EDITIONS, raw, cold, String.format("%.2f", (double) cold / raw), kept);
		}
		for (var text : List.of("gbt 4711", "quality management", "qualty managment", "")) {
			log.info("BENCH {}: {} us", text, best(() -> this.lookup.search(SearchQuery.of(text, DAY)).total()));
		}
	}

	/** Many words, of which one may be missing, beside Lucene for the same query. */
	@Test
	void manyWordsBesideLuceneItself() throws IOException {
		for (var words : List.of("quality management steel", "quality management requirements methods guidance",
				"safety requirements and testing methods of water pumps and steel cables", "质量管理体系要求",
				"质量管理体系部件试验方法要求指南")) {
			long raw = best(() -> raw(words));
			var day = new int[1];
			long cold = best(() -> this.lookup.search(SearchQuery.of(words, DAY.plusDays(day[0]++))).total());
			log.info("BENCH {}: {} found, Lucene {} us, search {} us, ratio {}", words,
					this.lookup.search(SearchQuery.of(words, DAY)).total(), raw, cold,
					String.format("%.2f", (double) cold / raw));
		}
	}

	/** What is in force on a day, each time another day, beside the same without it. */
	@Test
	void filtersByDay() throws IOException {
		for (var words : List.of("steel", "")) {
			var day = new int[1];
			long all = best(() -> this.lookup.search(SearchQuery.of(words, DAY.minusDays(day[0]++))).total());
			long inForce = best(() -> this.lookup
				.search(SearchQuery.of(words, DAY.minusYears(9).minusDays(day[0]++)).with(Facet.STATUS, "IN_FORCE"))
				.total());
			log.info("BENCH in force on another day each time, \"{}\": {} us, without the filter {} us, ratio {}",
					words, inForce, all, String.format("%.2f", (double) inForce / all));
		}
	}

	/** The same words, the best twenty, and five facets with Lucene's own classes. */
	private int raw(String words) throws IOException {
		var searcher = new IndexSearcher(this.reader);
		var query = TextQueries.of(Understood.of(words));
		var found = FacetsCollectorManager.search(searcher, query, 20, new FacetsCollectorManager());
		for (var field : List.of(Field.LEVEL, Field.BINDING, Field.ICS, Field.YEAR, Field.KIND)) {
			new StringValueFacetCounts(state(field), found.facetsCollector()).getTopChildren(10, field.name());
		}
		return (int) found.topDocs().totalHits.value;
	}

	private final Map<Field, StringDocValuesReaderState> states = new EnumMap<>(Field.class);

	private StringDocValuesReaderState state(Field field) {
		return this.states.computeIfAbsent(field, (each) -> {
			try {
				return new StringDocValuesReaderState(this.reader, each.name());
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	private static long best(Work work) throws IOException {
		long best = Long.MAX_VALUE;
		for (int i = 0; i < ROUNDS; i++) {
			long start = System.nanoTime();
			work.run();
			best = Math.min(best, (System.nanoTime() - start) / 1000);
		}
		return best;
	}

	private static Document document(int n) {
		int year = 1985 + n % 38;
		var number = Designation.parse("GB/T " + (n + 1) + "-" + year);
		var document = new Document();
		term(document, Field.NUMBER_KEY, number.key());
		term(document, Field.SERIES_KEY, number.series().key());
		NumberTerms.parts(number.format()).forEach((part) -> term(document, Field.NUMBER_PART, part));
		NumberTerms.seriesCompacts(number).forEach((compact) -> term(document, Field.SERIES_COMPACT, compact));
		document.add(new SortedNumericDocValuesField(Field.SERIES.name(), NumberTerms.series(number)));
		document.add(new SortedSetDocValuesField(Field.NUMBER_ORDER.name(),
				new BytesRef(NumberTerms.order(number.format()))));
		var english = FIRST.get(n % FIRST.size()) + " " + SECOND.get(n % SECOND.size()) + " of "
				+ THIRD.get(n % THIRD.size()) + " part " + n % 1000;
		var chinese = (n % 7 == 0) ? "质量管理体系 要求" : "部件试验方法";
		text(document, Field.TITLE_EN, english);
		text(document, Field.TITLE_ZH, chinese);
		text(document, Field.WORDS, english);
		term(document, Field.TITLE_WHOLE, TitleHeads.whole("en", english));
		term(document, Field.TITLE_WHOLE, TitleHeads.whole("zh", chinese));
		TitleHeads.of("en", english).forEach((head) -> term(document, Field.TITLE_HEAD, head));
		TitleHeads.of("zh", chinese).forEach((head) -> term(document, Field.TITLE_HEAD, head));
		facet(document, Field.LEVEL, LEVELS.get(n % LEVELS.size()));
		facet(document, Field.BINDING, (n % 5 == 1) ? "MANDATORY" : "VOLUNTARY");
		facet(document, Field.KIND, "STANDARD");
		facet(document, Field.YEAR, Integer.toString(year));
		Codes.ics(ICS.get(n % ICS.size())).forEach((code) -> facet(document, Field.ICS, code));
		int start = (int) LocalDate.of(year, 6, 1).toEpochDay();
		int end = (n % 4 == 0) ? start + 2000 : Timeline.NEVER;
		var time = new Timeline(start - 100, start, end, Status.IN_FORCE, Status.SUPERSEDED, List.of());
		day(document, Field.KNOWN_FROM, time.knownFrom());
		day(document, Field.STARTS_ON, start);
		day(document, Field.ENDS_ON, end);
		day(document, Field.PUBLISHED, start - 100);
		document.add(new SortedNumericDocValuesField(Field.TIME.name(), time.packed()));
		term(document, Field.RUNNING, time.running().name());
		term(document, Field.ENDED, time.ended().name());
		var row = new Row(number.format(), number.slug(), Map.of("en", english, "zh", chinese), "national.recommended",
				"VOLUNTARY", "STANDARD", "2000-01-01", "2000-06-01", null, false, null, null, List.of("03.120.10"),
				List.of(), null, time, null, null);
		document.add(new StoredField(Field.ROW.name(), row.write()));
		return document;
	}

	private static void term(Document document, Field field, String value) {
		document.add(new StringField(field.name(), value, org.apache.lucene.document.Field.Store.NO));
	}

	private static void text(Document document, Field field, String value) {
		document.add(new TextField(field.name(), value, org.apache.lucene.document.Field.Store.NO));
	}

	private static void facet(Document document, Field field, String value) {
		term(document, field, value);
		document.add(new SortedSetDocValuesField(field.name(), new BytesRef(value)));
	}

	private static void day(Document document, Field field, int value) {
		document.add(new IntPoint(field.name(), value));
		document.add(new SortedNumericDocValuesField(field.name(), value));
	}

	private interface Work {

		int run() throws IOException;

	}

	/** An index that stays open. */
	private static final class OpenIndex extends Index {

		private final IndexReader reader;

		OpenIndex(IndexReader reader) {
			super(null);
			this.reader = reader;
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

}
