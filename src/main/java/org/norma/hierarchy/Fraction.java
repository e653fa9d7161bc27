package org.norma.hierarchy;

import java.util.regex.Pattern;

import org.norma.shared.RuleBroken;

/**
 * An exact share of votes or members, above 0 and at most 1, such as {@code 3/4}: never
 * rounded.
 */
public record Fraction(int numerator, int denominator) {

	private static final Pattern FORM = Pattern.compile("(\\d{1,6})\\s*/\\s*(\\d{1,6})");

	public Fraction {
		if (numerator <= 0 || denominator <= 0 || numerator > denominator) {
			throw new RuleBroken("hierarchy.refused.fraction", numerator + "/" + denominator);
		}
	}

	/** Reads {@code 3/4}; anything else is refused. */
	public static Fraction parse(String text) {
		var found = FORM.matcher(text.strip());
		if (!found.matches()) {
			throw new RuleBroken("hierarchy.refused.fraction", text);
		}
		return new Fraction(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)));
	}

	/** Whether {@code part} of {@code whole} is this share or more; never of nothing. */
	public boolean reachedBy(long part, long whole) {
		return whole > 0 && part * this.denominator >= whole * this.numerator;
	}

	/** Whether {@code part} of {@code whole} is more than this share. */
	public boolean exceededBy(long part, long whole) {
		return part * this.denominator > whole * this.numerator;
	}

	/** The smallest number of {@code whole} that reaches this share. */
	public long leastOf(long whole) {
		return (whole * this.numerator + this.denominator - 1) / this.denominator;
	}

	@Override
	public String toString() {
		return this.numerator + "/" + this.denominator;
	}

}
