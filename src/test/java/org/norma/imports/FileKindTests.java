package org.norma.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.norma.catalogue.BulkChange;
import org.norma.imports.ImportRun.Mode;
import org.norma.imports.ImportRun.State;

import static org.assertj.core.api.Assertions.assertThat;

/** The kinds of files that people bring, sound and broken. */
@Tag("long")
class FileKindTests extends ImportSupport {

	private static final String CSV = """
			标准号,标准名称,状态,发布日期,实施日期,代替标准
			GB/T 90001—2016,质量管理体系 要求,现行,2016-12-30,2017-07-01,GB/T 90001—2008
			GB/T 90001—2008,质量管理体系 要求,废止,2008年12月30日,2009/3/1,
			""";

	@BeforeEach
	void empty() {
		emptyCatalogue();
	}

	private ImportRun guessed(String name, byte[] content) {
		return run(name, content, null);
	}

	private static byte[] packed(byte[] content) throws IOException {
		var bytes = new ByteArrayOutputStream();
		try (var gzip = new GZIPOutputStream(bytes)) {
			gzip.write(content);
		}
		return bytes.toByteArray();
	}

	private void assertBothIn(ImportRun run) {
		assertThat(run.failureKey()).isNull();
		assertThat(run.counts().added()).isEqualTo(2);
		assertThat(edition("GB/T 90001-2016").titles().get("zh")).contains("质量管理体系 要求");
		assertThat(edition("GB/T 90001-2008").dates().published()).hasToString("2008-12-30");
		assertThat(edition("GB/T 90001-2008").dates().inForceFrom()).hasToString("2009-03-01");
	}

	@Test
	void columnsAreGuessedByTheirNames() {
		assertBothIn(guessed("a.csv", CSV.getBytes(StandardCharsets.UTF_8)));
	}

	@Test
	void aByteOrderMarkIsNoPartOfTheFirstColumn() {
		assertBothIn(guessed("a.csv", ("\uFEFF" + CSV).getBytes(StandardCharsets.UTF_8)));
	}

	@Test
	void gb18030IsFoundOut() {
		assertBothIn(guessed("a.csv", CSV.getBytes(Charset.forName("GB18030"))));
	}

	@Test
	void semicolonsAndPackedFilesAreRead() throws IOException {
		assertBothIn(guessed("a.csv.gz", packed(CSV.replace(',', ';').getBytes(StandardCharsets.UTF_8))));
	}

	@Test
	void xlsxIsReadWithItsDates() throws IOException {
		var bytes = new ByteArrayOutputStream();
		try (var workbook = new Workbook(bytes, "test", "1.0")) {
			var sheet = workbook.newWorksheet("1");
			var lines = CSV.lines().toList();
			for (int row = 0; row < lines.size(); row++) {
				var cells = lines.get(row).split(",", -1);
				for (int column = 0; column < cells.length; column++) {
					sheet.value(row, column, cells[column]);
				}
			}
			sheet.value(2, 3, LocalDate.of(2008, 12, 30));
			sheet.style(2, 3).format("yyyy-mm-dd").set();
		}
		assertBothIn(guessed("a.xlsx", bytes.toByteArray()));
	}

	@Test
	void jsonAsOneDocumentIsRead() {
		var run = run("a.json", """
				{ "updated": "2026-08-18",
				  "standards": [
				    { "code": "GB 90002-2001", "title": "甲", "isMandatory": true, "issueDate": "2001-01-01" },
				    { "code": "GB 90003-2001", "title": "乙", "isMandatory": true, "issueDate": "2001-01-01" } ] }
				""", null);
		assertThat(run.preset()).isEqualTo("cn-sports");
		assertThat(run.counts().added()).isEqualTo(2);
	}

	@Test
	void eachBrokenFileIsRefusedInOneSentence() throws IOException {
		assertThat(guessed("a.csv", new byte[0]).failureKey()).isEqualTo("imports.file.empty");
		assertThat(guessed("a.csv", "%PDF-1.7\nabc".getBytes(StandardCharsets.UTF_8)).failureKey())
			.isEqualTo("imports.file.kind-unknown");
		assertThat(guessed("a.csv", "number,title\n".getBytes(StandardCharsets.UTF_8)).failureKey())
			.isEqualTo("imports.file.no-rows");
		assertThat(guessed("a.csv", "only one column\nGB 1\n".getBytes(StandardCharsets.UTF_8)).failureKey())
			.isEqualTo("imports.file.no-columns");
		var packed = packed(CSV.getBytes(StandardCharsets.UTF_8));
		assertThat(guessed("a.gz", java.util.Arrays.copyOf(packed, packed.length - 20)).failureKey())
			.isEqualTo("imports.file.damaged");
		var broken = guessed("a.xlsx", "PK\3\4 no workbook".getBytes(StandardCharsets.UTF_8));
		assertThat(broken.failureKey()).isEqualTo("imports.file.damaged");
		assertThat(broken.failureArguments()).as("technical words are for the log").isEmpty();
		assertThat(count("select count(*) from edition")).isZero();
	}

	@Test
	void aFileThatUnpacksWithoutEndIsStopped() throws IOException {
		var bomb = new byte[80 << 20];
		java.util.Arrays.fill(bomb, (byte) '\n');
		System.arraycopy("a,b\n".getBytes(StandardCharsets.UTF_8), 0, bomb, 0, 4);
		assertThat(guessed("a.gz", packed(bomb)).failureKey()).isEqualTo("imports.file.unpacks-too-large");
	}

	@Test
	void aLineWithoutEndIsStopped() {
		var line = "number,title\n" + "x".repeat(LineGuard.LONGEST_LINE + 10);
		assertThat(guessed("a.csv", line.getBytes(StandardCharsets.UTF_8)).failureKey())
			.isEqualTo("imports.file.line-too-long");
	}

	@Test
	void wrongBytesInTheMiddleNameTheirLine() {
		var text = new ByteArrayOutputStream();
		text.writeBytes("number,title\n".getBytes(StandardCharsets.UTF_8));
		for (int i = 0; i < 60_000; i++) {
			text.writeBytes(("ISO " + i + ":2001,Some long enough title\n").getBytes(StandardCharsets.UTF_8));
		}
		text.writeBytes(new byte[] { (byte) 0xFF, (byte) 0xFF, ',', 'x', '\n' });
		var run = guessed("a.csv", text.toByteArray());
		assertThat(run.failureKey()).isEqualTo("imports.file.not-in-charset");
		assertThat(count("select count(*) from edition")).as("nothing is half imported").isZero();
	}

	@Test
	void refusedRowsNameLineFieldValueAndReason() {
		var run = guessed("a.csv", """
				number,title,published,level
				,No number,2001,
				ISO 1:2001,,2001,
				ISO 2:2001,Bad date,soon,
				ISO 3:2001,Bad level,2001,Landesebene
				ISO 4:2001,Good,2001,
				ISO 5:2001,Too,2001,,many
				no number at all,Kept as text,2001,international
				nor here,No level,2001,
				""".getBytes(StandardCharsets.UTF_8));
		assertThat(run.state()).isEqualTo(State.DONE);
		assertThat(run.counts().added()).isEqualTo(2);
		assertThat(remarks(run, Remark.Weight.REFUSED))
			.extracting((one) -> one.line() + " " + one.field() + " " + one.value() + " " + one.key())
			.containsExactly("2 DESIGNATION  imports.row.no-number", "3 TITLE_EN  imports.row.no-title",
					"4 PUBLISHED soon imports.row.no-date", "5 LEVEL Landesebene imports.row.level-unknown",
					"7 null many imports.row.too-many-cells", "9 LEVEL nor here imports.row.no-level");
		assertThat(remarks(run, Remark.Weight.WARNING)).extracting(Remark::key)
			.contains("imports.warning.number-opaque");
	}

	@Test
	void aDamagedLineOfJsonLinesSpoilsItselfOnly() {
		var run = run("a.jsonl", """
				{"docid":"ISO 6:2001","docids":[{"type":"ISO"}],"title":{"en":"A"}}
				{"docid":"ISO 7:2001", broken
				{"docid":"ISO 8:2001","docids":[{"type":"ISO"}],"title":{"en":"C"}}
				""", "iso-relaton");
		assertThat(run.counts().added()).isEqualTo(2);
		assertThat(remarks(run, Remark.Weight.REFUSED)).singleElement()
			.satisfies((one) -> assertThat(one.line()).isEqualTo(2));
	}

	@Test
	void twoSourcesDoNotOverwriteEachOtherUnlessAsked() {
		run("iso-2026-01-01.jsonl", "{\"docid\":\"ISO/IEC 90:2001\",\"title\":{\"en\":\"A\"}}\n", "iso-relaton");
		var other = run("iec-2026-01-01.jsonl", "{\"docid\":\"ISO/IEC 90:2001\",\"title\":{\"en\":\"B\"}}\n",
				"iec-relaton");
		assertThat(other.counts().kept()).isEqualTo(1);
		assertThat(this.imports.changes(other.id(), BulkChange.Kind.KEPT, 10)).singleElement()
			.satisfies((kept) -> assertThat(kept).returns("ISO/IEC 90:2001", BulkChange::designation)
				.returns("ISO (Relaton)", BulkChange::before));
		assertThat(edition("ISO/IEC 90:2001").titles().get("en")).contains("A");
		var again = this.imports.take("iec-2026-01-02.jsonl",
				new java.io.ByteArrayInputStream(
						"{\"docid\":\"ISO/IEC 90:2001\",\"title\":{\"en\":\"B\"}}\n".getBytes(StandardCharsets.UTF_8)),
				"iec-relaton");
		var run = this.imports.get(again);
		this.imports.map(again, run.mapping(), run.asOf(), true, "iec-relaton");
		work(again, Mode.IMPORT);
		assertThat(edition("ISO/IEC 90:2001").titles().get("en")).contains("B");
	}

	@Test
	void adoptionsAreReadWithTheirDegree() {
		run("demo.csv", """
				designation,title_en,title_zh,published,effective,adopts,region
				GB/T 90011-2016,Quality,质量,2016,2017,ISO 9001:2015 IDT;ISO 9002:1994 NEQ,CN-37
				""", "norma");
		assertThat(this.jdbc.queryForList("select target || ' ' || degree from relation order by 1", String.class))
			.isEqualTo(List.of("ISO 9001:2015 IDT", "ISO 9002:1994 NEQ"));
		assertThat(edition("GB/T 90011-2016").region()).contains("37");
	}

}
