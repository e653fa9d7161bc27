package org.norma.shared;

/**
 * What a person may do, held in a body; the names are the authorities of the access
 * rules.
 */
public enum Role {

	/** Shapes levels, rules, bodies, accounts, classifications and imports. */
	ADMINISTRATOR,
	/**
	 * Takes in needs, plans, opens consultations and ballots, approves, numbers,
	 * publishes.
	 */
	OFFICIAL,
	/** Writes texts and answers comments. */
	DRAFTER,
	/** Comments and votes as a member of a committee. */
	EXPERT,
	/** Declares what an enterprise implements. */
	ENTERPRISE,
	/** Reads everything, the ledger too, and changes nothing. */
	AUDITOR

}
