package org.norma.accounts;

/** What an administrator asks another one to agree to. */
public enum Wish {

	/** That a role that decides be given. */
	GIVE("grant."),
	/** That the role of another administrator be taken away. */
	TAKE("grant.end-"),
	/** That the account of another administrator be disabled. */
	DISABLE("account.disabling-");

	private final String verbs;

	Wish(String verbs) {
		this.verbs = verbs;
	}

	/** The act of the ledger: asked, refused or taken back. */
	String verb(String act) {
		return this.verbs + act;
	}

	/** Whether it gives something, rather than ending it. */
	public boolean gives() {
		return this == GIVE;
	}

}
