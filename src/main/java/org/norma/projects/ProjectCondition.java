package org.norma.projects;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The parts of an SQL condition and what fills them. */
final class ProjectCondition {

	private final StringBuilder sql = new StringBuilder("where true");

	private final Map<String, Object> values = new HashMap<>();

	void and(String part) {
		this.sql.append(" and ").append(part);
	}

	void and(String part, String name, Object value) {
		and(part);
		value(name, value);
	}

	void andIf(String part, String name, @Nullable Object value) {
		if (value != null) {
			and(part, name, (value instanceof Enum<?> word) ? word.name() : value);
		}
	}

	void value(String name, Object value) {
		this.values.put(name, value);
	}

	String where() {
		return this.sql.toString();
	}

	Map<String, Object> values() {
		return this.values;
	}

}
