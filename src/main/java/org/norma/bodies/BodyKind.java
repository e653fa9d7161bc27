package org.norma.bodies;

/** What a body is. */
public enum BodyKind {

	/** An administrative department that issues or supervises standards. */
	AUTHORITY,
	/** A technical committee, subcommittee or project committee. */
	COMMITTEE,
	/** A social organisation that may issue association standards (Law, art. 18). */
	ASSOCIATION,
	/** An enterprise with standards of its own (Law, art. 19). */
	ENTERPRISE,
	/** A laboratory that tests. */
	LABORATORY,
	/** A body that certifies products, services or management systems. */
	CERTIFICATION_BODY,
	/** Any other organisation, such as the national member bodies of ISO. */
	ORGANISATION;

	/** Whether it is made of members. */
	public boolean hasMembers() {
		return this == COMMITTEE || this == ASSOCIATION;
	}

	/**
	 * Whether a body of the other kind can stand above one of this kind: its officials
	 * act on matters of those below.
	 */
	boolean mayStandBelow(BodyKind above) {
		return above == this || above == AUTHORITY || switch (this) {
			case COMMITTEE -> above == ASSOCIATION || above == ORGANISATION;
			case LABORATORY, CERTIFICATION_BODY -> above != COMMITTEE;
			case AUTHORITY, ASSOCIATION, ENTERPRISE, ORGANISATION -> false;
		};
	}

}
