package org.norma.ballots;

import jakarta.persistence.Embeddable;

/**
 * The votes of a ballot, each voter once.
 *
 * @param entitled voters, who may vote
 * @param attending voters present at the meeting
 * @param approve votes in favour
 * @param approveWithComments votes in favour with comments
 * @param disapprove votes against
 * @param abstain abstentions
 */
@Embeddable
public record Count(int entitled, int attending, int approve, int approveWithComments, int disapprove, int abstain) {

	/** Of what is not counted yet. */
	static final Count NONE = new Count(0, 0, 0, 0, 0, 0);

	public Count {
		if (approve + approveWithComments + disapprove + abstain > entitled || attending > entitled) {
			throw new IllegalArgumentException("more votes than voters");
		}
	}

	/** Votes that came in, abstentions included. */
	public int voted() {
		return inFavour() + this.disapprove + this.abstain;
	}

	public int inFavour() {
		return this.approve + this.approveWithComments;
	}

	/** The same without the positions: who may vote, and who is present. */
	Count turnout() {
		return new Count(this.entitled, this.attending, 0, 0, 0, 0);
	}

	/** Voters who have not voted. */
	public int outstanding() {
		return this.entitled - voted();
	}

	/** The count if all who have not voted were in favour. */
	Count ifTheRestWereInFavour() {
		return new Count(this.entitled, Math.max(this.attending, this.entitled), this.approve + outstanding(),
				this.approveWithComments, this.disapprove, this.abstain);
	}

}
