package org.norma.hierarchy;

import java.util.Map;

import org.norma.shared.RuleBroken;

/**
 * What a number is made of, besides what the level gives.
 *
 * @param issuer code of the issuer, such as that of an association; may be empty
 * @param sequence running number, from 1
 * @param part part number; may be empty
 * @param year year of issue, four digits
 * @param more values of further fields, such as {@code class} and {@code batch} of a
 * sample
 */
public record NumberParts(String issuer, long sequence, String part, int year, Map<String, String> more) {

	public NumberParts {
		if (sequence < 1 || !isYear(year)) {
			throw new RuleBroken("hierarchy.refused.number-parts", Long.toString(sequence), Integer.toString(year));
		}
	}

	public static NumberParts of(String issuer, long sequence, String part, int year) {
		return new NumberParts(issuer, sequence, part, year, Map.of());
	}

	/** Whether numbers are given in this year. */
	static boolean isYear(int year) {
		return year >= 1900 && year <= 2999;
	}

}
