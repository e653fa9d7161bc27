package org.norma.bodies;

/** With whom a committee keeps in touch. */
public enum LiaisonKind {

	COMMITTEE, ORGANISATION

}
