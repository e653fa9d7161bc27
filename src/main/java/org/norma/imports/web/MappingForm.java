package org.norma.imports.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.norma.imports.Field;
import org.norma.imports.FieldMapping;
import org.norma.imports.ImportService;
import org.norma.imports.Knowledge;
import org.norma.imports.Mapping;
import org.norma.imports.WrongCells;
import org.norma.shared.RuleBroken;
import org.norma.shared.web.AskedDay;

/**
 * What the columns of a file mean, as typed: a column and a constant for each field.
 *
 * @param mapping the mapping
 * @param asOf day of the snapshot
 * @param takeOver whether editions of other sources are taken over
 * @param presetName name under which to remember it
 * @param action the button pressed
 */
record MappingForm(Mapping mapping, LocalDate asOf, boolean takeOver, String presetName, String action) {

	static MappingForm of(Map<String, String> typed) {
		return new MappingForm(mapping(typed, headerRow(text(typed, "headerRow"))), day(text(typed, "asOf")),
				typed.containsKey("takeOver"), text(typed, "presetName"), text(typed, "action"));
	}

	/** What was typed of the columns, also where something else cannot be read. */
	static Mapping mapping(Map<String, String> typed) {
		return mapping(typed, 0);
	}

	private static Mapping mapping(Map<String, String> typed, int headerRow) {
		var fields = Arrays.stream(Field.values())
			.map((field) -> new FieldMapping(field, text(typed, "column." + field), text(typed, "constant." + field)))
			.filter((each) -> !each.column().isEmpty() || !each.constant().isEmpty())
			.toList();
		return new Mapping(knowledge(text(typed, "knowledge")), text(typed, "source"), typed.containsKey("complete"),
				charset(text(typed, "charset")), fields, headerRow, wrongCells(text(typed, "wrongCells")));
	}

	private static LocalDate day(String text) {
		try {
			return LocalDate.parse(text);
		}
		catch (DateTimeException ex) {
			throw new RuleBroken(AskedDay.isMissing(text) ? "shared.refused.no-such-day" : "imports.form.no-date", text)
				.at("asOf");
		}
	}

	private static Knowledge knowledge(String text) {
		return Arrays.stream(Knowledge.values())
			.filter((each) -> each.name().equals(text))
			.findFirst()
			.orElse(Knowledge.NONE);
	}

	private static String charset(String text) {
		return ImportService.charsets().contains(text) ? text : "";
	}

	private static int headerRow(String text) {
		if (!text.isEmpty() && !text.matches("\\d{1,6}")) {
			throw new RuleBroken("imports.form.no-header-row", text).at("headerRow");
		}
		return text.isEmpty() ? 0 : Integer.parseInt(text);
	}

	private static WrongCells wrongCells(String text) {
		return Arrays.stream(WrongCells.values())
			.filter((each) -> each.name().equals(text))
			.findFirst()
			.orElse(WrongCells.BY_FIELD);
	}

	private static String text(Map<String, String> typed, String name) {
		@Nullable String value = typed.get(name);
		return Objects.requireNonNullElse(value, "").strip();
	}

}
