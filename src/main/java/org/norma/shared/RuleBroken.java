package org.norma.shared;

import org.jspecify.annotations.Nullable;

/**
 * An act that a rule forbids in the present state; the sentence names the rule, the value
 * found and where to mend it.
 */
public class RuleBroken extends Refusal {

	private @Nullable String field;

	public RuleBroken(String key, Object... arguments) {
		super(key, arguments);
	}

	/** Says which of the things that were given is to be mended, by its name. */
	public RuleBroken at(String given) {
		this.field = given;
		return this;
	}

	/** What is to be mended, {@code null} for the act as a whole. */
	public @Nullable String field() {
		return this.field;
	}

}
