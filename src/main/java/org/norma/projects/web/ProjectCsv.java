package org.norma.projects.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.norma.projects.ProjectRow;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A list of projects as CSV, in the reader's language. */
@Component
class ProjectCsv {

	private static final List<String> COLUMNS = List.of("plan", "project", "level", "kind", "stage", "holder", "due");

	private final MessageSource messages;

	ProjectCsv(MessageSource messages) {
		this.messages = messages;
	}

	void write(List<ProjectRow> rows, Appendable target, Locale locale) throws IOException {
		target.append('\uFEFF');
		var heads = COLUMNS.stream().map((column) -> say("projects.column." + column, locale)).toArray(String[]::new);
		var csv = new CSVPrinter(target, CSVFormat.RFC4180.builder().setHeader(heads).get());
		for (var row : rows) {
			var project = row.project();
			csv.printRecord(project.code(), safe(project.title().in(locale)), row.levelNames().in(locale),
					say("projects.kind." + project.kind(), locale),
					project.stage().code() + " " + say("projects.stage." + project.stage().key(), locale),
					holder(row, locale), project.dueOn());
		}
		csv.flush();
	}

	private String holder(ProjectRow row, Locale locale) {
		var role = say("projects.holder." + row.holder().role(), locale);
		return (row.body() != null) ? role + ": " + row.body().names().in(locale) : role;
	}

	/** A text that a spreadsheet would take for a formula is quoted. */
	private static String safe(String text) {
		return (!text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
	}

	private String say(String key, Locale locale) {
		return this.messages.getMessage(key, null, locale);
	}

}
