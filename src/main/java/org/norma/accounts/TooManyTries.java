package org.norma.accounts;

import org.norma.shared.RuleBroken;

/** Too many tries in a short time; says after how many seconds the next one counts. */
public class TooManyTries extends RuleBroken {

	private final long seconds;

	TooManyTries(long seconds) {
		super("accounts.too-many-tries", seconds);
		this.seconds = seconds;
	}

	/** Seconds to wait, at least 1. */
	public long seconds() {
		return this.seconds;
	}

}
