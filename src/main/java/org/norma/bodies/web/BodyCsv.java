package org.norma.bodies.web;

import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.Stream;

import org.norma.bodies.BodyRow;
import org.norma.shared.export.ExportTable;

import org.springframework.context.MessageSource;
import org.springframework.data.domain.Page;

/** Writes a list of bodies as a table. */
class BodyCsv {

	private final ExportTable table;

	private final MessageSource messages;

	private final Locale locale;

	BodyCsv(ExportTable table, MessageSource messages, Locale locale) throws IOException {
		this.table = table;
		this.messages = messages;
		this.locale = locale;
		table.head(
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
		this.table.row(row.code(), message("bodies.kind." + row.kind()), row.names().in(this.locale),
				row.names().get("en").orElse(null), row.names().get("zh").orElse(null),
				row.names().get("it").orElse(null), message("bodies.status." + row.status()), row.levelCode(),
				row.region(), row.parentCode(), row.members());
	}

	private String message(String key) {
		return Objects.requireNonNull(this.messages.getMessage(key, null, this.locale));
	}

}
