package org.norma.consultations;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.norma.shared.RefusedLine;
import org.norma.shared.RuleBroken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Reading comment tables, good and bad. */
class CommentTableTests {

	private static final List<Clause> CLAUSES = List.of(new Clause(UUID.randomUUID(), "1", 1),
			new Clause(UUID.randomUUID(), "4", 2), new Clause(UUID.randomUUID(), "4.2", 3),
			new Clause(UUID.randomUUID(), "A", 4));

	private static TableReader read(byte[] file) {
		return new TableReader(CLAUSES, TableFile.read(file));
	}

	private static TableReader read(String file) {
		return read(file.getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void theIsoCommentTableIsUnderstood() {
		var table = read("""
				\uFEFFMB/NC,Line number,Clause/Subclause,Paragraph/Figure/Table,Type of comment,Comments,Proposed change
				IT,12,4.2,Table 1,te,"The limit, 5 mg, is high",3 mg
				FR,,,,ed,Spelling,
				""");
		assertThat(table.refused()).isEmpty();
		assertThat(table.taken()).hasSize(2);
		var first = table.taken().get(0);
		assertThat(first.unit()).isEqualTo("IT");
		assertThat(first.clause().label()).isEqualTo("4.2");
		assertThat(first.data().type()).isEqualTo(CommentType.TECHNICAL);
		assertThat(first.data().place()).isEqualTo("12, Table 1");
		assertThat(first.data().text()).isEqualTo("The limit, 5 mg, is high");
		assertThat(table.taken().get(1).clause()).isEqualTo(Clause.WHOLE);
	}

	@Test
	void theChineseTableIsUnderstoodInItsCharacterSetWithItsTitleAndFooter() {
		var table = read("""
				意见汇总处理表,,,,
				标准项目名称：电饭锅,,,,
				序号,标准章条编号,意见内容,修改建议,提出单位
				1,4.2条,限值过高,改为3 mg,某公司
				2,附录A,示例有误,,某研究院
				说明：发送征求意见稿的单位数：20 个,,,,
				""".getBytes(Charset.forName("GB18030")));
		assertThat(table.refused()).isEmpty();
		assertThat(table.taken()).extracting((line) -> line.clause().label()).containsExactly("4.2", "A");
		assertThat(table.taken().get(0).unit()).isEqualTo("某公司");
	}

	@Test
	void aWorkbookIsUnderstood() throws IOException {
		var bytes = new ByteArrayOutputStream();
		try (var workbook = new Workbook(bytes, "Tests", "1.0")) {
			var sheet = workbook.newWorksheet("Comments");
			sheet.value(0, 0, "Clause");
			sheet.value(0, 1, "Comments");
			sheet.value(1, 0, 4.2);
			sheet.value(1, 1, "Too vague");
			sheet.value(3, 0, "9");
			sheet.value(3, 1, "No such clause");
		}
		var table = read(bytes.toByteArray());
		assertThat(table.taken()).singleElement()
			.satisfies((line) -> assertThat(line.clause().label()).isEqualTo("4.2"));
		assertThat(table.refused()).singleElement()
			.satisfies((line) -> assertThat(line.line()).as("line").isEqualTo(4));
	}

	@Test
	void eachRefusedLineNamesLineFieldValueAndReason() {
		var table = read("""
				Clause,Type,Comments,Proposed change
				4.2,te,Fine,
				9.9,te,Where is this?,
				4,xx,Of which kind?,
				4,ed,,only a change
				4,ed,%s,
				""".formatted("x".repeat(5001)));
		assertThat(table.refused())
			.extracting(RefusedLine::line, RefusedLine::field,
					(line) -> line.value().substring(0, Math.min(3, line.value().length())), RefusedLine::key)
			.containsExactly(org.assertj.core.groups.Tuple.tuple(3L, "Clause", "9.9", "consultations.row.no-clause"),
					org.assertj.core.groups.Tuple.tuple(4L, "Type", "xx", "consultations.row.no-type"),
					org.assertj.core.groups.Tuple.tuple(5L, "Comments", "", "consultations.row.no-text"),
					org.assertj.core.groups.Tuple.tuple(6L, "Comments", "xxx", "consultations.row.too-long"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "just some words", "a,b,c\n1,2,3", "%PDF-1.7 something", "Comments\nonly one column",
			"Clause,Comments\n4,\"never closed", "\0\0\0" })
	void whatIsNoCommentTableIsRefusedAsAWhole(String file) {
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> read(file))
			.satisfies((refusal) -> assertThat(refusal.key()).startsWith("consultations.file."));
	}

	@Test
	void aDamagedOrHugeFileIsRefused() throws IOException {
		refused(new byte[] { 'P', 'K', 3, 4, 9, 9, 9, 9, 9 });
		refused(new byte[TableFile.LARGEST + 1]);
		var bytes = new ByteArrayOutputStream();
		try (var zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
			var zeros = new byte[1024 * 1024];
			for (var each = 0; each < 101; each++) {
				zip.write(zeros);
			}
			zip.closeEntry();
		}
		refused(bytes.toByteArray());
		refused(("Clause,Comments\n" + "4,x\n".repeat(5001)).getBytes(StandardCharsets.UTF_8));
	}

	private static void refused(byte[] file) {
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> read(file))
			.satisfies((refusal) -> assertThat(refusal.key()).startsWith("consultations.file."));
	}

}
