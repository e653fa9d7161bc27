package org.norma.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Prints what docs/performance.md tells; run it with {@code ./mvnw -Pbench verify}. */
@Tag("bench")
class NormaBench {

	private static final int EDITIONS = Integer.getInteger("norma.bench.editions", 1_000_000);

	private static final List<String> FREQUENT = List.of("test", "method", "part", "determin", "requir", "system",
			"inform", "product", "materi", "measur");

	/** Each day is counted anew, the present one only once. */
	private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);

	@Test
	void printsTheFigures() throws Exception {
		var data = Files.createTempDirectory("norma-bench");
		try (var postgres = EmbeddedPostgres.builder().setLocaleConfig("locale", "C.UTF-8").start()) {
			var database = postgres.getJdbcUrl("postgres", "postgres") + "&reWriteBatchedInserts=true";
			try (var empty = RunningNorma.start(database, data)) {
				say("start to ready, empty database: %.1f s", empty.secondsToReady());
			}
			var catalogue = new LargeCatalogue(Path.of(System.getProperty("norma.data.samples", "../shared/data")));
			List<String> numbers;
			try (var connection = DriverManager.getConnection(database)) {
				long before = System.nanoTime();
				numbers = catalogue.write(connection, EDITIONS);
				connection.createStatement().execute("analyze");
				say("%d editions written by COPY in %.1f s (making them included)", EDITIONS,
						(System.nanoTime() - before) / 1e9);
			}
			org.springframework.util.FileSystemUtils.deleteRecursively(data.resolve("index"));
			measure(database, data, new Queries(numbers, catalogue.titles()));
		}
	}

	private static void measure(String database, Path data, Queries queries) throws Exception {
		try (var norma = RunningNorma.start(database, data)) {
			say("start to ready, %d editions, no index: %.1f s", EDITIONS, norma.secondsToReady());
			long before = System.nanoTime();
			awaitIndex(norma);
			say("whole rebuild of the index in the background: %.1f s", (System.nanoTime() - before) / 1e9);
			pages(norma.load(), queries);
			say("heap in use after it all: %s of 512 MB allowed", heap(norma));
		}
		try (var norma = RunningNorma.start(database, data); var connection = DriverManager.getConnection(database)) {
			say("start to ready, %d editions, index there: %.1f s", EDITIONS, norma.secondsToReady());
			fullText(connection);
			heavy(norma.load(), data, connection);
		}
	}

	private static void awaitIndex(RunningNorma norma) throws Exception {
		while (!norma.log().contains("The search index holds " + EDITIONS + " editions")) {
			Thread.sleep(500);
		}
	}

	private static void pages(Load load, Queries queries) throws Exception {
		var mix = queries.mix(1000);
		var trivial = Collections.nCopies(1000, "/about");
		load.run(mix, 8);
		load.run(trivial, 8);
		for (int clients : new int[] { 1, 8 }) {
			for (int round = 1; round <= 3; round++) {
				var simple = load.run(trivial, clients);
				var search = load.run(mix, clients);
				say("%d client(s), round %d: trivial page %s", clients, round, simple);
				say("%d client(s), round %d: search mix   %s", clients, round, search);
				say("%d client(s), round %d: ratio of throughput search/trivial %.2f", clients, round,
						search.perSecond() / simple.perSecond());
			}
		}
	}

	private static void fullText(Connection connection) throws Exception {
		long before = System.nanoTime();
		try (var statement = connection.createStatement()) {
			statement.execute(
					"create table bench_text as select id, level, binding, kind, ics, extract(year from published) as year,"
							+ " to_tsvector('english', titles::json->>'en') as words, titles from edition");
			statement.execute("create index on bench_text using gin (words)");
			statement.execute("analyze bench_text");
		}
		say("PostgreSQL full-text table and index made in %.1f s", (System.nanoTime() - before) / 1e9);
	}

	private static void heavy(Load load, Path data, Connection connection) throws Exception {
		try (var lucene = new RawLucene(data.resolve("index/Edition"))) {
			for (var term : FREQUENT) {
				int hits = lucene.hits("TITLE_EN", term);
				if (hits < lucene.documents() / 20) {
					continue;
				}
				var page = new double[21];
				var kept = new double[21];
				var raw = new double[21];
				var text = new double[5];
				for (int i = 0; i < page.length; i++) {
					raw[i] = lucene.time("TITLE_EN", term);
					page[i] = load.run(List.of("/api/v1/standards?q=" + term + "&asOf=" + FIRST_DAY.plusDays(i)), 1)
						.p50();
					kept[i] = load.run(List.of("/api/v1/standards?q=" + term), 1).p50();
					if (i < text.length) {
						text[i] = postgresTime(connection, term);
					}
				}
				say("heavy '%s', %d hits (%.0f %%): API %.1f ms, with its counts kept %.1f ms, raw Lucene %.1f ms,"
						+ " PostgreSQL full text %.1f ms; API/Lucene %.2f, PostgreSQL/API %.1f", term, hits,
						100.0 * hits / lucene.documents(), median(page), median(kept), median(raw), median(text),
						median(page) / median(raw), median(text) / median(page));
			}
		}
	}

	private static double postgresTime(Connection connection, String term) throws Exception {
		long before = System.nanoTime();
		try (var statement = connection.createStatement()) {
			var match = " from bench_text where words @@ to_tsquery('english', '" + term + "')";
			for (var query : List.of(
					"select id, titles, ts_rank(words, to_tsquery('english', '" + term + "')) r" + match
							+ " order by r desc limit 20",
					"select level, count(*)" + match + " group by 1",
					"select binding, count(*)" + match + " group by 1", "select year, count(*)" + match + " group by 1",
					"select kind, count(*)" + match + " group by 1",
					"select i, count(*) from bench_text, unnest(ics) i where words @@ to_tsquery('english', '" + term
							+ "') group by 1")) {
				try (var rows = statement.executeQuery(query)) {
					assertThat(rows.next()).isTrue();
				}
			}
		}
		return (System.nanoTime() - before) / 1e6;
	}

	private static String heap(RunningNorma norma) throws Exception {
		var answer = norma.managementLoad().get("/actuator/metrics/jvm.memory.used?tag=area:heap");
		var value = answer.replaceAll("(?s).*\"value\":([0-9.E]+).*", "$1");
		return String.format("%.0f MB", Double.parseDouble(value) / (1024 * 1024));
	}

	private static double median(double[] values) {
		Arrays.sort(values);
		return values[values.length / 2];
	}

	private static void say(String format, Object... values) {
		System.out.println("BENCH " + String.format(format, values));
	}

}
