package org.norma.ballots;

import org.norma.shared.Tone;

/** What a voter says to the text. */
public enum Position {

	APPROVE, APPROVE_WITH_COMMENTS, DISAPPROVE, ABSTAIN;

	/** Whether it counts as a vote in favour. */
	public boolean inFavour() {
		return this == APPROVE || this == APPROVE_WITH_COMMENTS;
	}

	/** Whether it must come with a text: comments, or the reason. */
	public boolean needsRemark() {
		return this == APPROVE_WITH_COMMENTS || this == DISAPPROVE;
	}

	/** The colour in which a page shows it. */
	public Tone tone() {
		return switch (this) {
			case APPROVE, APPROVE_WITH_COMMENTS -> Tone.IN_FORCE;
			case DISAPPROVE -> Tone.SUPERSEDED;
			case ABSTAIN -> Tone.UPCOMING;
		};
	}

}
