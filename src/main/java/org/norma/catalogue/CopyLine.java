package org.norma.catalogue;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** A line of PostgreSQL's COPY in its text format. */
final class CopyLine {

	private final StringBuilder text = new StringBuilder(1024);

	CopyLine add(@Nullable Object value) {
		if (!this.text.isEmpty()) {
			this.text.append('\t');
		}
		if (value == null) {
			this.text.append("\\N");
		}
		else {
			escape(value.toString());
		}
		return this;
	}

	CopyLine add(@Nullable PartialDate date) {
		return add((date != null) ? date.start() : null).add((date != null) ? date.precision() : null);
	}

	CopyLine add(List<String> values) {
		var array = new StringBuilder("{");
		for (var value : values) {
			array.append((array.length() > 1) ? ",\"" : "\"")
				.append(value.replace("\\", "\\\\").replace("\"", "\\\""))
				.append('"');
		}
		return add(array.append('}').toString());
	}

	private void escape(String value) {
		for (int i = 0; i < value.length(); i++) {
			char c = value.charAt(i);
			switch (c) {
				case '\t' -> this.text.append("\\t");
				case '\n' -> this.text.append("\\n");
				case '\r' -> this.text.append("\\r");
				case '\\' -> this.text.append("\\\\");
				case '\0' -> {
				}
				default -> this.text.append(c);
			}
		}
	}

	@Override
	public String toString() {
		return this.text.toString();
	}

}
