package org.norma.hierarchy;

/** What became of a change of a rule. */
public enum RuleOutcome {

	/** It is in the rule book. */
	RECORDED,
	/** It is in the rule book, though nobody else could agree to it. */
	RECORDED_ALONE,
	/** It waits until another administrator agrees. */
	WAITING

}
