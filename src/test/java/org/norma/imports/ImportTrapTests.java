package org.norma.imports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norma.catalogue.Status;
import org.norma.imports.ImportRun.Mode;
import org.norma.imports.ImportRun.State;
import org.norma.shared.RuleBroken;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Traps met in files of offices, each as a small file. */
class ImportTrapTests extends ImportSupport {

	private static final LocalDate SNAPSHOT = LocalDate.of(2026, 8, 18);

	@Autowired
	private StatusVocabulary vocabulary;

	@Autowired
	private PublisherLevels publishers;

	@BeforeEach
	void empty() {
		emptyCatalogue();
		this.jdbc.execute("truncate import_status_word, import_publisher_level");
	}

	private ImportRun guessed(String text) {
		return run("list-2026-08-18.csv", text, null);
	}

	private ImportRun with(String text, WrongCells choice) {
		var id = this.imports.take("list-2026-08-18.csv",
				new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), null);
		var run = this.imports.get(id);
		var mapping = run.mapping();
		this.imports.map(id, mapping.from(mapping.source(), "", 0, choice), run.asOf(), false, null);
		return work(id, Mode.IMPORT);
	}

	private Status status(String number) {
		return edition(number).statusOn(SNAPSHOT);
	}

	@Test
	void dashesAndZeroDatesAreEmptyCells() {
		var run = guessed("""
				标准号,标准名称,状态,发布日期,实施日期,废止日期,代替标准
				GB/T 90101-2016,甲,现行,2016-12-30,—,0000-00-00,—
				GB/T 90102-2016,乙,现行,2016-12-30,-,0000-00-00 00:00:00,GB/T 90102-2008；——
				GB/T 90103-2016,丙,现行,2016-12-00,/,N/A,无
				""");
		assertThat(run.counts().added()).isEqualTo(3);
		assertThat(run.counts().refused() + run.counts().warnings() + run.counts().relationsRefused()).isZero();
		assertThat(run.counts().relations()).isEqualTo(1);
		assertThat(edition("GB/T 90103-2016").dates().published()).hasToString("2016-12");
	}

	@Test
	void aWrongCellDropsTheCellOrRefusesTheRowByChoice() {
		var file = """
				number,title,published,ics,level
				GB/T 90111-2016,A,soon,35.240,
				GB/T 90112-2016,B,2016-01-01,ABC,
				GB/T 90113-2016,C,2016-01-01,35.240,Landesebene
				""";
		assertThat(with(file, WrongCells.BY_FIELD).counts().refused()).isEqualTo(2);
		emptyCatalogue();
		var dropped = with(file, WrongCells.DROP);
		assertThat(dropped.counts().added()).isEqualTo(3);
		assertThat(remarks(dropped, Remark.Weight.WARNING)).extracting((one) -> one.line() + " " + one.key())
			.containsExactlyInAnyOrder("2 imports.warning.no-date", "3 imports.warning.no-ics",
					"4 imports.row.level-unknown");
		emptyCatalogue();
		assertThat(with(file, WrongCells.REFUSE).counts().refused()).isEqualTo(3);
	}

	@Test
	void dayNumbersWithoutFormatAndDateFormulasAreRead() throws IOException {
		var bytes = new ByteArrayOutputStream();
		try (var workbook = new Workbook(bytes, "test", "1.0")) {
			var sheet = workbook.newWorksheet("1");
			var header = new String[] { "number", "title", "published", "effective" };
			for (int i = 0; i < header.length; i++) {
				sheet.value(0, i, header[i]);
			}
			sheet.value(1, 0, "GB/T 90121-2015");
			sheet.value(1, 1, "A");
			sheet.value(1, 2, 42_262);
			sheet.value(1, 3, 42_370);
			sheet.formula(1, 3, "DATE(2016,1,1)");
			sheet.style(1, 3).format("yyyy-mm-dd").set();
		}
		var run = run("list-2026-08-18.xlsx", withCachedValue(bytes.toByteArray(), "42370"), null);
		assertThat(run.counts().added()).as(run.failureKey() + remarks(run, Remark.Weight.REFUSED)).isEqualTo(1);
		assertThat(edition("GB/T 90121-2015").dates().published()).hasToString("2015-09-15");
		assertThat(edition("GB/T 90121-2015").dates().inForceFrom()).hasToString("2016-01-01");
	}

	/** A spreadsheet keeps the value of a formula beside it. */
	private static byte[] withCachedValue(byte[] xlsx, String value) throws IOException {
		var file = Files.write(Files.createTempFile("formula", ".xlsx"), xlsx);
		var out = new ByteArrayOutputStream();
		try (var in = new ZipFile(file.toFile()); var zip = new ZipOutputStream(out)) {
			for (var entry : Collections.list(in.entries())) {
				zip.putNextEntry(new ZipEntry(entry.getName()));
				var text = new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
				zip.write(text.replaceAll("<f>([^<]*)</f>(<v>[^<]*</v>|<v/>)?", "<f>$1</f><v>" + value + "</v>")
					.getBytes(StandardCharsets.UTF_8));
			}
		}
		Files.delete(file);
		return out.toByteArray();
	}

	@Test
	void theHeaderIsFoundBelowTitlesAndTheNamesOfBuildersAreKnown() {
		var run = guessed("""
				工程建设规范目录,,,
				（截至2026年8月18日）,,,
				序号,规范编号,规范名称,属性
				1,GB 90131-2021,甲规范,强制性
				2,JGJ 90132-2019,乙规程,推荐
				""");
		assertThat(run.counts().added()).isEqualTo(2);
		assertThat(edition("GB 90131-2021").titles().get("zh")).contains("甲规范");
		assertThat(run.mapping().column(Field.BINDING)).isEqualTo("属性");
		assertThat(guessed("编号,名称\nGB/T 90133-2020,丙\n").counts().added()).isEqualTo(1);
	}

	@Test
	void theHeaderRowCanBeChosen() {
		var text = "number,title\nold,names\nA,B\nGB/T 90141-2016,Right\n";
		var id = this.imports.take("a.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), null);
		var run = this.imports.get(id);
		var mapping = new Mapping(Knowledge.NONE, "A", false, "", java.util.List
			.of(FieldMapping.column(Field.DESIGNATION, "A"), FieldMapping.column(Field.TITLE_EN, "B")), 3,
				WrongCells.BY_FIELD);
		this.imports.map(id, mapping, run.asOf(), false, null);
		assertThat(work(id, Mode.IMPORT).counts().added()).isEqualTo(1);
		assertThat(edition("GB/T 90141-2016").titles().get("en")).contains("Right");
	}

	@Test
	void noStatusIsInvented() {
		var run = guessed("""
				标准号,标准名称,状态,发布日期
				GB/T 90151-2016,甲,待定,2016-12-30
				GB/T 90152-2016,乙,现行,
				GB/T 90153-2016,丙,征求意见,2016-12-30
				GB/T 90154-2016,丁,已废止,2016-12-30
				GB/T 90155-2016,戊,废止（2021-05-01）,2016-12-30
				GB/T 90156-2016,己,被GB/T 90157-2020代替,2016-12-30
				GB/T 90157-2020,庚,现行,2020-12-30
				""");
		assertThat(run.counts().added()).isEqualTo(7);
		assertThat(status("GB/T 90151-2016")).isEqualTo(Status.UNKNOWN);
		assertThat(status("GB/T 90152-2016")).isEqualTo(Status.IN_FORCE);
		assertThat(edition("GB/T 90152-2016").statusOn(SNAPSHOT.minusDays(1))).isEqualTo(Status.UNKNOWN);
		assertThat(status("GB/T 90153-2016")).isEqualTo(Status.DRAFT);
		assertThat(status("GB/T 90154-2016")).isEqualTo(Status.WITHDRAWN);
		assertThat(edition("GB/T 90155-2016").statusOn(LocalDate.of(2021, 4, 30))).isEqualTo(Status.IN_FORCE);
		assertThat(edition("GB/T 90155-2016").statusOn(LocalDate.of(2021, 5, 1))).isEqualTo(Status.WITHDRAWN);
		assertThat(status("GB/T 90156-2016")).isEqualTo(Status.SUPERSEDED);
		assertThat(this.jdbc.queryForList("select target from relation where kind = 'REPLACES'", String.class))
			.containsExactly("GB/T 90156-2016");
	}

	@Test
	void aNewerSnapshotKeepsTheFirstDayOnWhichItWasSeen() {
		var text = "标准号,标准名称,状态\nGB/T 90161-2016,甲,现行\n";
		guessed(text);
		var again = run("list-2026-08-19.csv", text, null);
		var mapping = again.mapping();
		assertThat(mapping.source()).isNotBlank();
		assertThat(edition("GB/T 90161-2016").dates().stated().on()).isEqualTo(SNAPSHOT);
		var id = this.imports.take("list-2026-08-20.csv",
				new ByteArrayInputStream((text + "GB/T 90162-2016,乙,现行\n").getBytes(StandardCharsets.UTF_8)), null);
		this.imports.map(id, this.imports.get(id).mapping().from("list-2026-08-18.csv", "", 0, WrongCells.BY_FIELD),
				LocalDate.of(2026, 8, 20), false, null);
		var counts = work(id, Mode.IMPORT).counts();
		assertThat(counts.unchanged()).isEqualTo(1);
		assertThat(counts.added()).isEqualTo(1);
	}

	@Test
	void administratorsTeachWordsOfStatus() {
		var text = "标准号,标准名称,状态,发布日期\nGB/T 90171-2016,甲,待定,2016-12-30\n";
		guessed(text);
		assertThat(status("GB/T 90171-2016")).isEqualTo(Status.UNKNOWN);
		this.vocabulary.add(" 待定 ", Status.WITHDRAWN, "Ada");
		emptyCatalogue();
		guessed(text);
		assertThat(status("GB/T 90171-2016")).isEqualTo(Status.WITHDRAWN);
		assertThat(this.vocabulary.entries()).anySatisfy((entry) -> assertThat(entry.addedBy()).isEqualTo("Ada"));
		this.vocabulary.remove("待定");
		assertThat(this.vocabulary.entries()).noneMatch(StatusVocabulary.Entry::isAdded);
	}

	@Test
	void relationsAreReadBothWaysInAnyMapping() {
		guessed("""
				number,title,published,obsoletedBy,amendedBy,adoptedBy,cites
				ISO 90181:2001,A,2001,ISO 90181:2011,ISO 90181:2001/Amd 1:2005,GB/T 90181-2003,ISO 90182:2000
				ISO 90181:2011,A,2011,,,,
				ISO 90181:2001/Amd 1:2005,A,2005,,,,
				GB/T 90181-2003,甲,2003,,,,
				ISO 90182:2000,B,2000,,,,
				""");
		assertThat(this.jdbc.queryForList("""
				select r.kind || ' ' || e.designation || ' > ' || r.target from relation r
				join edition e on e.id = r.edition_id order by 1
				""", String.class)).containsExactly("ADOPTS GB/T 90181-2003 > ISO 90181:2001",
				"AMENDS ISO 90181:2001/Amd 1:2005 > ISO 90181:2001", "REFERENCES ISO 90181:2001 > ISO 90182:2000",
				"REPLACES ISO 90181:2011 > ISO 90181:2001");
	}

	@Test
	void aPresetReadsOnlyFilesOfItsKind() {
		var japanese = """
				{"docid":"JIS Z 90191:2015","docids":[{"id":"JIS Z 90191:2015","type":"JIS"}],"title":{"ja":"品質の要求"}}
				""";
		var run = run("jis.jsonl", japanese, null);
		assertThat(run.preset()).isNull();
		assertThat(edition("JIS Z 90191:2015").titles().get("ja")).contains("品質の要求");
		assertThat(edition("JIS Z 90191:2015").level()).isEqualTo("foreign");
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> run("jis.jsonl", japanese, "iso-relaton"))
			.satisfies((refusal) -> assertThat(refusal.key()).isEqualTo("imports.preset.other-kind"));
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> run("a.csv", "number,title\nGB 90192-2001,A\n", "norma"));
	}

	@Test
	void theLevelOfAPublisherIsAskedOnceAndRemembered() {
		var text = "number,title\nXYZA 12:2001,Alpha\nXYZA 13:2002,Beta\n";
		var asked = guessed(text);
		assertThat(asked.counts().refused()).isEqualTo(2);
		assertThat(this.imports.withoutLevel(asked.id(), 10)).containsExactly(new MissingLevel("XYZA", 2));
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> this.publishers.remember("XYZA", "nowhere", "Ada"));
		this.publishers.remember("XYZA", "foreign", "Ada");
		assertThat(guessed(text).counts().added()).isEqualTo(2);
		assertThat(guessed("number,title\nXYZA 14:2003,Gamma\n").counts().added()).isEqualTo(1);
	}

	@Test
	void aFileFullOfDuplicatesIsRefusedAtTheFirstThousand() {
		var text = new StringBuilder("number,title\n");
		for (int i = 0; i < 30_000; i++) {
			text.append("GB/T ").append(90_200 + i % 100).append("-2016,A\n");
		}
		var run = guessed(text.toString());
		assertThat(run.state()).isEqualTo(State.FAILED);
		assertThat(run.failureKey()).isEqualTo("imports.file.numbers-twice");
		assertThat(run.failureArguments()).containsExactly("1000", "1101", "GB/T 90200-2016");
		assertThat(remarks(run, Remark.Weight.REFUSED)).hasSize(1_000);
		assertThat(count("select count(*) from edition")).isZero();
	}

	@Test
	void noRunLeavesAStagingPlaceBehindNorSharesOne() {
		var text = "number,title,published\nGB/T 90301-2016,A,2016\n";
		guessed(text);
		guessed("number,title\nGB/T 90302-2016,A\nGB/T 90302-2016,A\n");
		run("a.csv", text.getBytes(StandardCharsets.UTF_16LE), null);
		assertThat(count("select count(*) from pg_class where relname ~ '^(edition|relation)_stage_'")).isZero();
		assertThat(count("select count(*) from edition_stage")).isZero();
		assertThat(count("select pg_relation_size('edition_stage')")).as("nothing goes through a shared table")
			.isZero();
	}

	@Test
	void mappingsSavedBeforeThereWereChoicesAreStillRead() {
		var mapping = Mapping.fromJson("""
				{"knowledge":"NONE","source":"A","complete":true,"charset":"",
				 "fields":[{"field":"TITLE_EN","column":"title","constant":""}]}
				""");
		assertThat(mapping.headerRow()).isZero();
		assertThat(mapping.wrongCells()).isEqualTo(WrongCells.BY_FIELD);
	}

}
