package org.norma.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A row of a file: cells by the name of their column, or a JSON object.
 *
 * @param line where it stands, counted from 1
 * @param cells its cells
 * @param json the object, {@code null} for tables
 */
record Row(long line, Map<String, String> cells, @Nullable JsonNode json) {

	static Row of(long line, JsonNode json) {
		return new Row(line, Map.of(), json);
	}

	/** All values at a column or path; arrays on the way give several. */
	List<String> texts(String path) {
		if (this.json == null) {
			var cell = this.cells.getOrDefault(path, "");
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
			int dot = path.indexOf('.');
			var child = node.get((dot < 0) ? path : path.substring(0, dot));
			if (child != null) {
				collect(child, (dot < 0) ? "" : path.substring(dot + 1), into);
			}
		}
		else if (node.isValueNode() && !node.isNull() && !node.asString().isBlank()) {
			into.add(node.asString());
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
