package org.norma.accounts;

/** How far the request for a link to set a password is. */
public enum PasswordRequestState {

	/** Another administrator has to agree. */
	WAITING,
	/** Who asked may make the link. */
	AGREED,
	/** The link was made. */
	USED,
	/** Another administrator refused. */
	REFUSED,
	/** Who asked took it back. */
	TAKEN_BACK

}
