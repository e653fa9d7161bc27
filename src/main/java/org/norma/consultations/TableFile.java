package org.norma.consultations;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipFile;

import org.apache.commons.csv.CSVFormat;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.norma.shared.RuleBroken;
import org.norma.shared.VisibleText;
import org.norma.shared.export.SpreadsheetText;

/** The lines of a CSV file or of the first sheet of an XLSX workbook, with bounds. */
final class TableFile {

	/** Largest file, in bytes. */
	static final int LARGEST = 5 * 1024 * 1024;

	/** Most lines, the head included. */
	static final int MOST = 5001;

	private static final long UNPACKED = 100L * 1024 * 1024;

	private TableFile() {
	}

	/**
	 * All lines that are not blank.
	 * @throws RuleBroken when the file is too large, damaged, or of another kind
	 */
	static List<Line> read(byte[] file) {
		if (file.length == 0) {
			throw new RuleBroken("consultations.file.empty");
		}
		if (file.length > LARGEST) {
			throw new RuleBroken("consultations.file.too-large", String.valueOf(LARGEST / 1024 / 1024));
		}
		var zipped = file.length > 3 && file[0] == 'P' && file[1] == 'K';
		var lines = (zipped ? workbook(file) : csv(text(file))).stream()
			.filter((line) -> line.cells().stream().anyMatch((cell) -> !cell.isBlank()))
			.toList();
		if (lines.size() > MOST) {
			throw new RuleBroken("consultations.file.too-long", String.valueOf(lines.size() - 1),
					String.valueOf(MOST - 1));
		}
		return lines;
	}

	private static String text(byte[] file) {
		for (var charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
			try {
				var text = charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
				if (text.indexOf('\0') < 0 && !text.startsWith("%PDF")) {
					return text.startsWith("\uFEFF") ? text.substring(1) : text;
				}
			}
			catch (CharacterCodingException ex) {
				continue;
			}
		}
		throw new RuleBroken("consultations.file.unreadable");
	}

	private static List<Line> csv(String text) {
		var head = text.lines().findFirst().orElse("");
		var delimiter = ',';
		for (var each : new char[] { ';', '\t' }) {
			delimiter = (count(head, each) > count(head, delimiter)) ? each : delimiter;
		}
		try (var parser = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get().parse(new StringReader(text))) {
			var lines = new ArrayList<Line>();
			for (var record : parser) {
				lines.add(new Line(lines.size() + 1L, record.stream().map(SpreadsheetText::read).toList()));
			}
			return lines;
		}
		catch (IOException | UncheckedIOException | IllegalStateException ex) {
			throw new RuleBroken("consultations.file.unreadable");
		}
	}

	private static long count(String line, char sign) {
		return line.chars().filter((c) -> c == sign).count();
	}

	private static List<Line> workbook(byte[] file) {
		try {
			var kept = Files.createTempFile("comments", ".xlsx");
			try {
				Files.write(kept, file);
				refuseBomb(kept);
				return rows(kept);
			}
			finally {
				Files.deleteIfExists(kept);
			}
		}
		catch (IOException | ExcelReaderException ex) {
			throw new RuleBroken("consultations.file.unreadable");
		}
	}

	private static List<Line> rows(Path file) throws IOException {
		try (var workbook = new ReadableWorkbook(file.toFile()); var rows = workbook.getFirstSheet().openStream()) {
			return rows.limit(MOST + 1L).map((row) -> new Line(row.getRowNum(), cells(row))).toList();
		}
	}

	/** What unpacks to more than any comment table is refused before it is read. */
	private static void refuseBomb(Path file) throws IOException {
		long unpacked = 0;
		var buffer = new byte[8192];
		try (var zip = new ZipFile(file.toFile())) {
			for (var entry : zip.stream().toList()) {
				try (var in = zip.getInputStream(entry)) {
					for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
						unpacked += read;
						if (unpacked > UNPACKED) {
							throw new RuleBroken("consultations.file.too-large",
									String.valueOf(UNPACKED / 1024 / 1024));
						}
					}
				}
			}
		}
	}

	private static List<String> cells(Row row) {
		var cells = new ArrayList<String>();
		for (int at = 0; at < Math.min(row.getCellCount(), 50); at++) {
			cells.add(text(row.getOptionalCell(at).orElse(null)));
		}
		return cells;
	}

	private static String text(@Nullable Cell cell) {
		return (cell == null || cell.getType() == CellType.ERROR) ? ""
				: SpreadsheetText.read(Objects.toString(cell.getText(), ""));
	}

	/** A line with its number in the file, the first is 1. */
	record Line(long number, List<String> cells) {

		String cell(@Nullable Integer at) {
			return (at != null && at < this.cells.size()) ? VisibleText.of(this.cells.get(at)).strip() : "";
		}

	}

}
