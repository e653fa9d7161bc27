package org.norma.imports;

import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.norma.imports.ImportRun.Counts;
import org.norma.imports.ImportRun.Mode;
import org.norma.imports.ImportRun.State;

import static org.assertj.core.api.Assertions.assertThat;

class TimeLeftTests {

	private static final Instant START = Instant.parse("2026-08-18T08:00:00Z");

	private static ImportRun run(State state, int percent, long rows) {
		return new ImportRun(new UUID(0, 1), "a.csv", "a", "0", 1, null,
				new Mapping(Knowledge.NONE, "A", false, "", List.of()), LocalDate.of(2026, 8, 18), false, Mode.DRY_RUN,
				state, percent, new Counts(rows, 0, 0, 0, 0, 0, 0, 0, 0, 0), null, List.of(), START, START, null, null,
				"Ada");
	}

	private static String line(ImportRun run, Duration after) {
		return new ProgressLines(() -> run, Clock.fixed(START.plus(after), ZoneOffset.UTC),
				new PrintStream(OutputStream.nullOutputStream()))
			.line(run);
	}

	@Test
	void theFirstPartOfTheFileTellsHowLongTheRestTakes() {
		assertThat(TimeLeft.of(run(State.RUNNING, 20, 10), START.plusSeconds(60))).contains(new TimeLeft("minutes", 4));
		assertThat(TimeLeft.of(run(State.RUNNING, 90, 10), START.plusSeconds(90)))
			.contains(new TimeLeft("seconds", 10));
		assertThat(TimeLeft.of(run(State.RUNNING, 10, 10), START.plusSeconds(1200))).contains(new TimeLeft("hours", 3));
	}

	@Test
	void nothingIsToldBeforeItIsKnownNorAfterTheEnd() {
		assertThat(TimeLeft.of(run(State.RUNNING, 1, 10), START.plusSeconds(60))).isEmpty();
		assertThat(TimeLeft.of(run(State.DONE, 100, 10), START.plusSeconds(60))).isEmpty();
		assertThat(TimeLeft.of(run(State.QUEUED, 50, 10), START.plusSeconds(60))).isEmpty();
	}

	@Test
	void theCommandLineSaysHowFarItIs() {
		assertThat(line(run(State.RUNNING, 20, 120_000), Duration.ofSeconds(60)))
			.isEqualTo("20 %, 120000 rows, about 4 minutes left");
		assertThat(line(run(State.RUNNING, 90, 500_000), Duration.ofSeconds(9)))
			.isEqualTo("90 %, 500000 rows, about 1 second left");
		assertThat(line(run(State.RUNNING, 99, 600_000), Duration.ofSeconds(300)))
			.isEqualTo("600000 rows read; comparing with the catalogue");
	}

}
