package org.norma.imports;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norma.imports.ImportRun.State;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The database counts rows on its own, at any moment; a large import must not stand still
 * for it.
 */
class MaintenanceTests extends ImportSupport {

	private static final int STANDARDS = 12_000;

	/**
	 * Each statement takes a second or two, and minutes where rows are compared in pairs.
	 */
	private static final String STOP_SLOW = """
			select count(pg_cancel_backend(pid)) from pg_stat_activity
			where datname = current_database() and pid <> pg_backend_pid() and state = 'active'
				and query_start < clock_timestamp() - interval '15 s'
			""";

	@BeforeEach
	void empty() {
		emptyCatalogue();
	}

	@Test
	void rowsCountedInTheMiddleOfAnImportDoNotSlowItDown() {
		var file = new StringBuilder("number,title,published,replaces\n");
		IntStream.range(0, STANDARDS)
			.forEach((each) -> file.append("ISO 7%05d:2001,A,2001,\n".formatted(each))
				.append("ISO 7%05d:2011,A,2011,ISO 7%05d:2001\n".formatted(each, each)));
		var running = new AtomicBoolean(true);
		var maintenance = CompletableFuture.runAsync(() -> countWhile(running));
		try {
			var run = run("many.csv", file.toString(), null);
			assertThat(run.state()).isEqualTo(State.DONE);
			assertThat(run.counts().added()).isEqualTo(2 * STANDARDS);
			assertThat(run.counts().relations()).isEqualTo(STANDARDS);
		}
		finally {
			running.set(false);
			maintenance.join();
		}
		assertThat(count("select count(*) from edition where replaced_from is not null")).isEqualTo(STANDARDS);
	}

	/** As the database does: what another holds is passed over. */
	private void countWhile(AtomicBoolean running) {
		while (running.get()) {
			this.jdbc.queryForObject(STOP_SLOW, Long.class);
			this.jdbc.execute("analyze (skip_locked) standard, edition, relation");
		}
	}

}
