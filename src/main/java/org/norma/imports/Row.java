package org.norma.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.norma.shared.VisibleText;
import tools.jackson.databind.JsonNode;

/**
 * A row of a file: cells by the name of their column, or a JSON object.
 *
 * @param line where it stands, counted from 1
 * @param cells its cells
 * @param json the object, {@code null} for tables
 * @param since1904 whether the days of its sheet count from 1904
 */
record Row(long line, Map<String, String> cells, @Nullable JsonNode json, boolean since1904) {

	private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

	/**
	 * One step of a path: a name, and of the objects there only those with this value.
	 */
	private static final Pattern STEP = Pattern.compile("([^.\\[]+)(?:\\[([^=\\]]+)=([^\\]]*)])?(?:\\.(.+))?");

	Row(long line, Map<String, String> cells, @Nullable JsonNode json) {
		this(line, cells, json, false);
	}

	static Row of(long line, JsonNode json) {
		return new Row(line, Map.of(), json);
	}

	/** All values at a column or path; arrays on the way give several. */
	List<String> texts(String path) {
		if (this.json == null) {
			var cell = VisibleText.of(this.cells.getOrDefault(path, ""));
			return cell.isBlank() ? List.of() : List.of(cell);
		}
		var found = new ArrayList<String>(1);
		collect(this.json, path, found);
		return found;
	}

	String text(String path) {
		var texts = texts(path);
		return texts.isEmpty() ? "" : texts.get(0);
	}

	private static void collect(JsonNode node, String path, List<String> into) {
		if (node.isArray()) {
			node.forEach((each) -> collect(each, path, into));
		}
		else if (!path.isEmpty()) {
			step(node, path, into);
		}
		else if (node.isValueNode() && !node.isNull()) {
			add(VisibleText.of(node.asString()), into);
		}
	}

	private static void add(String text, List<String> into) {
		if (!text.isBlank()) {
			into.add(text);
		}
	}

	/** {@code relation[type=obsoletedBy].target} takes only the objects of that kind. */
	private static void step(JsonNode node, String path, List<String> into) {
		var step = STEP.matcher(path);
		var child = step.matches() ? node.get(step.group(1)) : null;
		if (child == null) {
			return;
		}
		var rest = (step.group(4) != null) ? step.group(4) : "";
		if (step.group(2) == null) {
			collect(child, rest, into);
			return;
		}
		Iterable<JsonNode> all = child.isArray() ? child : List.of(child);
		for (var each : all) {
			if (each.path(step.group(2)).asString("").equals(step.group(3))) {
				collect(each, rest, into);
			}
		}
	}

	/**
	 * The texts of an object or array that tells their languages, such as {@code title}.
	 */
	Map<String, String> byLanguage(String path) {
		var texts = new LinkedHashMap<String, String>();
		var node = (this.json != null) ? this.json.path(path) : null;
		if (node != null && node.isObject()) {
			node.properties().forEach((entry) -> language(entry.getKey(), entry.getValue(), texts));
		}
		else if (node != null && node.isArray()) {
			node.forEach((each) -> language(each.path("language").path(0).asString(each.path("language").asString("")),
					each.path("content"), texts));
		}
		return texts;
	}

	private static void language(String code, JsonNode text, Map<String, String> into) {
		if (LANGUAGE.matcher(code).matches() && text.isString() && !text.asString().isBlank()) {
			into.putIfAbsent(code, VisibleText.of(text.asString()));
		}
	}

	/** Columns or paths of the row with their first values, for the preview. */
	Map<String, String> columns() {
		if (this.json == null) {
			return this.cells;
		}
		var paths = new LinkedHashMap<String, String>();
		flatten(this.json, "", paths);
		return paths;
	}

	private static void flatten(JsonNode node, String path, Map<String, String> into) {
		if (node.isObject()) {
			node.properties()
				.forEach((entry) -> flatten(entry.getValue(),
						path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(), into));
		}
		else if (node.isArray()) {
			node.forEach((each) -> flatten(each, path, into));
		}
		else {
			into.merge(path, node.isNull() ? "" : node.asString(), (old, more) -> old.isEmpty() ? more : old);
		}
	}

}
