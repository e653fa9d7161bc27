package org.norma.notifications.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.norma.notifications.Work;
import org.norma.notifications.WorkRow;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** My work as a table for spreadsheets. */
@Component
class WorkCsv {

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	private final MessageSource messages;

	WorkCsv(MessageSource messages) {
		this.messages = messages;
	}

	String print(Work work, Locale locale) {
		var text = new StringWriter().append(BYTE_ORDER_MARK);
		try (var csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
			csv.printRecord(Stream.of("act", "subject", "due", "days-left", "zone", "basis", "page")
				.map((column) -> this.messages.getMessage("notifications.work." + column, null, locale)));
			for (var row : work.rows()) {
				csv.printRecord(cells(row, work));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return text.toString();
	}

	private static Stream<String> cells(WorkRow row, Work work) {
		return Stream.of(harmless(row.text()), harmless(row.subject()), Objects.toString(row.due(), ""),
				Objects.toString(row.daysLeft(), ""), (row.due() != null) ? work.zone().getId() : "",
				harmless(row.basis()), row.href());
	}

	/** Spreadsheets take a cell that starts like this for a formula. */
	private static String harmless(@Nullable String cell) {
		var text = Objects.toString(cell, "");
		return text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
	}

}
