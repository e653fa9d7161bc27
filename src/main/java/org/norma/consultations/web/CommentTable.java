package org.norma.consultations.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import org.norma.consultations.CommentRow;
import org.norma.consultations.RoundView;
import org.norma.shared.export.ExportTable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The comments of a round in the columns of the 意见汇总处理表. */
@Component
class CommentTable {

	private static final List<String> COLUMNS = List.of("number", "clause", "place", "text", "change", "reason", "unit",
			"disposition", "changed", "remark");

	private final MessageSource messages;

	CommentTable(MessageSource messages) {
		this.messages = messages;
	}

	void write(RoundView view, List<CommentRow> rows, ExportTable table, Locale locale) throws IOException {
		var project = view.project();
		table.title(say("consultations.table", locale),
				List.of(project.code() + " " + project.title().in(locale), say("consultations.round.period", locale)
						+ ": " + view.round().openedOn() + " – " + view.round().lastDay()));
		table.head(COLUMNS.stream().map((column) -> say("consultations.column." + column, locale)).toList());
		int number = 0;
		for (var row : rows) {
			number++;
			table.row(number, row.clause(), row.place(), row.text(), row.proposedChange(), row.reason(), row.by(),
					answer(row, locale), changed(row, locale), remark(row, locale));
		}
	}

	private String answer(CommentRow row, Locale locale) {
		return (row.disposition() != null)
				? say("consultations.disposition." + row.disposition(), locale) + ": " + row.answer() : "";
	}

	private String changed(CommentRow row, Locale locale) {
		var change = row.change();
		if (change == null) {
			return "";
		}
		return change.whole() ? say("consultations.whole", locale) : change.said();
	}

	private String remark(CommentRow row, Locale locale) {
		var group = (row.groupName() != null) ? "; " + row.groupName() : "";
		var by = (row.broughtInBy() != null) ? "; "
				+ this.messages.getMessage("consultations.brought-in", new Object[] { row.broughtInBy() }, locale) : "";
		return row.code() + "; " + say("consultations.type." + row.type(), locale) + group + by;
	}

	private String say(String key, Locale locale) {
		return this.messages.getMessage(key, null, locale);
	}

}
