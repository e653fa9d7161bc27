package org.norma.classification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.apache.commons.csv.CSVRecord;
import org.norma.shared.RuleBroken;
import org.norma.shared.Texts;

/**
 * The head of a table of classes: which column says what. A head in two languages, such
 * as {@code 代码 / Code}, is understood by either; a second column of codes holds the
 * parents.
 */
class EntryCsvHead {

	private static final Set<String> CODE = Set.of("code", "代码");

	private static final Set<String> PARENT = Set.of("parent", "parent_code", "category", "provincecode", "上级代码");

	private static final Set<String> NAME = Set.of("name", "名称");

	private static final Set<String> SCOPE = Set.of("scope", "note", "notes", "备注", "注释");

	private final Map<String, Integer> others = new LinkedHashMap<>();

	private final Map<String, Integer> names = new LinkedHashMap<>();

	private final Map<String, Integer> scopes = new LinkedHashMap<>();

	private final List<Integer> codes = new ArrayList<>();

	private int parent = -1;

	EntryCsvHead(List<String> titles, String language) {
		for (var column = 0; column < titles.size(); column++) {
			take(column, titles.get(column).strip().toLowerCase(Locale.ROOT), language);
		}
		if (this.codes.isEmpty() || this.names.isEmpty()) {
			throw new RuleBroken("classification.csv-head", String.join(", ", titles));
		}
		if (this.parent < 0 && this.codes.size() > 1) {
			this.parent = this.codes.get(1);
		}
	}

	private void take(int column, String title, String language) {
		var words = Arrays.stream(title.split("/")).map(String::strip).toList();
		if (words.stream().anyMatch(CODE::contains)) {
			this.codes.add(column);
		}
		else if (words.stream().anyMatch(PARENT::contains)) {
			this.parent = column;
		}
		else if (words.stream().anyMatch(NAME::contains)) {
			this.names.putIfAbsent(language, column);
		}
		else if (words.stream().anyMatch(SCOPE::contains)) {
			this.scopes.putIfAbsent(language, column);
		}
		else if (title.matches("(name|title)_[a-z]{2}")) {
			this.names.put(title.substring(title.length() - 2), column);
		}
		else if (title.matches("scope_[a-z]{2}")) {
			this.scopes.put(title.substring(title.length() - 2), column);
		}
		else {
			this.others.put(title, column);
		}
	}

	String code(CSVRecord row) {
		return at(row, this.codes.get(0));
	}

	String parent(CSVRecord row) {
		return at(row, this.parent);
	}

	Texts names(CSVRecord row) {
		return texts(row, this.names);
	}

	Texts scope(CSVRecord row) {
		return texts(row, this.scopes);
	}

	String value(CSVRecord row, String title) {
		return at(row, this.others.getOrDefault(title, -1));
	}

	private static Texts texts(CSVRecord row, Map<String, Integer> columns) {
		var texts = new LinkedHashMap<String, String>();
		columns.forEach((language, column) -> texts.put(language, at(row, column)));
		return new Texts(texts);
	}

	private static String at(CSVRecord row, int column) {
		return (column >= 0 && row.isSet(column)) ? row.get(column).strip() : "";
	}

}
