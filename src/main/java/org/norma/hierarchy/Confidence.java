package org.norma.hierarchy;

import java.util.Arrays;

import org.norma.shared.RuleBroken;

/** How sure a rule is: what was read, and where. */
public enum Confidence {

	/** Read in the primary legal text. */
	PRIMARY("S"),
	/** Read in a secondary source. */
	SECONDARY("s"),
	/** Widely reported, not read in a source. */
	REPORTED("M"),
	/** Not read in a source and less sure. */
	UNVERIFIED("m"),
	/** A choice made for Norma, not a legal fact. */
	CHOSEN("D");

	private final String mark;

	Confidence(String mark) {
		this.mark = mark;
	}

	/** The letter under which it is kept: S, s, M, m or D. */
	public String mark() {
		return this.mark;
	}

	/** Whether a legal text that says it has still to be read. */
	public boolean toVerify() {
		return this == REPORTED || this == UNVERIFIED || this == CHOSEN;
	}

	/** The confidence of a letter; refused when the letter is none of the five. */
	public static Confidence of(String mark) {
		return Arrays.stream(values())
			.filter((each) -> each.mark.equals(mark))
			.findFirst()
			.orElseThrow(() -> new RuleBroken("hierarchy.refused.confidence", mark));
	}

}
