package org.norma.bodies;

/**
 * The interest for which a member sits in a committee. A balanced committee has no
 * category with more than half of its members (Measures for technical committees).
 */
public enum InterestCategory {

	PRODUCER, TRADER, USER, CONSUMER, AUTHORITY, ACADEMIC, TESTING, PUBLIC_INTEREST, OTHER

}
