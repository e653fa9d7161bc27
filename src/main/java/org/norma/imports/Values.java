package org.norma.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The values of one row by field, in the words of the source. */
final class Values {

	private static final Pattern SEPARATORS = Pattern.compile("[;；|\\n]");

	private static final Pattern CODE_SEPARATORS = Pattern.compile("[;；|,，、\\s]");

	/** What sources write where they have nothing to say. */
	private static final Pattern EMPTY = Pattern.compile(
			"[\\s\\p{Pd}\u2212\u30fc/\\\\*._…·]+|0000[-/.年]?00[-/.月]?00日?(?:[ T][0:]+Z?)?|(?i:null|none|nil|n/?a|#n/a|nan)"
					+ "|无|暂无|なし|該当なし");

	/** Of dates alone: what a spreadsheet shows for nothing. */
	private static final Pattern NO_DAY = Pattern.compile("0|1900[-/.]0?1[-/.]0?0|1899[-/.]12[-/.]3[01].*");

	/** Of ends alone: the last day that can be written stands for none. */
	private static final Pattern NO_END = Pattern.compile("9999(?:[-/.年]?12[-/.月]?31日?(?:[ T].*)?)?");

	private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:\\.\\d+)?");

	private final Map<Field, List<String>> byField = new EnumMap<>(Field.class);

	static Values of(Row row, Mapping mapping) {
		var values = new Values();
		for (var each : mapping.fields()) {
			var found = each.column().isEmpty() ? List.<String>of()
					: said(each.field(), parts(each.field(), row.texts(each.column())), row.since1904());
			if (found.isEmpty() && !each.constant().isBlank()) {
				found = List.of(each.constant());
			}
			if (!found.isEmpty()) {
				values.byField.put(each.field(), found);
			}
		}
		return values;
	}

	/**
	 * The values that say something; the day that a spreadsheet counts is written as a
	 * date.
	 */
	private static List<String> said(Field field, List<String> parts, boolean since1904) {
		var said = parts.stream().filter((part) -> !isEmpty(field, part)).toList();
		return field.isDate() ? said.stream().map((part) -> day(part, since1904)).toList() : said;
	}

	static boolean isEmpty(Field field, String value) {
		return value.isBlank() || EMPTY.matcher(value).matches() || field.isDate() && NO_DAY.matcher(value).matches()
				|| field.isEnd() && NO_END.matcher(value).matches();
	}

	/**
	 * Five digits alone are no date in any writing: a spreadsheet has lost the format of
	 * its day.
	 */
	private static String day(String text, boolean since1904) {
		var serial = SERIAL.matcher(text);
		return serial.matches() ? XlsxRows.day(Integer.parseInt(serial.group(1)), since1904).toString() : text;
	}

	static List<String> parts(Field field, List<String> texts) {
		if (!field.isList()) {
			return texts.isEmpty() ? texts : List.of(texts.get(0).strip());
		}
		var separators = (field == Field.ICS || field == Field.CCS || field == Field.SECTORS) ? CODE_SEPARATORS
				: SEPARATORS;
		var parts = new ArrayList<String>();
		texts.forEach((text) -> separators.splitAsStream(text)
			.map(String::strip)
			.filter((part) -> !part.isEmpty())
			.forEach(parts::add));
		return parts;
	}

	List<String> all(Field field) {
		return this.byField.getOrDefault(field, List.of());
	}

	/** The first value; empty when there is none. */
	String first(Field field) {
		var all = all(field);
		return all.isEmpty() ? "" : all.get(0);
	}

	boolean has(Field field) {
		return !all(field).isEmpty();
	}

	void set(Field field, String value) {
		if (value.isBlank()) {
			this.byField.remove(field);
		}
		else {
			this.byField.put(field, List.of(value.strip()));
		}
	}

	void set(Field field, List<String> values) {
		if (values.isEmpty()) {
			this.byField.remove(field);
		}
		else {
			this.byField.put(field, values);
		}
	}

	void add(Field field, String value) {
		var more = new ArrayList<>(all(field));
		more.add(value);
		this.byField.put(field, more);
	}

	/** Field by field, for comparing with a later snapshot. */
	SortedMap<String, String> stated() {
		var stated = new TreeMap<String, String>();
		this.byField.forEach((field, all) -> stated.put(field.name(), String.join("; ", all)));
		return stated;
	}

}
