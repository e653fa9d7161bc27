package org.norma.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.jspecify.annotations.Nullable;

/** The rows of the first sheet of an XLSX workbook; its first row names the columns. */
final class XlsxRows implements RowStream {

	private final ReadableWorkbook workbook;

	private final Stream<org.dhatim.fastexcel.reader.Row> stream;

	private final Iterator<org.dhatim.fastexcel.reader.Row> rows;

	private final List<String> header;

	private XlsxRows(ReadableWorkbook workbook) throws IOException {
		this.workbook = workbook;
		this.stream = workbook.getFirstSheet().openStream();
		this.rows = this.stream.iterator();
		if (!this.rows.hasNext()) {
			throw new UnreadableFile("imports.file.empty");
		}
		var first = this.rows.next();
		this.header = IntStream.range(0, first.getCellCount())
			.mapToObj((i) -> text(first.getOptionalCell(i).orElse(null)).strip())
			.toList();
	}

	static XlsxRows open(Path path) throws IOException {
		try (var zip = new ZipFile(path.toFile())) {
			long unpacked = zip.stream().mapToLong(ZipEntry::getSize).sum();
			GuardedStream.refuse(unpacked, Math.max(1, path.toFile().length()));
			if (zip.getEntry("xl/workbook.xml") == null) {
				throw new UnreadableFile("imports.file.kind-unknown");
			}
		}
		catch (ZipException ex) {
			throw new UnreadableFile("imports.file.damaged", SourceFile.reason(ex));
		}
		try {
			return new XlsxRows(new ReadableWorkbook(path.toFile(), new ReadingOptions(true, true)));
		}
		catch (ExcelReaderException ex) {
			throw new UnreadableFile("imports.file.damaged", SourceFile.reason(ex));
		}
	}

	@Override
	public @Nullable Row next() {
		while (this.rows.hasNext()) {
			var row = this.rows.next();
			var cells = new LinkedHashMap<String, String>();
			for (int i = 0; i < this.header.size(); i++) {
				cells.put(this.header.get(i), text(row.getOptionalCell(i).orElse(null)));
			}
			if (cells.values().stream().anyMatch((cell) -> !cell.isBlank())) {
				return new Row(row.getRowNum(), cells, null);
			}
		}
		return null;
	}

	private static String text(@Nullable Cell cell) {
		if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
			return "";
		}
		var format = Objects.toString(cell.getDataFormatString(), "").toLowerCase(java.util.Locale.ROOT);
		if (cell.getType() == CellType.NUMBER && format.contains("y")) {
			return cell.asDate().toLocalDate().toString();
		}
		return Objects.toString(cell.getText(), "");
	}

	@Override
	public void close() throws IOException {
		this.stream.close();
		this.workbook.close();
	}

}
