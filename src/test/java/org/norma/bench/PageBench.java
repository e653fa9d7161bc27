package org.norma.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * Pages of an office with 10,000 projects and 100,000 comments, beside a static file of
 * the same server and, where {@code norma.bench.before} names an older jar, beside that
 * one in the same run, taking turns:
 * {@code ./mvnw -Pbench verify -Dtest=PageBench -Dnorma.bench.before=../before/target/norma.jar};
 * {@code -Dnorma.bench.pages=ballot,ledger} for some of them alone.
 */
@Tag("bench")
class PageBench {

	private static final int EDITIONS = Integer.getInteger("norma.bench.editions", 1_000_000);

	private static final int ROUNDS = Integer.getInteger("norma.bench.rounds", 3);

	private static final Path NOW = Path.of("target/norma.jar");

	private static final String STATIC = "static file";

	/** Names of pages; none given: all of them. */
	private static final List<String> ONLY = Stream.of(System.getProperty("norma.bench.pages", "").split(","))
		.filter((name) -> !name.isEmpty())
		.toList();

	/** Who asks, where it is not anybody: a person of the demonstration. */
	private static final Map<String, String> PEOPLE = Map.of("my work", "OFFICIAL", "ledger", "AUDITOR",
			"project of an official", "OFFICIAL", "ballot", "SECRETARY", "comment table", "SECRETARY");

	@Test
	void printsTheFigures() throws Exception {
		var folder = Files.createTempDirectory("norma-pages");
		var jars = new LinkedHashMap<String, Path>();
		var before = System.getProperty("norma.bench.before", "");
		if (!before.isEmpty()) {
			jars.put("before", Path.of(before));
		}
		jars.put("now", NOW);
		try (var postgres = EmbeddedPostgres.builder().setLocaleConfig("locale", "C.UTF-8").start()) {
			var pages = prepare(postgres, folder, jars.values().iterator().next());
			var running = new LinkedHashMap<String, RunningNorma>();
			try {
				for (var jar : jars.entrySet()) {
					running.put(jar.getKey(), start(postgres, folder, jar.getKey(), jar.getValue()));
				}
				compare(running, pages);
			}
			finally {
				for (var each : running.values()) {
					each.close();
				}
			}
		}
		FileSystemUtils.deleteRecursively(folder);
	}

	/** The demonstration is told by the older jar, so that both can read it. */
	private static Map<String, List<String>> prepare(EmbeddedPostgres postgres, Path folder, Path first)
			throws Exception {
		var data = folder.resolve("prepared");
		try (var norma = RunningNorma.start(first, database(postgres, "postgres"), data,
				"--spring.profiles.active=demo")) {
			norma.await("Demonstration: \\d+ projects told");
			say("start to ready, empty database with the demonstration, and its %s",
					norma.found("projects told in .*"));
		}
		var catalogue = new LargeCatalogue(Path.of(System.getProperty("norma.data.samples", "../shared/data")));
		try (var connection = DriverManager.getConnection(database(postgres, "postgres"))) {
			var office = new LargeOffice(connection);
			office.write(10_000, 100_000);
			var numbers = catalogue.write(connection, EDITIONS);
			connection.createStatement().execute("analyze");
			say("%d projects, %d comments, %d ballots, %d ledger entries, %d editions", office.count("project"),
					office.count("comment"), office.count("ballot"), office.count("ledger_entry"),
					office.count("edition"));
			return pages(office, new Queries(numbers, catalogue.titles()));
		}
	}

	private static Map<String, List<String>> pages(LargeOffice office, Queries queries) throws Exception {
		var pages = new LinkedHashMap<String, List<String>>();
		pages.put(STATIC, many("/css/norma.css", 2000));
		pages.put("about", many("/about", 1000));
		pages.put("home", many("/", 400));
		pages.put("search mix", queries.mix(500));
		pages.put("standard", each("/standards/", office.some("select slug from edition", 300)));
		pages.put("projects", many("/projects", 200));
		pages.put("project",
				each("/projects/", office.some("select id from project where publicity_from is not null", 200)));
		pages.put("project of an official", pages.get("project"));
		pages.put("my work", many("/work", 60));
		pages.put("ballot", each("/ballots/", office.some("select id from ballot", 200)));
		pages.put("comment table", each("/consultations/", office.some(
				"select r.id from consultation_round r where exists (select 1 from comment c where c.round_id = r.id)",
				100)));
		pages.put("reviews", many("/reviews", 100));
		pages.put("ledger", many("/ledger", 100));
		return pages;
	}

	private static List<String> many(String address, int times) {
		return Collections.nCopies(times, address);
	}

	private static List<String> each(String start, List<String> names) {
		return names.stream().map((name) -> start + name).toList();
	}

	private static RunningNorma start(EmbeddedPostgres postgres, Path folder, String name, Path jar) throws Exception {
		try (var connection = DriverManager.getConnection(database(postgres, "template1"));
				var statement = connection.createStatement()) {
			statement.execute("create database " + name + " template postgres");
		}
		var norma = RunningNorma.start(jar, database(postgres, name), folder.resolve(name),
				"--spring.profiles.active=demo");
		say("%s: start to ready, %d editions, no index: %.1f s", name, EDITIONS, norma.secondsToReady());
		norma.await("The search index holds \\d{4,} editions");
		return norma;
	}

	private static void compare(Map<String, RunningNorma> running, Map<String, List<String>> pages) throws Exception {
		var still = Files.size(Path.of("src/main/resources/static/css/norma.css"));
		say("the static file has %d bytes", still);
		for (var page : pages.entrySet()) {
			if (!ONLY.isEmpty() && !ONLY.contains(page.getKey())) {
				continue;
			}
			for (var norma : running.values()) {
				load(norma, page.getKey()).run(page.getValue(), 8);
			}
			for (int clients : new int[] { 1, 8 }) {
				for (int round = 1; round <= ROUNDS; round++) {
					Load.Result old = null;
					for (var norma : running.entrySet()) {
						var result = load(norma.getValue(), page.getKey()).run(page.getValue(), clients);
						var ratio = (old != null) ? String.format("  %.1f times", result.perSecond() / old.perSecond())
								: "";
						say("%-22s %d client(s) round %d  %-6s %s%s", page.getKey(), clients, round, norma.getKey(),
								result, ratio);
						old = result;
					}
				}
			}
		}
	}

	private static Load load(RunningNorma norma, String page) throws Exception {
		var person = PEOPLE.get(page);
		return (person != null) ? norma.load().as(person) : norma.load();
	}

	private static String database(EmbeddedPostgres postgres, String name) {
		return postgres.getJdbcUrl("postgres", name) + "&reWriteBatchedInserts=true";
	}

	private static void say(String format, Object... values) {
		System.out.println("BENCH " + String.format(format, values));
	}

}
