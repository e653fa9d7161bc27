package org.norma.projects.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import org.norma.projects.ProjectRow;
import org.norma.shared.export.ExportTable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A list of projects as a table, in the reader's language. */
@Component
class ProjectCsv {

	private static final List<String> COLUMNS = List.of("plan", "project", "level", "kind", "stage", "holder", "due");

	private final MessageSource messages;

	ProjectCsv(MessageSource messages) {
		this.messages = messages;
	}

	void write(List<ProjectRow> rows, ExportTable table, Locale locale) throws IOException {
		table.head(COLUMNS.stream().map((column) -> say("projects.column." + column, locale)).toList());
		for (var row : rows) {
			var project = row.project();
			table.row(project.code(), project.title().in(locale), row.levelNames().in(locale),
					say("projects.kind." + project.kind(), locale),
					project.stage().code() + " " + say("projects.stage." + project.stage().key(), locale),
					holder(row, locale), project.dueOn());
		}
	}

	private String holder(ProjectRow row, Locale locale) {
		var role = say("projects.holder." + row.holder().role(), locale);
		return (row.body() != null) ? role + ": " + row.body().names().in(locale) : role;
	}

	private String say(String key, Locale locale) {
		return this.messages.getMessage(key, null, locale);
	}

}
