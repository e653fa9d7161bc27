package org.norma.consultations;

/**
 * What came of a round.
 *
 * @param comments confirmed comments
 * @param undisposed of these, without a disposition
 * @param sent bodies to which it was sent
 * @param replied of these, that replied at all
 * @param withComments of these, that replied with comments
 */
public record RoundCounts(int comments, int undisposed, int accepted, int partly, int rejected, int noted, int sent,
		int replied, int withComments) {

	static final RoundCounts NONE = new RoundCounts(0, 0, 0, 0, 0, 0, 0, 0, 0);

	/** Bodies that did not reply. */
	public int silent() {
		return this.sent - this.replied;
	}

	public boolean allAnswered() {
		return this.comments > 0 && this.undisposed == 0;
	}

	public int disposed() {
		return this.comments - this.undisposed;
	}

}
