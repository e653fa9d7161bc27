package org.norma.ballots;

import org.norma.shared.RuleBroken;

/** The longest text that is taken where a person writes in an act on a ballot. */
enum WrittenLength {

	/** Why a ballot is moved, cancelled or held again; stands in notices too. */
	REASON(2000),
	/** The answer to a remark. */
	ANSWER(8000),
	/** Minutes of a meeting. */
	MINUTES(50_000);

	private final int most;

	WrittenLength(int most) {
		this.most = most;
	}

	void check(String text) {
		if (text.strip().length() > this.most) {
			throw new RuleBroken("ballots.refused.text-long", String.valueOf(text.strip().length()),
					String.valueOf(this.most));
		}
	}

}
