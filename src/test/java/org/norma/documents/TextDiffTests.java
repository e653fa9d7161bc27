package org.norma.documents;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

class TextDiffTests {

	@Test
	void latinTextsDifferByWords() {
		assertThat(marked("Rice shall be dry.", "Rice should be very dry."))
			.isEqualTo("Rice -shall-+should+ be+ very+ dry.");
	}

	@Test
	void chineseTextsDifferByCharacters() {
		assertThat(marked("水分不应大于15 %。", "水分不应大于14 %。")).isEqualTo("水分不应大于-15-+14+ %。");
		assertThat(marked("产品宜符合要求", "产品应符合要求")).isEqualTo("产品-宜-+应+符合要求");
	}

	@Test
	void textsThatShareLittleStandOneAfterTheOther() {
		assertThat(marked("1. paddy\n2. husked rice", "Something new."))
			.isEqualTo("-1. paddy\n2. husked rice-+Something new.+");
	}

	@Test
	void unchangedLinesStandAloneAndBothTextsCanBeReadBack() {
		var rows = TextDiff.rows("one\ntwo\nthree", "one\n2\nthree\nfour");
		assertThat(rows).extracting(DiffRow::changed).containsExactly(false, true, false, true);
		assertThat(read(rows, true)).isEqualTo("one\ntwo\nthree");
		assertThat(read(rows, false)).isEqualTo("one\n2\nthree\nfour");
	}

	@Test
	void equalAndEmptyTextsHaveNoDifferences() {
		assertThat(TextDiff.rows("", "")).isEmpty();
		assertThat(TextDiff.rows("a", "a")).noneMatch(DiffRow::changed);
		assertThat(TextDiff.pieces("", "new")).containsExactly(new Piece(Piece.Kind.INSERTED, "new"));
	}

	@Test
	void theLongestTextsAreComparedInGoodTime() {
		var older = IntStream.range(0, 30_000).mapToObj((word) -> "a" + word * 7).collect(Collectors.joining(" "));
		var newer = IntStream.range(0, 30_000).mapToObj((word) -> "b" + word * 11).collect(Collectors.joining(" "));
		assertTimeout(java.time.Duration.ofSeconds(60), () -> {
			assertThat(TextDiff.rows(older, newer)).isNotEmpty();
			assertThat(TextDiff.rows(older.replace(' ', '\n'), newer.replace(' ', '\n'))).isNotEmpty();
		});
	}

	private static String read(java.util.List<DiffRow> rows, boolean older) {
		return rows.stream()
			.map((row) -> (older ? row.older() : row.newer()).stream().map(Piece::text).collect(Collectors.joining()))
			.filter((line) -> !line.isEmpty())
			.collect(Collectors.joining("\n"));
	}

	private static String marked(String older, String newer) {
		return TextDiff.pieces(older, newer).stream().map((piece) -> switch (piece.kind()) {
			case SAME -> piece.text();
			case DELETED -> "-" + piece.text() + "-";
			case INSERTED -> "+" + piece.text() + "+";
		}).collect(Collectors.joining());
	}

	/** Many stretches, each just small enough to be compared alone. */
	@Test
	void aComparisonTakesABoundedTimeHoweverTheTextsDiffer() {
		for (var tokens : List.of(100, 1_000, 2_500, 5_000)) {
			var older = stretches(tokens, 'a');
			var newer = stretches(tokens, 'n');
			var threads = ManagementFactory.getThreadMXBean();
			var before = threads.getCurrentThreadCpuTime();
			assertThat(TextDiff.rows(older, newer)).isNotEmpty();
			assertThat(threads.getCurrentThreadCpuTime() - before).isLessThan(Duration.ofSeconds(2).toNanos());
		}
	}

	private static String stretches(int tokens, char letter) {
		var text = new StringBuilder();
		for (var i = 0; text.length() < SectionText.LONGEST_BODY; i++) {
			text.append("same").append(i).append('\n');
			for (var j = 0; j < tokens / 2; j++) {
				text.append((char) (letter + j % 13)).append(',');
			}
			text.append('\n');
		}
		return text.substring(0, SectionText.LONGEST_BODY);
	}

}
