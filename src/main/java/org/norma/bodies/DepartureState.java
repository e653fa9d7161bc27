package org.norma.bodies;

/** How far a request to take a member out is. */
public enum DepartureState {

	/** A second person has to confirm it. */
	REQUESTED,
	/** The member is out. */
	CONFIRMED,
	/** The member stays. */
	DECLINED

}
