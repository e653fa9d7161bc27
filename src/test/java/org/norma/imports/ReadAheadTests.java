package org.norma.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ReadAheadTests {

	@Test
	void rowsComeInTheirOrderAndARefusedOneSpoilsItselfOnly() throws IOException {
		var text = IntStream.rangeClosed(1, 1_050)
			.mapToObj((n) -> (n == 317) ? "not json" : "{\"n\": %d}".formatted(n))
			.collect(joining("\n"));
		var lines = new ArrayList<Long>();
		var refused = 0;
		try (var rows = new ReadAhead(JsonRows.open(new BufferedReader(new StringReader(text))))) {
			while (true) {
				try {
					var row = rows.next();
					if (row == null) {
						break;
					}
					lines.add(row.line());
				}
				catch (RowRefused ex) {
					refused++;
				}
			}
			assertThat(rows.next()).isNull();
		}
		assertThat(refused).isEqualTo(1);
		assertThat(lines).hasSize(1_049).isSorted().doesNotContain(317L);
	}

	@Test
	void aFileThatBreaksInTheMiddleSaysSoWhereItsTurnComes() throws IOException {
		try (var rows = new ReadAhead(new Breaking())) {
			assertThat(rows.next()).isNotNull();
			assertThatExceptionOfType(IOException.class).isThrownBy(rows::next).withMessage("cable pulled");
			assertThat(rows.next()).isNull();
		}
	}

	@Test
	void closingEarlyStopsTheReader() throws IOException {
		try (var rows = new ReadAhead(new Endless())) {
			assertThat(rows.next()).isNotNull();
		}
		assertThat(Thread.getAllStackTraces().keySet()).noneMatch((thread) -> thread.getName().equals("import-reader"));
	}

	private static Row row() {
		return Row.of(1, tools.jackson.databind.json.JsonMapper.shared().readTree("{}"));
	}

	private static final class Breaking implements RowStream {

		private boolean begun;

		@Override
		public @Nullable Row next() throws IOException {
			if (this.begun) {
				throw new IOException("cable pulled");
			}
			this.begun = true;
			return row();
		}

		@Override
		public void close() {
		}

	}

	private static final class Endless implements RowStream {

		@Override
		public @Nullable Row next() {
			return row();
		}

		@Override
		public void close() {
		}

	}

}
