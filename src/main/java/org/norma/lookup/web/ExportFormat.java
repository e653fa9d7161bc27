package org.norma.lookup.web;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A file of lines with the same columns, written while it is made. */
interface ExportFormat extends Closeable {

	void head(List<String> columns) throws IOException;

	void line(List<String> values) throws IOException;

	/**
	 * A cell that a spreadsheet would take for a formula is kept a text (OWASP: CSV
	 * injection).
	 */
	static String harmless(String value) {
		return (!value.isEmpty() && "=+-@\t\r\n|".indexOf(value.charAt(0)) >= 0) ? "'" + value : value;
	}

	/** Makes the file on a stream. */
	@FunctionalInterface
	interface Factory {

		ExportFormat on(OutputStream out) throws IOException;

	}

}
