package org.norma.catalogue;

/** How far a change is that makes an edition bind otherwise. */
public enum BindingChangeState {

	/** A second person has to confirm it. */
	WAITING,
	/** A second person confirmed it, and it holds. */
	CONFIRMED,
	/** Somebody else refused it. */
	REFUSED,
	/** Who recorded it took it back. */
	TAKEN_BACK

}
