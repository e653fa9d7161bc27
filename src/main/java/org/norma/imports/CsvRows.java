package org.norma.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;

import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.norma.shared.export.SpreadsheetText;

/**
 * The rows of a CSV file (RFC 4180) with comma, semicolon or tab; its first line names
 * the columns.
 */
class CsvRows implements RowStream {

	private static final int LONGEST_HEADER = 1 << 16;

	private final CSVParser parser;

	private final Iterator<CSVRecord> records;

	private final List<String> header = new ArrayList<>();

	CsvRows(BufferedReader text) throws IOException {
		this.parser = CSVFormat.RFC4180.builder()
			.setDelimiter(delimiter(text))
			.setIgnoreEmptyLines(true)
			.get()
			.parse(text);
		this.records = this.parser.iterator();
		var first = record();
		if (first == null || first.size() < 2) {
			throw new UnreadableFile("imports.file.no-columns");
		}
		first.forEach((name) -> this.header.add(name.strip()));
	}

	private static char delimiter(BufferedReader text) throws IOException {
		text.mark(LONGEST_HEADER);
		var line = new StringBuilder();
		int c = text.read();
		while (c >= 0 && c != '\n' && line.length() < LONGEST_HEADER - 1) {
			line.append((char) c);
			c = text.read();
		}
		text.reset();
		char best = ',';
		for (char each : new char[] { ';', '\t' }) {
			best = (count(line, each) > count(line, best)) ? each : best;
		}
		return best;
	}

	private static long count(CharSequence line, char sign) {
		return line.chars().filter((c) -> c == sign).count();
	}

	@Override
	public @Nullable Row next() throws IOException {
		long line = this.parser.getCurrentLineNumber() + 1;
		var record = record();
		if (record == null) {
			return null;
		}
		if (record.size() > this.header.size()) {
			throw new RowRefused(null, record.get(this.header.size()), "imports.row.too-many-cells", record.size(),
					this.header.size())
				.at(line);
		}
		var cells = new LinkedHashMap<String, String>();
		for (int i = 0; i < this.header.size(); i++) {
			cells.put(this.header.get(i), (i < record.size()) ? SpreadsheetText.read(record.get(i)) : "");
		}
		return new Row(line, cells, null);
	}

	private @Nullable CSVRecord record() throws IOException {
		try {
			return this.records.hasNext() ? this.records.next() : null;
		}
		catch (UncheckedIOException ex) {
			if (ex.getCause() instanceof CSVException) {
				throw new UnreadableFile("imports.file.not-csv", this.parser.getCurrentLineNumber(),
						SourceFile.reason(ex.getCause()));
			}
			throw ex.getCause();
		}
	}

	@Override
	public void close() throws IOException {
		this.parser.close();
	}

}
