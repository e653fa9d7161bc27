package org.norma.reviews.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.norma.bodies.BodySummary;
import org.norma.reviews.CalendarLine;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The calendar as CSV, in the reader's language. */
@Component
class CalendarCsv {

	private static final List<String> COLUMNS = List.of("number", "title", "level", "issuer", "committee", "counted",
			"last", "due", "propose", "review");

	private final MessageSource messages;

	CalendarCsv(MessageSource messages) {
		this.messages = messages;
	}

	void write(List<CalendarLine> lines, Appendable target, Locale locale) throws IOException {
		target.append('\uFEFF');
		var heads = COLUMNS.stream()
			.map((column) -> this.messages.getMessage("reviews.column." + column, null, locale))
			.toArray(String[]::new);
		var csv = new CSVPrinter(target, CSVFormat.RFC4180.builder().setHeader(heads).get());
		for (var line : lines) {
			csv.printRecord(line.designation(), safe(line.titles().in(locale)), line.levelNames().in(locale),
					code(line.issuer()), code(line.committee()), line.countedFrom(), line.lastReview(), line.due(),
					line.proposeBy(), line.reviewCode());
		}
		csv.flush();
	}

	private static @Nullable String code(@Nullable BodySummary body) {
		return (body != null) ? safe(body.code()) : null;
	}

	/** A text that a spreadsheet would take for a formula is quoted. */
	private static String safe(String text) {
		return (!text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
	}

}
