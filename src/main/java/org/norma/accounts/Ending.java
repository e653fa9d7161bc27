package org.norma.accounts;

/** What became of the end of a role or an account. */
public enum Ending {

	/** It has ended. */
	ENDED,
	/**
	 * Another administrator is out, nobody could agree to it, and the ledger says so.
	 */
	ENDED_ALONE,
	/** Another administrator has to agree before this one is out. */
	WAITING

}
