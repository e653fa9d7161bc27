package org.norma.shared.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.apache.commons.csv.CSVFormat;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

import static org.assertj.core.api.Assertions.assertThat;

class ExportTableTests {

	private static final List<String> HEAD = List.of("code", "day", "title", "count");

	@ParameterizedTest
	@ValueSource(strings = { "01.120", "03.120.10", "110000", "2016-12", "2016", "5.10", "1/2", "1-2", "0012", "1e5",
			"12:30", "2016年12月", "MAR1", "1-Dec", "50%", ".5", "2026-01-02" })
	void aCodeIsKeptByASpreadsheet(String code) throws IOException {
		assertThat(csv(false, code)).isEqualTo("=\"" + code + "\"");
		assertThat(SpreadsheetText.read("=\"" + code + "\"")).isEqualTo(code);
		assertThat(csv(true, code)).isEqualTo(code);
		assertThat(cell(code).getType()).isEqualTo(CellType.STRING);
		assertThat(cell(code).getText()).isEqualTo(code);
		assertThat(workbook(code)).contains("formatCode=\"@\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "GB/T 19001-2016", "A00", "Quality", "January", "3D printing", "C-2026-000042", "" })
	void whatIsNoNumberStaysAsItIs(String text) throws IOException {
		assertThat(csv(false, text)).isEqualTo(text);
		assertThat(SpreadsheetText.read(text)).isEqualTo(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "|x", " =1", "＝1+1", "＠x",
			"=\"1\"&A1", "- first of a list" })
	void aFormulaIsNeverWritten(String text) throws IOException {
		assertThat(csv(false, text)).isEqualTo("'" + text);
		assertThat(csv(true, text)).isEqualTo("'" + text);
		assertThat(cell(text).getType()).isEqualTo(CellType.STRING);
		assertThat(cell(text).getText()).isEqualTo("'" + text);
		assertThat(SpreadsheetText.read("'" + text)).isEqualTo(text);
	}

	@Test
	void aWorkbookHasDaysInstantsAndNumbers() throws IOException {
		assertThat(cell(LocalDate.of(2016, 12, 30)).asDate()).isEqualTo(LocalDateTime.of(2016, 12, 30, 0, 0));
		assertThat(cell(LocalDate.of(2016, 12, 30)).getDataFormatString()).isEqualTo("yyyy-mm-dd");
		assertThat(cell(Instant.parse("2026-01-02T03:04:05Z")).asDate())
			.isEqualTo(LocalDateTime.of(2026, 1, 2, 3, 4, 5));
		assertThat(cell(42).asNumber()).isEqualByComparingTo("42");
		assertThat(cell(LocalDate.of(1899, 12, 30)).getText()).isEqualTo("1899-12-30");
		assertThat(csv(false, LocalDate.of(2016, 12, 30))).isEqualTo("2016-12-30");
		assertThat(csv(false, 42)).isEqualTo("42");
		assertThat(csv(false, null)).isEmpty();
	}

	@Test
	void aDocumentHoldsTheTableAsItIsRead() throws Exception {
		var out = new ByteArrayOutputStream();
		try (var table = TableKind.DOCX.on(out, false)) {
			table.title("意见汇总处理表", List.of("P-1 <Title>"));
			table.head(HEAD);
			table.row("01.120", LocalDate.of(2016, 12, 30), "=first\nsecond \u0001\uD83D\uDE00", 3);
		}
		var document = document(out.toByteArray());
		assertThat(texts(document)).containsExactly("意见汇总处理表", "P-1 <Title>", "code", "day", "title", "count", "01.120",
				"2016-12-30", "=first", "second \uD83D\uDE00", "3", "");
		assertThat(document.getElementsByTagNameNS("*", "tr").getLength()).isEqualTo(2);
		assertThat(document.getElementsByTagNameNS("*", "tblHeader").getLength()).isEqualTo(1);
	}

	/** Red before: all columns had the same width, on paper a letter a line. */
	@Test
	void aColumnIsAsWideAsItsTextNeeds() throws Exception {
		var out = new ByteArrayOutputStream();
		try (var table = TableKind.DOCX.on(out, false)) {
			table.head(List.of("No.", "Comment", "Remark"));
			table.row(1, "The use phase dominates the footprint of garments; leaving it optional hides it.",
					"C-2026-000042");
		}
		var grid = document(out.toByteArray()).getElementsByTagNameNS("*", "gridCol");
		var widths = Stream.of(0, 1, 2)
			.map((at) -> Integer.valueOf(((org.w3c.dom.Element) grid.item(at)).getAttribute("w:w")))
			.toList();
		assertThat(widths.get(1)).isGreaterThan(2 * widths.get(2));
		assertThat(widths.get(2)).as("no number is broken").isGreaterThanOrEqualTo(13 * 95);
		assertThat(widths.get(0)).isLessThan(widths.get(2));
		assertThat(widths.stream().mapToInt(Integer::intValue).sum()).isLessThanOrEqualTo(14_570);
	}

	@Test
	void aWorkbookIsReadAndPrintedWithoutMendingIt() throws IOException {
		var parts = workbook("The use phase dominates the footprint of garments; leaving it optional hides it.");
		assertThat(parts).contains("wrapText=\"true\"", "<cols>", "fitToWidth=\"1\"", "orientation=\"landscape\"",
				"Print_Titles");
	}

	private static Document document(byte[] file) throws Exception {
		try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
			var builders = DocumentBuilderFactory.newInstance();
			builders.setNamespaceAware(true);
			for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				var part = builders.newDocumentBuilder().parse(new ByteArrayInputStream(zip.readAllBytes()));
				if (entry.getName().equals("word/document.xml")) {
					return part;
				}
			}
		}
		throw new AssertionError("no document");
	}

	private static Stream<String> texts(Document document) {
		var found = document.getElementsByTagNameNS("*", "t");
		return Stream.iterate(0, (at) -> at < found.getLength(), (at) -> at + 1)
			.map((at) -> found.item(at).getTextContent());
	}

	private static String csv(boolean plain, @Nullable Object cell) throws IOException {
		var out = new ByteArrayOutputStream();
		try (var table = TableKind.CSV.on(out, plain)) {
			table.head(List.of("head", "end"));
			table.row(cell, "x");
		}
		var text = out.toString(StandardCharsets.UTF_8);
		assertThat(text).startsWith("\uFEFFhead,end\r\n");
		return CSVFormat.RFC4180.parse(new StringReader(text)).getRecords().get(1).get(0);
	}

	/** All parts of the workbook as text. */
	private static String workbook(Object cell) throws IOException {
		var parts = new StringBuilder();
		var file = Files.createTempFile("table", ".xlsx");
		Files.write(file, xlsx(cell));
		try (var zip = new ZipFile(file.toFile())) {
			for (var entry : zip.stream().toList()) {
				parts.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
			}
		}
		finally {
			Files.delete(file);
		}
		return parts.toString();
	}

	private static byte[] xlsx(Object cell) throws IOException {
		var out = new ByteArrayOutputStream();
		try (var table = TableKind.XLSX.on(out, false)) {
			table.head(List.of("head"));
			table.row(cell);
		}
		return out.toByteArray();
	}

	private static Cell cell(Object cell) throws IOException {
		try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx(cell)),
				new ReadingOptions(true, false))) {
			return workbook.getFirstSheet().read().get(1).getCell(0);
		}
	}

}
