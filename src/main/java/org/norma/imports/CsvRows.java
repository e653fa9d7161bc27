package org.norma.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.norma.shared.export.SpreadsheetText;

/**
 * The rows of a CSV file (RFC 4180) with comma, semicolon or tab, below the line that
 * names the columns.
 */
class CsvRows implements RowStream {

	private static final int BEGIN = 1 << 16;

	private final CSVParser parser;

	private final Iterator<CSVRecord> records;

	private final ArrayDeque<Line> begin = new ArrayDeque<>();

	private final List<String> header;

	private final long headerLine;

	CsvRows(BufferedReader text, int headerRow) throws IOException {
		this.parser = CSVFormat.RFC4180.builder()
			.setDelimiter(delimiter(text))
			.setIgnoreEmptyLines(true)
			.get()
			.parse(text);
		this.records = this.parser.iterator();
		var first = new ArrayList<Line>();
		for (var line = line(); line != null; line = line()) {
			first.add(line);
			if (first.size() >= HeaderRow.LOOKED_AT && line.number() >= headerRow) {
				break;
			}
		}
		int found = HeaderRow.in(first.stream().map(Line::cells).toList(), first.stream().map(Line::number).toList(),
				headerRow);
		this.header = HeaderRow.names(first.get(found).cells());
		this.headerLine = first.get(found).number();
		this.begin.addAll(first.subList(found + 1, first.size()));
	}

	/** The sign that most lines have equally often. */
	private static char delimiter(BufferedReader text) throws IOException {
		text.mark(BEGIN);
		var begin = new char[BEGIN - 1];
		int read = Math.max(0, text.read(begin));
		text.reset();
		var lines = new String(begin, 0, read).lines().limit(HeaderRow.LOOKED_AT).toList();
		char best = ',';
		for (char each : new char[] { ';', '\t' }) {
			best = (weight(lines, each) > weight(lines, best)) ? each : best;
		}
		return best;
	}

	private static long weight(List<String> lines, char sign) {
		var times = lines.stream()
			.map((line) -> line.chars().filter((c) -> c == sign).count())
			.collect(Collectors.groupingBy((count) -> count, Collectors.counting()));
		return times.entrySet().stream().mapToLong((each) -> each.getKey() * each.getValue()).max().orElse(0);
	}

	@Override
	public @Nullable Row next() throws IOException {
		var line = this.begin.isEmpty() ? line() : this.begin.poll();
		if (line == null) {
			return null;
		}
		var found = line.cells();
		if (found.size() > this.header.size()
				&& found.subList(this.header.size(), found.size()).stream().anyMatch((cell) -> !cell.isBlank())) {
			throw new RowRefused(null, found.get(this.header.size()), "imports.row.too-many-cells", found.size(),
					this.header.size())
				.at(line.number());
		}
		var cells = new LinkedHashMap<String, String>();
		for (int i = 0; i < this.header.size(); i++) {
			cells.put(this.header.get(i), (i < found.size()) ? SpreadsheetText.read(found.get(i)) : "");
		}
		return new Row(line.number(), cells, null);
	}

	@Override
	public long headerLine() {
		return this.headerLine;
	}

	private @Nullable Line line() throws IOException {
		long number = this.parser.getCurrentLineNumber() + 1;
		var record = record();
		return (record != null) ? new Line(number, record.toList()) : null;
	}

	private @Nullable CSVRecord record() throws IOException {
		try {
			return this.records.hasNext() ? this.records.next() : null;
		}
		catch (UncheckedIOException ex) {
			if (ex.getCause() instanceof CSVException) {
				throw new UnreadableFile("imports.file.not-csv", this.parser.getCurrentLineNumber());
			}
			throw ex.getCause();
		}
	}

	@Override
	public void close() throws IOException {
		this.parser.close();
	}

	private record Line(long number, List<String> cells) {
	}

}
