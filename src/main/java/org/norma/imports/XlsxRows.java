package org.norma.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Spliterators;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the first sheet of an XLSX workbook, below the one that names the columns.
 */
final class XlsxRows implements RowStream {

	private static final Pattern SERIAL = Pattern.compile("\\d{1,6}(\\.\\d+)?(E[-+]?\\d+)?");

	private final ReadableWorkbook workbook;

	private final Stream<org.dhatim.fastexcel.reader.Row> stream;

	private final Iterator<Line> rows;

	private final List<String> header;

	private final long headerLine;

	private XlsxRows(ReadableWorkbook workbook, int headerRow) throws IOException {
		this.workbook = workbook;
		this.stream = workbook.getFirstSheet().openStream();
		var all = this.stream.iterator();
		var begin = new ArrayList<Line>();
		while (begin.size() < Math.max(headerRow, HeaderRow.LOOKED_AT) && all.hasNext()) {
			var row = all.next();
			begin.add(line(row, workbook.isDate1904()));
		}
		if (begin.isEmpty()) {
			throw new UnreadableFile("imports.file.empty");
		}
		int header = HeaderRow.in(begin.stream().map(Line::cells).toList(), begin.stream().map(Line::number).toList(),
				headerRow);
		this.header = HeaderRow.names(begin.get(header).cells());
		this.headerLine = begin.get(header).number();
		this.rows = Stream
			.concat(begin.stream().skip(header + 1L),
					StreamSupport.stream(Spliterators.spliteratorUnknownSize(all, 0), false)
						.map((row) -> line(row, workbook.isDate1904())))
			.iterator();
	}

	private static Line line(org.dhatim.fastexcel.reader.Row row, boolean since1904) {
		return new Line(row.getRowNum(),
				IntStream.range(0, row.getCellCount())
					.mapToObj((i) -> text(row.getOptionalCell(i).orElse(null), since1904))
					.toList());
	}

	static XlsxRows open(Path path, int headerRow) throws IOException {
		try (var zip = new ZipFile(path.toFile())) {
			long unpacked = zip.stream().mapToLong(ZipEntry::getSize).sum();
			GuardedStream.refuse(unpacked, Math.max(1, path.toFile().length()));
			if (zip.getEntry("xl/workbook.xml") == null) {
				throw new UnreadableFile("imports.file.kind-unknown");
			}
		}
		catch (ZipException ex) {
			throw SourceFile.damaged(ex);
		}
		try {
			return new XlsxRows(workbook(path), headerRow);
		}
		catch (ExcelReaderException ex) {
			throw SourceFile.damaged(ex);
		}
	}

	/**
	 * Programs that write workbooks without styles leave days as bare numbers, which the
	 * fields of dates understand.
	 */
	private static ReadableWorkbook workbook(Path path) throws IOException {
		try {
			return new ReadableWorkbook(path.toFile(), new ReadingOptions(true, true));
		}
		catch (ExcelReaderException ex) {
			return new ReadableWorkbook(path.toFile(), new ReadingOptions(false, true));
		}
	}

	@Override
	public @Nullable Row next() {
		while (this.rows.hasNext()) {
			var line = this.rows.next();
			var cells = new LinkedHashMap<String, String>();
			for (int i = 0; i < this.header.size(); i++) {
				cells.put(this.header.get(i), (i < line.cells().size()) ? line.cells().get(i) : "");
			}
			if (cells.values().stream().anyMatch((cell) -> !cell.isBlank())) {
				return new Row(line.number(), cells, null, this.workbook.isDate1904());
			}
		}
		return null;
	}

	@Override
	public long headerLine() {
		return this.headerLine;
	}

	private static String text(@Nullable Cell cell, boolean since1904) {
		if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
			return "";
		}
		var raw = Objects.toString(cell.getRawValue(), "");
		if (isDate(cell) && SERIAL.matcher(raw).matches()) {
			return day((int) Double.parseDouble(raw), since1904).toString();
		}
		return (cell.getType() == CellType.FORMULA) ? Objects.toString(cell.getValue(), "")
				: Objects.toString(cell.getText(), "");
	}

	/** Also what a formula gives; the formats of some countries have a number only. */
	private static boolean isDate(Cell cell) {
		var format = Objects.toString(cell.getDataFormatString(), "").toLowerCase(Locale.ROOT);
		int id = (cell.getDataFormatId() != null) ? cell.getDataFormatId() : 0;
		return format.contains("y") || id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 31 || id >= 50 && id <= 58;
	}

	/** The day with this number in a spreadsheet. */
	static LocalDate day(int serial, boolean since1904) {
		return (since1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30)).plusDays(serial);
	}

	@Override
	public void close() throws IOException {
		this.stream.close();
		this.workbook.close();
	}

	private record Line(long number, List<String> cells) {
	}

}
