package org.norma.consultations.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.norma.consultations.CommentRow;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Comments as CSV in the columns of the 意见汇总处理表. */
@Component
class TableCsv {

	private static final List<String> COLUMNS = List.of("number", "clause", "text", "change", "reason", "unit",
			"disposition", "changed", "remark");

	private final MessageSource messages;

	TableCsv(MessageSource messages) {
		this.messages = messages;
	}

	void write(List<CommentRow> rows, Appendable target, Locale locale) throws IOException {
		target.append('\uFEFF');
		var heads = COLUMNS.stream()
			.map((column) -> say("consultations.column." + column, locale))
			.toArray(String[]::new);
		var csv = new CSVPrinter(target, CSVFormat.RFC4180.builder().setHeader(heads).get());
		int number = 0;
		for (var row : rows) {
			number++;
			csv.printRecord(number, safe(row.clause()), safe(row.text()), safe(row.proposedChange()),
					safe(row.reason()), safe(row.by()), safe(answer(row, locale)), safe(changed(row, locale)),
					safe(remark(row, locale)));
		}
		csv.flush();
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

	/** A text that a spreadsheet would take for a formula is quoted. */
	private static String safe(@org.jspecify.annotations.Nullable String text) {
		var value = Objects.requireNonNullElse(text, "");
		return (!value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0) ? "'" + value : value;
	}

	private String say(String key, Locale locale) {
		return this.messages.getMessage(key, null, locale);
	}

}
