package org.norma.consultations;

/** Who is asked, and about what. */
public enum RoundKind {

	/** Everybody, on the frozen text or on a withdrawal (Law art. 4 and 15). */
	PUBLIC,
	/** The members of the committee, on the frozen text. */
	COMMITTEE,
	/** Everybody, on a proposal while it is public (拟立项公示). */
	PUBLICITY

}
