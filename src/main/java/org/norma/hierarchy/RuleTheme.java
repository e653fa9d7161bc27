package org.norma.hierarchy;

/** What a rule is about; pages group the rules by it. */
public enum RuleTheme {

	SCOPE, AUTHORITY, PROJECT, CONSULTATION, DECISION, COMMITTEE, PUBLICATION, REVIEW

}
