package org.norma.bodies.web;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.norma.bodies.BodyRow;

import org.springframework.context.MessageSource;
import org.springframework.data.domain.Page;

/** Writes a list of bodies as a table that spreadsheets open as it is. */
class BodyCsv implements AutoCloseable {

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	private final CSVPrinter csv;

	private final MessageSource messages;

	private final Locale locale;

	BodyCsv(Writer writer, MessageSource messages, Locale locale) throws IOException {
		this.messages = messages;
		this.locale = locale;
		writer.write(BYTE_ORDER_MARK);
		this.csv = new CSVPrinter(writer, CSVFormat.RFC4180);
		this.csv.printRecord(
				Stream
					.of("code", "kind", "name", "name-en", "name-zh", "name-it", "status", "level", "region", "parent",
							"members")
					.map((column) -> message("bodies.column." + column))
					.toList());
	}

	/** Writes page after page until the last. */
	void writeAll(IntFunction<Page<BodyRow>> pages) throws IOException {
		Page<BodyRow> page;
		var number = 0;
		do {
			page = pages.apply(number++);
			for (var row : page) {
				write(row);
			}
		}
		while (page.hasNext());
	}

	private void write(BodyRow row) throws IOException {
		this.csv.printRecord(safe(row.code()), message("bodies.kind." + row.kind()), safe(row.names().in(this.locale)),
				safe(row.names().get("en").orElse(null)), safe(row.names().get("zh").orElse(null)),
				safe(row.names().get("it").orElse(null)), message("bodies.status." + row.status()),
				safe(row.levelCode()), safe(row.region()), safe(row.parentCode()), row.members());
	}

	/** Keeps a spreadsheet from taking the text for a formula. */
	private static String safe(@Nullable String text) {
		var cell = Objects.requireNonNullElse(text, "");
		return cell.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + cell : cell;
	}

	private String message(String key) {
		return Objects.requireNonNull(this.messages.getMessage(key, null, this.locale));
	}

	@Override
	public void close() throws IOException {
		this.csv.close();
	}

}
