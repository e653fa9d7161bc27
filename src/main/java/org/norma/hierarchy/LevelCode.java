package org.norma.hierarchy;

import java.util.regex.Pattern;

import org.norma.shared.RuleBroken;

/**
 * Code of a level, such as {@code national.mandatory}, {@code industry.AQ} or
 * {@code local.3301}; it never changes, whatever the level is called.
 */
public record LevelCode(String value) implements Comparable<LevelCode> {

	private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]*(\\.[A-Za-z0-9][A-Za-z0-9-]*){0,4}");

	private static final int LONGEST = 64;

	public LevelCode {
		if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
			throw new RuleBroken("hierarchy.refused.code", value);
		}
	}

	/** The last part of the code: {@code AQ} of {@code industry.AQ}. */
	public String last() {
		return this.value.substring(this.value.lastIndexOf('.') + 1);
	}

	/** The code of a level below this one, by its own part. */
	public LevelCode child(String part) {
		return new LevelCode(this.value + "." + part);
	}

	@Override
	public int compareTo(LevelCode other) {
		return this.value.compareTo(other.value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
