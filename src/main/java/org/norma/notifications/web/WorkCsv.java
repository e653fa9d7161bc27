package org.norma.notifications.web;

import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;

import org.norma.notifications.Work;
import org.norma.shared.export.ExportTable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** My work as a table for spreadsheets. */
@Component
class WorkCsv {

	private final MessageSource messages;

	WorkCsv(MessageSource messages) {
		this.messages = messages;
	}

	void write(Work work, ExportTable table, Locale locale) throws IOException {
		table.head(Stream.of("act", "subject", "due", "days-left", "zone", "basis", "page")
			.map((column) -> this.messages.getMessage("notifications.work." + column, null, locale))
			.toList());
		for (var row : work.rows()) {
			table.row(row.text(), row.subject(), row.due(), row.daysLeft(),
					(row.due() != null) ? work.zone().getId() : null, row.basis(), row.href());
		}
	}

}
