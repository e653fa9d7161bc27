package org.norma.lookup.web;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** RFC 4180 in UTF-8, with the mark by which Excel knows it. */
class CsvExport implements ExportFormat {

	private final CSVPrinter printer;

	CsvExport(OutputStream out) throws IOException {
		var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
		writer.write('\uFEFF');
		this.printer = new CSVPrinter(writer, CSVFormat.RFC4180);
	}

	@Override
	public void head(List<String> columns) throws IOException {
		this.printer.printRecord(columns);
	}

	@Override
	public void line(List<String> values) throws IOException {
		this.printer.printRecord(values.stream().map(ExportFormat::harmless).toList());
	}

	@Override
	public void close() throws IOException {
		this.printer.close(true);
	}

}
