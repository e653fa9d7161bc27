package org.norma.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What Norma writes for spreadsheets is read as it was meant. */
class CsvRowsTests {

	@Test
	void codesAndMarkedTextsComeBack() throws IOException {
		var text = "number,ics,title\nGB/T 1-2020,\"=\"\"01.120\"\"\",'-12 dB\n";
		try (var rows = new CsvRows(new BufferedReader(new StringReader(text)), 0)) {
			assertThat(Objects.requireNonNull(rows.next()).cells())
				.isEqualTo(Map.of("number", "GB/T 1-2020", "ics", "01.120", "title", "-12 dB"));
		}
	}

}
