package org.norma.consultations;

/**
 * What becomes of a comment and why.
 *
 * @param text what the commenter is told
 * @param change where the text carries it, for what is accepted
 */
public record Answer(Disposition disposition, String text, ChangedClauses change) {

	public static Answer of(Disposition disposition, String text) {
		return new Answer(disposition, text, ChangedClauses.OWN);
	}

}
