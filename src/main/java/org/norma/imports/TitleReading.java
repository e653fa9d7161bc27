package org.norma.imports;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.norma.shared.Texts;

/** The titles and summaries of a row, in all languages that it gives. */
final class TitleReading {

	private final Row row;

	private final Mapping mapping;

	private final Values values;

	TitleReading(Row row, Mapping mapping, Values values) {
		this.row = row;
		this.mapping = mapping;
		this.values = values;
	}

	/** The titles; those in languages without a column of their own too. */
	Texts titles() {
		var texts = of("TITLE_");
		more().forEach(texts::putIfAbsent);
		var title = this.values.first(Field.TITLE);
		if (!title.isEmpty()) {
			texts.putIfAbsent(language(title), title);
		}
		return new Texts(texts);
	}

	Texts summaries() {
		return new Texts(of("SUMMARY_"));
	}

	private SortedMap<String, String> of(String prefix) {
		var texts = new TreeMap<String, String>();
		for (var field : Field.values()) {
			if (field.name().startsWith(prefix) && this.values.has(field)) {
				texts.put(field.language(), this.values.first(field));
			}
		}
		return texts;
	}

	/**
	 * Of an object that holds a title by language, also the languages that nobody has
	 * mapped.
	 */
	private Map<String, String> more() {
		for (var each : this.mapping.fields()) {
			boolean title = each.field().name().startsWith("TITLE") && !each.column().isEmpty();
			var texts = title ? this.row.byLanguage(each.column().replaceFirst("\\..*", "")) : Map.<String, String>of();
			if (!texts.isEmpty()) {
				return texts;
			}
		}
		return Map.of();
	}

	/** The language by its script; letters that many languages share count as English. */
	static String language(String title) {
		var scripts = EnumSet.noneOf(UnicodeScript.class);
		title.codePoints().forEach((c) -> scripts.add(UnicodeScript.of(c)));
		if (scripts.contains(UnicodeScript.HIRAGANA) || scripts.contains(UnicodeScript.KATAKANA)) {
			return "ja";
		}
		if (scripts.contains(UnicodeScript.HANGUL)) {
			return "ko";
		}
		if (scripts.contains(UnicodeScript.HAN)) {
			return "zh";
		}
		return scripts.contains(UnicodeScript.CYRILLIC) ? "ru" : "en";
	}

}
