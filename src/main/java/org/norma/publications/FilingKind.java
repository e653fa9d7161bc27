package org.norma.publications;

import org.norma.hierarchy.Rule;

/** A duty to tell a higher authority of a publication. */
public enum FilingKind {

	/** Filing for the record (备案). */
	FILING(Rule.FILING_TO, Rule.FILING_DAYS),
	/** Report to the authority directly above, of a city to its province. */
	REPORT(Rule.REPORT_UP_TO, Rule.REPORT_UP_DAYS);

	private final Rule receiver;

	private final Rule days;

	FilingKind(Rule receiver, Rule days) {
		this.receiver = receiver;
		this.days = days;
	}

	Rule receiver() {
		return this.receiver;
	}

	Rule days() {
		return this.days;
	}

}
