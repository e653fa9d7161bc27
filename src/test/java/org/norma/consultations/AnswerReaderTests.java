package org.norma.consultations;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.norma.documents.ComparedClause;
import org.norma.documents.SectionChange;
import org.norma.shared.RefusedLine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Reading answers out of the table as it was downloaded. */
class AnswerReaderTests {

	private static final String CODE = "C-2026-000042";

	private static final List<ComparedClause> CLAUSES = List.of(clause("4"), clause("5"), clause("5.1"));

	private static ComparedClause clause(String number) {
		return new ComparedClause(UUID.randomUUID(), number, "Heading", SectionChange.Kind.SAME);
	}

	private static AnswerReader read(String file, Map<String, PromisedChange> promised) {
		return new AnswerReader(CLAUSES, promised, TableFile.read(file.getBytes(StandardCharsets.UTF_8)));
	}

	private static AnswerReader line(String disposition, String changed, String remark) {
		return read("序号,处理意见,修改条款,备注\n1,\"" + disposition + "\",\"" + changed + "\",\"" + remark + "\"\n", Map.of());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			采纳：改为五年           | ACCEPTED | 改为五年
			部分采纳: 五年           | PARTLY   | 五年
			不采纳：不变             | REJECTED | 不变
			已知悉: 谢谢             | NOTED    | 谢谢
			Accepted: five: years  | ACCEPTED | five: years
			Partly accepted: four  | PARTLY   | four
			not accepted:  stays   | REJECTED | stays
			Accolta in parte: due  | PARTLY   | due
			Accepted               | ACCEPTED | ""
			""")
	void theDispositionAndTheAnswerAreRead(String cell, Disposition disposition, String answer) {
		var table = line(cell, "", CODE + "; 技术");
		assertThat(table.refused()).isEmpty();
		assertThat(table.taken()).singleElement().satisfies((read) -> {
			assertThat(read.code()).isEqualTo(CODE);
			assertThat(read.answer()).isEqualTo(new Answer(disposition, answer, ChangedClauses.OWN));
		});
	}

	@Test
	void theClausesOfTheChangeAreRead() {
		assertThat(change("4")).isEqualTo(ChangedClauses.of(CLAUSES.get(0).lineage()));
		assertThat(change("4、5.1"))
			.isEqualTo(new ChangedClauses(false, Set.of(CLAUSES.get(0).lineage(), CLAUSES.get(2).lineage())));
		assertThat(change("第5章")).isEqualTo(ChangedClauses.of(CLAUSES.get(1).lineage()));
		assertThat(change("全文")).isEqualTo(ChangedClauses.WHOLE);
		assertThat(change("Whole text")).isEqualTo(ChangedClauses.WHOLE);
	}

	private static ChangedClauses change(String cell) {
		return line("采纳：是", cell, CODE).taken().get(0).answer().change();
	}

	/**
	 * A clause that was named keeps its name in the table, whatever its number is now.
	 */
	@Test
	void whatWasNamedBeforeIsStillThatClause() {
		var named = UUID.randomUUID();
		var table = read("Disposition,Clause of the change,Remarks\nAccepted: yes,5," + CODE + "\n",
				Map.of(CODE, new PromisedChange(List.of(named), List.of("5"))));
		assertThat(table.taken().get(0).answer().change()).isEqualTo(ChangedClauses.of(named));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			采纳：是   | 9    | C-2026-000042 | consultations.row.no-clause
			采纳：是   | 4,9  | C-2026-000042 | consultations.row.no-clause
			也许：是   | 4    | C-2026-000042 | consultations.answers.no-disposition
			采纳：是   | 4    | 技术           | consultations.answers.no-number
			""")
	void whatIsNotUnderstoodIsRefusedWithItsLine(String said, String changed, String remark, String key) {
		var table = line(said, changed, remark);
		assertThat(table.taken()).isEmpty();
		assertThat(table.refused()).extracting(RefusedLine::key).containsExactly(key);
		assertThat(table.refused().get(0).line()).isEqualTo(2);
	}

	@Test
	void linesWithoutADispositionStayOpenAndTwiceIsRefused() {
		assertThat(line("", "", CODE).taken()).isEmpty();
		assertThat(line("", "", CODE).refused()).isEmpty();
		assertThat(read("处理意见,修改条款,备注\n采纳：a,4," + CODE + "\n采纳：b,4," + CODE + "\n", Map.of()).refused())
			.extracting(RefusedLine::key)
			.containsExactly("consultations.answers.twice");
		assertThatThrownBy(() -> read("Clause,Comments\n4,x\n", Map.of()))
			.hasMessageContaining("consultations.answers.no-columns");
	}

}
