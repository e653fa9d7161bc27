package org.norma.shared;

import java.util.List;

/**
 * A line of an imported file that was not taken, and why.
 *
 * @param line number of the line in the file, the first is 1
 * @param field name of the field as the file calls it
 * @param value what stands there, shortened
 * @param key message key of the reason
 * @param arguments values for the placeholders of the reason
 */
public record RefusedLine(long line, String field, String value, String key, List<Object> arguments) {

	private static final int SHOWN = 80;

	public RefusedLine {
		value = (value.length() > SHOWN) ? value.substring(0, SHOWN) + "…" : value;
	}

	public static RefusedLine of(long line, String field, String value, String key, Object... arguments) {
		return new RefusedLine(line, field, value, key, List.of(arguments));
	}

}
