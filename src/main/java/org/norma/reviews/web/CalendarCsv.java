package org.norma.reviews.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.norma.bodies.BodySummary;
import org.norma.reviews.CalendarLine;
import org.norma.shared.export.ExportTable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The calendar as a table, in the reader's language. */
@Component
class CalendarCsv {

	private static final List<String> COLUMNS = List.of("number", "title", "level", "issuer", "committee", "counted",
			"last", "due", "propose", "review");

	private final MessageSource messages;

	CalendarCsv(MessageSource messages) {
		this.messages = messages;
	}

	void write(List<CalendarLine> lines, ExportTable table, Locale locale) throws IOException {
		table.head(COLUMNS.stream()
			.map((column) -> this.messages.getMessage("reviews.column." + column, null, locale))
			.toList());
		for (var line : lines) {
			table.row(line.designation(), line.titles().in(locale), line.levelNames().in(locale), code(line.issuer()),
					code(line.committee()), line.countedFrom(), line.lastReview(), line.due(), line.proposeBy(),
					line.reviewCode());
		}
	}

	private static @Nullable String code(@Nullable BodySummary body) {
		return (body != null) ? body.code() : null;
	}

}
