package org.norma.bodies;

/** How one body belongs to another. */
public enum MembershipKind {

	/** Holds the secretariat. */
	SECRETARIAT,
	/** Takes part and votes: P-member of ISO and IEC. */
	PARTICIPATING,
	/** Is informed and may comment: O-member of ISO and IEC. */
	OBSERVING,
	/** A member where no such difference is made. */
	MEMBER;

	/** Whether the member takes part in decisions. */
	public boolean votes() {
		return this == PARTICIPATING || this == MEMBER;
	}

	/** Whether it makes no difference between members. */
	public boolean plain() {
		return this == MEMBER;
	}

}
