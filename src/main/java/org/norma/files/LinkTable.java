package org.norma.files;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.norma.shared.RuleBroken;

/**
 * A table of two columns, CSV or XLSX: the number of an edition, and a link or the name
 * of a file. A first line without a number names the columns.
 */
final class LinkTable {

	private static final int MOST_LINES = 100_000;

	/** Bytes of a table, unpacked. */
	private static final int MOST_BYTES = 50 << 20;

	private LinkTable() {
	}

	/** Whether it is a table, and no archive of files. */
	static boolean isTable(Path path) throws IOException {
		try (var content = Files.newInputStream(path)) {
			var head = new String(content.readNBytes(2), StandardCharsets.ISO_8859_1);
			if (!head.equals("PK")) {
				return true;
			}
		}
		try (var zip = Archives.open(path)) {
			return zip.getEntry("xl/workbook.xml") != null;
		}
	}

	static List<Line> read(Path path) throws IOException {
		try (var content = Files.newInputStream(path)) {
			var head = new String(content.readNBytes(2), StandardCharsets.ISO_8859_1);
			if (head.equals("PK")) {
				return workbook(path);
			}
		}
		try (var content = Files.newInputStream(path)) {
			return read(content);
		}
	}

	/** Reads CSV with comma, semicolon or tab. */
	static List<Line> read(InputStream content) throws IOException {
		byte[] bytes = content.readNBytes(MOST_BYTES + 1);
		refuseLarger(bytes.length);
		var text = new BufferedReader(new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8));
		text.mark(4096);
		var first = String.valueOf(text.readLine());
		text.reset();
		char delimiter = first.contains("\t") ? '\t' : (first.contains(";") && !first.contains(",")) ? ';' : ',';
		try (var rows = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get().parse(text)) {
			return lines(rows.stream()
				.limit(MOST_LINES + 1L)
				.map((row) -> new Line((row.size() > 0) ? row.get(0) : "", (row.size() > 1) ? row.get(1) : "")));
		}
		catch (UncheckedIOException ex) {
			if (ex.getCause() instanceof CSVException) {
				throw new RuleBroken("files.refused.no-table");
			}
			throw ex.getCause();
		}
	}

	private static List<Line> workbook(Path path) throws IOException {
		refuseLarger(unpacked(path));
		try (var workbook = new ReadableWorkbook(path.toFile()); var rows = workbook.getFirstSheet().openStream()) {
			return lines(rows.limit(MOST_LINES + 1L).map((row) -> new Line(row.getCellText(0), row.getCellText(1))));
		}
		catch (ExcelReaderException ex) {
			throw new RuleBroken("files.refused.no-table");
		}
	}

	/** As it is, whatever it says; counted no further than the largest table. */
	private static long unpacked(Path path) throws IOException {
		long unpacked = 0;
		var buffer = new byte[1 << 16];
		try (var zip = Archives.open(path)) {
			for (var entry : zip.stream().toList()) {
				try (var content = zip.getInputStream(entry)) {
					for (int read = content.read(buffer); read > 0
							&& unpacked <= MOST_BYTES; read = content.read(buffer)) {
						unpacked += read;
					}
				}
			}
		}
		return unpacked;
	}

	private static void refuseLarger(long bytes) {
		if (bytes > MOST_BYTES) {
			throw new RuleBroken("files.refused.table-too-large", MOST_BYTES >> 20);
		}
	}

	private static List<Line> lines(Stream<Line> read) {
		var lines = read.map((line) -> new Line(line.number().replace("\ufeff", "").strip(), line.target().strip()))
			.filter((line) -> !line.number().isEmpty() && !line.target().isEmpty())
			.toList();
		if (lines.isEmpty()) {
			throw new RuleBroken("files.refused.no-table");
		}
		if (lines.size() > MOST_LINES) {
			throw new RuleBroken("files.refused.too-many", MOST_LINES);
		}
		boolean names = lines.get(0).number().chars().noneMatch(Character::isDigit);
		return names ? lines.subList(1, lines.size()) : lines;
	}

	/**
	 * A line of the table.
	 *
	 * @param target link, or name of a file
	 */
	record Line(String number, String target) {
	}

}
