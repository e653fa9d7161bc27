package org.norma.accounts;

/** How far the request for a role that decides is. */
public enum GrantRequestState {

	/** Another administrator has to agree. */
	WAITING,
	/** Another administrator agreed: the role is given. */
	AGREED,
	/** Another administrator refused. */
	REFUSED,
	/** Who asked took it back. */
	TAKEN_BACK

}
