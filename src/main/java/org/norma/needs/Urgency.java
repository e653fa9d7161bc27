package org.norma.needs;

/** How soon a standard is needed. */
public enum Urgency {

	LOW, NORMAL, HIGH

}
