package org.norma.consultations;

import org.norma.hierarchy.LegalBasis;

/**
 * How long a round must run.
 *
 * @param days calendar days after the day of opening, 0 where no rule asks
 * @param written legal basis of the rule as it is kept
 * @param level name of the level in the reader's language
 */
public record Period(int days, String written, String level) {

	/** Legal basis of the rule in the reader's language. */
	public String basis() {
		return LegalBasis.said(this.written);
	}

}
