package org.norma.shared;

/**
 * An act that a rule forbids in the present state; the sentence names the rule, the value
 * found and where to mend it.
 */
public class RuleBroken extends Refusal {

	public RuleBroken(String key, Object... arguments) {
		super(key, arguments);
	}

}
