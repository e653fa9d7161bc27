package org.norma.hierarchy;

/** How far the change of a rule that guards is. */
public enum RuleChangeState {

	/** Another administrator has to agree. */
	WAITING,
	/** It is in the rule book. */
	AGREED,
	/** Another administrator refused it. */
	REFUSED,
	/** Who asked for it took it back. */
	TAKEN_BACK,
	/** One of the two took it back before it held. */
	WITHDRAWN

}
