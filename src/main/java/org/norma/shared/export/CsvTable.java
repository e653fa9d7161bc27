package org.norma.shared.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * RFC 4180 in UTF-8, with the mark by which spreadsheets know it. Codes are written so
 * that a spreadsheet keeps them, or as they are for programs.
 */
final class CsvTable implements ExportTable {

	private final CSVPrinter printer;

	private final boolean plain;

	CsvTable(OutputStream out, boolean plain) throws IOException {
		var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
		writer.write('\uFEFF');
		this.printer = new CSVPrinter(writer, CSVFormat.RFC4180);
		this.plain = plain;
	}

	@Override
	public void head(List<String> columns) throws IOException {
		this.printer.printRecord(columns);
	}

	@Override
	public void line(List<? extends @Nullable Object> cells) throws IOException {
		this.printer.printRecord(cells.stream().map(this::text));
	}

	private String text(@Nullable Object cell) {
		if (!(cell instanceof CharSequence)) {
			return Objects.toString(cell, "");
		}
		return this.plain ? SpreadsheetText.harmless(cell.toString()) : SpreadsheetText.kept(cell.toString());
	}

	@Override
	public void close() throws IOException {
		this.printer.close(true);
	}

}
