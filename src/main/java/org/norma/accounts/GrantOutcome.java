package org.norma.accounts;

/** What became of a role that an administrator gives. */
public enum GrantOutcome {

	/** It is given. */
	GIVEN,
	/** It decides, and nobody could agree: it is given, and the ledger says so. */
	GIVEN_ALONE,
	/** It decides: another administrator has to agree. */
	WAITING

}
