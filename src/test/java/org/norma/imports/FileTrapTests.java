package org.norma.imports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norma.catalogue.Status;
import org.norma.imports.ImportRun.Mode;
import org.norma.imports.ImportRun.State;

import static org.assertj.core.api.Assertions.assertThat;

/** Traps met in files in which something stands that is not so, or not in each row. */
class FileTrapTests extends ImportSupport {

	private static final String NAME = "list-2026-08-18";

	@BeforeEach
	void empty() {
		emptyCatalogue();
	}

	private ImportRun csv(String text) {
		return run(NAME + ".csv", text, null);
	}

	private ImportRun dropping(String text) {
		var id = this.imports.take(NAME + ".csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
				null);
		var run = this.imports.get(id);
		this.imports.map(id, run.mapping().from(run.mapping().source(), "", 0, WrongCells.DROP), run.asOf(), false,
				null);
		return work(id, Mode.IMPORT);
	}

	private java.util.List<String> keys(ImportRun run, Remark.Weight weight) {
		return remarks(run, weight).stream().map((one) -> one.line() + " " + one.key()).toList();
	}

	@Test
	void aColumnThatTheFirstRowLacksIsReadInJson() {
		var lines = """
				{"number": "GB/T 91001-2016", "title": "A"}
				{"number": "GB/T 91002-2016", "title": "B", "published": "2016-03-01", "withdrawn": "2020-01-01"}
				""";
		run(NAME + ".jsonl", lines, null);
		assertThat(edition("GB/T 91002-2016").dates().withdrawn()).hasToString("2020-01-01");
		emptyCatalogue();
		run(NAME + ".json", "[" + lines.strip().replace("\n", ",") + "]", null);
		assertThat(edition("GB/T 91002-2016").dates().published()).hasToString("2016-03-01");
		emptyCatalogue();
		var late = new StringBuilder();
		for (int i = 0; i < 60; i++) {
			late.append("{\"number\": \"GB/T ").append(91_100 + i).append("-2016\", \"title\": \"A\"}\n");
		}
		run(NAME + ".jsonl", late + "{\"number\":\"GB/T 91200-2016\",\"title\":\"B\",\"withdrawn\":\"2020-01-01\"}\n",
				null);
		assertThat(edition("GB/T 91200-2016").dates().withdrawn()).hasToString("2020-01-01");
	}

	@Test
	void aFileWithEndlessColumnsIsRefusedWithASentence() {
		var lines = new StringBuilder();
		for (int i = 0; i < 3_000; i++) {
			lines.append("{\"number\": \"GB/T ").append(i + 1).append("-2016\", \"title\": \"A\", \"x").append(i);
			lines.append("\": 1}\n");
		}
		var run = run(NAME + ".jsonl", lines.toString(), null);
		assertThat(run.state()).isEqualTo(State.FAILED);
		assertThat(run.failureKey()).isEqualTo("imports.file.too-many-columns");
	}

	@Test
	void columnsThatAreNotReadAreNamedInTheReport() {
		var run = run(NAME + ".jsonl", """
				{"number": "GB/T 91003-2016", "title": "A", "status": "", "published": "2016-03-01"}
				{"number": "GB/T 91004-2016", "title": "B", "keeper": "Li", "standard no": "7", "nothing": ""}
				""", null);
		assertThat(remarks(run, Remark.Weight.WARNING))
			.anySatisfy((one) -> assertThat(one.key() + one.arguments())
				.isEqualTo("imports.warning.columns-unread[standard no, keeper]"))
			.allSatisfy((one) -> assertThat(one.arguments().toString()).doesNotContain("nothing"));
		assertThat(run.counts().added()).isEqualTo(2);
	}

	@Test
	void whatHasEndedAndIsStillToComeIsUnclear() {
		var run = csv("""
				number,title,status,published,effective,withdrawn
				GB/T 91011-2027,A,,2027-01-01,,2020-01-01
				GB/T 91012-2027,B,废止,2027-01-01,,
				GB/T 91013-2016,C,,,2027-05-01,2020-01-01
				GB/T 91014-2016,D,废止,2016-01-01,,2027-05-01
				GB/T 91015-2019,E,,2019-01-01,2027-05-01,2020-01-01
				""");
		assertThat(keys(run, Remark.Weight.WARNING)).containsExactlyInAnyOrder("2 imports.warning.ended-and-to-come",
				"3 imports.warning.ended-and-to-come", "4 imports.warning.ended-and-to-come",
				"5 imports.warning.status-differs");
		for (var number : new String[] { "GB/T 91011-2027", "GB/T 91012-2027", "GB/T 91013-2016" }) {
			assertThat(edition(number).statusOn(run.asOf())).as(number).isEqualTo(Status.UNKNOWN);
		}
		assertThat(edition("GB/T 91014-2016").statusOn(run.asOf())).isEqualTo(Status.IN_FORCE);
	}

	@Test
	void daysFarFromAllStandardsAreWrongCellsAndTheLastDayOfAllIsNoEnd() {
		var file = """
				number,title,published,withdrawn
				GB/T 91021-2016,A,0024-05-01,
				GB/T 91022-2016,B,2016-01-01,9999-12-31
				GB/T 91023-2016,C,9999-12-31,
				GB/T 91024-2016,D,2016-01-01,99991231
				""";
		var run = csv(file);
		assertThat(keys(run, Remark.Weight.REFUSED)).containsExactlyInAnyOrder("2 imports.row.no-date",
				"4 imports.row.no-date");
		assertThat(edition("GB/T 91022-2016").dates().withdrawn()).isNull();
		assertThat(edition("GB/T 91024-2016").statusOn(run.asOf())).isEqualTo(Status.IN_FORCE);
		emptyCatalogue();
		assertThat(keys(dropping(file), Remark.Weight.WARNING)).containsExactlyInAnyOrder("2 imports.warning.no-date",
				"4 imports.warning.no-date");
	}

	@Test
	void aTextWithoutEndRefusesTheRowOrIsLeftOutByChoice() {
		var file = """
				number,title_en,title_zh,url
				GB/T 91031-2016,%s,甲,
				GB/T 91032-2016,B,乙,https://example.org/%s
				GB/T 91033-2016%s,C,丙,
				""".formatted("a".repeat(200_000), "b".repeat(5_000), "1".repeat(500));
		assertThat(keys(csv(file), Remark.Weight.REFUSED)).containsExactlyInAnyOrder("2 imports.row.text-too-long",
				"3 imports.row.text-too-long", "4 imports.row.text-too-long");
		emptyCatalogue();
		var run = dropping(file);
		assertThat(keys(run, Remark.Weight.REFUSED)).containsExactly("4 imports.row.text-too-long");
		assertThat(keys(run, Remark.Weight.WARNING)).containsExactlyInAnyOrder("2 imports.row.text-too-long",
				"3 imports.row.text-too-long");
		assertThat(edition("GB/T 91031-2016").titles().byLanguage()).containsOnlyKeys("zh");
	}

	@Test
	void signsThatNobodySeesStayOutside() {
		csv("number,title_en,title_zh\nGB/T\u200B 91041-2016,Safe\u202E txt.exe\u2066 of\u0007 \uFEFFsteel\u200F,\u200B甲\n");
		assertThat(edition("GB/T 91041-2016").titles().byLanguage()).containsEntry("en", "Safe txt.exe of steel")
			.containsEntry("zh", "甲");
	}

	@Test
	void aVoluntaryStandardThatAFileCallsMandatoryIsRemarked() {
		var run = csv("""
				number,title,强制性
				GB/T 91051-2016,A,强制
				GB 91052-2016,B,强制
				""".replace("强制性", "binding"));
		assertThat(keys(run, Remark.Weight.WARNING)).containsExactly("2 imports.warning.binding-against-level");
	}

	@Test
	void aWorkbookWithoutStylesIsRead() throws IOException {
		var bytes = new ByteArrayOutputStream();
		try (var workbook = new Workbook(bytes, "test", "1.0")) {
			var sheet = workbook.newWorksheet("s");
			sheet.value(0, 0, "number");
			sheet.value(0, 1, "title");
			sheet.value(0, 2, "published");
			sheet.value(1, 0, "GB/T 91061-2016");
			sheet.value(1, 1, "A");
			sheet.value(1, 2, 42_461);
		}
		var file = Files.createTempFile("workbook", ".xlsx");
		Files.write(file, bytes.toByteArray());
		var out = new ByteArrayOutputStream();
		try (var in = new ZipFile(file.toFile()); var zip = new ZipOutputStream(out)) {
			for (var entry : Collections.list(in.entries())) {
				if (!entry.getName().equals("xl/styles.xml")) {
					var text = new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
					zip.putNextEntry(new ZipEntry(entry.getName()));
					zip.write(text.replaceAll("<Relationship [^>]*styles.xml[^>]*/>", "")
						.replaceAll("<Override [^>]*styles.xml[^>]*/>", "")
						.replaceAll(" s=\"\\d+\"", "")
						.getBytes(StandardCharsets.UTF_8));
				}
			}
		}
		Files.delete(file);
		var run = run(NAME + ".xlsx", out.toByteArray(), null);
		assertThat(run.failureKey()).isNull();
		assertThat(edition("GB/T 91061-2016").dates().published()).hasToString("2016-04-01");
	}

	@Test
	void aBrokenNumberIsNoReasonToAskForTheLevelOfItsPublisher() {
		var run = csv("""
				number,title
				GB/T ?¿-2O16,A
				Xyz ?¿,B
				""");
		assertThat(remarks(run, Remark.Weight.REFUSED)).extracting((one) -> one.line() + " " + one.key())
			.containsExactlyInAnyOrder("2 imports.row.number-broken", "3 imports.row.no-level");
		assertThat(this.imports.withoutLevel(run.id(), ALL)).extracting(MissingLevel::publisher).containsExactly("Xyz");
		assertThat(this.imports.preview(run.id()).withoutLevel()).containsExactly("Xyz");
	}

	@Test
	void aCorrectedFileUnderAnotherNameGoesOnAsTheSameSource() {
		csv("number,title\nGB/T 91071-2016,A\n");
		var id = this.imports.take("list-corrected-2026-08-19.csv",
				new ByteArrayInputStream("number,title\nGB/T 91071-2016,Better\n".getBytes(StandardCharsets.UTF_8)),
				null);
		var trial = work(id, Mode.DRY_RUN);
		assertThat(trial.counts().kept()).isEqualTo(1);
		assertThat(this.imports.keepers(id)).containsExactly(NAME + ".csv");
		this.imports.sameSource(id, NAME + ".csv");
		assertThat(this.imports.get(id).mapping().source()).isEqualTo(NAME + ".csv");
		this.job.work(id);
		assertThat(this.imports.get(id).counts().changed()).isEqualTo(1);
	}

}
