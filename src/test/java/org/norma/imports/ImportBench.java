package org.norma.imports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.norma.imports.ImportRun.Mode;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;

/**
 * Measures the import of ISO's catalogue, from the packed file to the last relation,
 * beside a plain COPY of the same rows into unlogged copies of the tables. Runs with
 * {@code ./mvnw test -Dtest=ImportBench -DexcludedGroups= -Dgroups=bench}.
 */
@Tag("bench")
class ImportBench extends ImportSupport {

	private static final Logger log = LoggerFactory.getLogger(ImportBench.class);

	private static final List<String> TABLES = List.of("standard", "edition", "relation");

	@Autowired
	private DataSource database;

	@Test
	void importBesidePlainCopy() throws Exception {
		for (int round = 1; round <= 3; round++) {
			emptyCatalogue();
			var began = System.nanoTime();
			var run = run(Samples.catalogue("iso.jsonl.gz"), "iso-relaton", Mode.IMPORT);
			var imported = System.nanoTime() - began;
			long bare = copy("including defaults");
			long indexed = copy("including all");
			var rows = run.counts().rows();
			log.info(
					"BENCH round {}: import {} rows in {} ms = {} rows/s; plain COPY of the same rows {} ms, ratio {}; "
							+ "COPY into tables with the same indexes {} ms, ratio {}",
					round, rows, imported / 1_000_000, rows * 1_000_000_000L / imported, bare / 1_000_000,
					ratio(imported, bare), indexed / 1_000_000, ratio(imported, indexed));
		}
	}

	private static String ratio(long one, long other) {
		return String.format("%.1f", (double) one / other);
	}

	private long copy(String like) throws Exception {
		try (var connection = this.database.getConnection(); var statement = connection.createStatement()) {
			var copy = connection.unwrap(PGConnection.class).getCopyAPI();
			long nanos = 0;
			for (var table : TABLES) {
				var content = new ByteArrayOutputStream();
				copy.copyOut("copy " + table + " to stdout", content);
				statement.execute("drop table if exists bench_" + table);
				statement.execute("create unlogged table bench_" + table + " (like " + table + " " + like + ")");
				var began = System.nanoTime();
				copy.copyIn("copy bench_" + table + " from stdin", new ByteArrayInputStream(content.toByteArray()));
				nanos += System.nanoTime() - began;
				statement.execute("drop table bench_" + table);
			}
			return nanos;
		}
	}

}
