package org.norma.shared.startup;

/** A start that must not go on; the message is the one sentence an operator reads. */
public class CannotStart extends RuntimeException {

	private final String action;

	public CannotStart(String sentence, String action) {
		super(sentence);
		this.action = action;
	}

	/** What the operator can do about it. */
	public String action() {
		return this.action;
	}

}
