package org.norma.hierarchy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.norma.shared.NotFound;
import org.norma.shared.RuleBroken;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

import static org.norma.hierarchy.RuleTheme.AUTHORITY;
import static org.norma.hierarchy.RuleTheme.COMMITTEE;
import static org.norma.hierarchy.RuleTheme.CONSULTATION;
import static org.norma.hierarchy.RuleTheme.DECISION;
import static org.norma.hierarchy.RuleTheme.PROJECT;
import static org.norma.hierarchy.RuleTheme.PUBLICATION;
import static org.norma.hierarchy.RuleTheme.REVIEW;
import static org.norma.hierarchy.RuleTheme.SCOPE;
import static org.norma.hierarchy.ValueType.COUNT;
import static org.norma.hierarchy.ValueType.DAYS;
import static org.norma.hierarchy.ValueType.FRACTION;
import static org.norma.hierarchy.ValueType.LEVELS;
import static org.norma.hierarchy.ValueType.LIST;
import static org.norma.hierarchy.ValueType.MONTHS;
import static org.norma.hierarchy.ValueType.PATTERN;
import static org.norma.hierarchy.ValueType.TEXT;
import static org.norma.hierarchy.ValueType.YEARS;
import static org.norma.hierarchy.ValueType.YES_NO;

/**
 * What a level can rule on. Values are data of the level, each with its legal basis; what
 * they mean is said by their label and by the module that asks for them.
 */
public enum Rule {

	BINDING(SCOPE, ValueType.BINDING), BINDING_WORDING(SCOPE, TEXT), LEGAL_GROUNDS(SCOPE, LIST), FLOOR(SCOPE, LEVELS),
	PRECONDITION(SCOPE, TEXT), FORBIDDEN_CONTENT(SCOPE, LIST), FULLY_MANDATORY_TEXT(SCOPE, YES_NO),
	ON_NATIONAL_ISSUED(SCOPE, LIST), GUIDANCE_ALLOWED(SCOPE, YES_NO), LOCAL_ADDITIONS(SCOPE, TEXT),

	PROPOSER(AUTHORITY, TEXT), PROJECT_APPROVER(AUTHORITY, TEXT), PROJECT_APPROVER_BODIES(AUTHORITY, LIST),
	ISSUER(AUTHORITY, TEXT), ISSUER_BODIES(AUTHORITY, LIST), REVIEW_BODY(AUTHORITY, TEXT),
	COORDINATION_BODY(AUTHORITY, TEXT), COORDINATION_BODY_CODE(AUTHORITY, LIST),
	COORDINATION_SILENCE_AGREES(AUTHORITY, YES_NO), EXEMPTION_AUTHORITY(AUTHORITY, TEXT),
	EXEMPTION_BODIES(AUTHORITY, LIST), EXEMPTION_SECOND_PERSON(AUTHORITY, LIST), EXEMPTION_SECOND_BODY(AUTHORITY, LIST),
	EXEMPTION_COUNTERSIGNERS(AUTHORITY, LIST), NEVER_EXEMPTED(AUTHORITY, LIST), SEPARATE_PERSONS(AUTHORITY, LIST),
	FILING_TO(AUTHORITY, TEXT), REPORT_UP_TO(AUTHORITY, TEXT), TEXT_OWNER(AUTHORITY, TEXT),

	PROCEDURES(PROJECT, LIST), STAGES(PROJECT, LIST), PLAN_PATTERN(PROJECT, PATTERN), PLAN_SERIES(PROJECT, LEVELS),
	PLAN_DEPARTMENTS(PROJECT, LIST), TEXT_ELEMENTS(PROJECT, LIST), APPLICATION_PACK(PROJECT, LIST),
	PUBLICITY_DAYS(PROJECT, DAYS), PUBLICITY_DAYS_URGENT(PROJECT, DAYS), DRAFTING_MONTHS(PROJECT, MONTHS),
	EXTENSION_MONTHS(PROJECT, MONTHS), EXTENSION_REQUEST_DAYS(PROJECT, DAYS), DORMANT_MONTHS(PROJECT, MONTHS),
	EXPLANATION_ITEMS(PROJECT, LIST),

	CONSULTATION_DAYS(CONSULTATION, DAYS), CONSULTATION_DAYS_URGENT(CONSULTATION, DAYS),
	TRANSLATION_DAYS(CONSULTATION, DAYS), TBT_NOTIFICATION(CONSULTATION, YES_NO), TBT_DAYS(CONSULTATION, DAYS),

	COMMITTEE_REQUIRED(DECISION, YES_NO), BALLOT_DAYS(DECISION, DAYS), BALLOT_QUORUM(DECISION, FRACTION),
	BALLOT_APPROVAL(DECISION, FRACTION), BALLOT_AGAINST_MAXIMUM(DECISION, FRACTION),
	EXPERT_GROUP_MINIMUM(DECISION, COUNT), EXPERT_APPROVAL(DECISION, FRACTION), DRAFTERS_VOTE(DECISION, YES_NO),
	ABSTENTIONS_COUNT(DECISION, YES_NO), ATTENDANCE_COUNTS(DECISION, YES_NO), VOTES_VISIBLE(DECISION, YES_NO),

	COMMITTEE_MINIMUM(COMMITTEE, COUNT), SUBCOMMITTEE_MINIMUM(COMMITTEE, COUNT), SAME_UNIT_MAXIMUM(COMMITTEE, COUNT),
	COMMITTEES_PER_PERSON(COMMITTEE, COUNT), CATEGORY_MAXIMUM(COMMITTEE, FRACTION),
	COMMITTEE_TERM_YEARS(COMMITTEE, YEARS), MEMBERS_FOR_VOTE_ON_PROPOSAL(COMMITTEE, COUNT),

	NUMBER_PATTERN(PUBLICATION, PATTERN), NUMBER_SERIES(PUBLICATION, LEVELS), NUMBERS_APART(PUBLICATION, LIST),
	ISSUE_MONTHS(PUBLICATION, MONTHS), TEXT_FREE(PUBLICATION, YES_NO), FILE_OPEN_WHERE_MANDATORY(PUBLICATION, YES_NO),
	FILE_CLOSED_WHERE_ADOPTED(PUBLICATION, YES_NO), FILE_CLOSED(PUBLICATION, YES_NO),
	TEXT_PUBLIC_DAYS(PUBLICATION, DAYS), DRAFTERS_NAMED(PUBLICATION, YES_NO), FILING_DAYS(PUBLICATION, DAYS),
	REPORT_UP_DAYS(PUBLICATION, DAYS), DISCLOSURE(PUBLICATION, LIST), DISCLOSURE_WHEN(PUBLICATION, TEXT),
	TRANSITION(PUBLICATION, TEXT), TRANSITION_MONTHS(PUBLICATION, MONTHS), STANDSTILL(PUBLICATION, YES_NO),
	AMENDMENT_ALLOWED(PUBLICATION, YES_NO), AMENDMENT_NEEDS_PROJECT(PUBLICATION, YES_NO),
	INTERPRETATION(PUBLICATION, TEXT), INTERPRETATION_DAYS(PUBLICATION, DAYS),

	REVIEW_CYCLE_YEARS(REVIEW, YEARS), REVIEW_PROPOSAL_MONTHS(REVIEW, MONTHS), REVIEW_OUTCOMES(REVIEW, LIST),
	REVIEW_CRITERIA(REVIEW, LIST), ABOLITION_CONSULTATION_DAYS(REVIEW, DAYS), STATISTICS_REPORT(REVIEW, YES_NO),
	ANNUAL_REPORT(REVIEW, YES_NO), CONVERSION_YEARS(REVIEW, YEARS);

	private final RuleTheme theme;

	private final ValueType type;

	Rule(RuleTheme theme, ValueType type) {
		this.theme = theme;
		this.type = type;
	}

	/**
	 * The name under which it is kept and addressed, such as {@code review-cycle-years}.
	 */
	public String key() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public RuleTheme theme() {
		return this.theme;
	}

	/**
	 * Whether it guards what people do at this moment, such as the second pair of eyes:
	 * nobody changes it for what is already under way today.
	 */
	public boolean guards() {
		return switch (this) {
			case EXEMPTION_BODIES, EXEMPTION_SECOND_PERSON, EXEMPTION_SECOND_BODY, EXEMPTION_COUNTERSIGNERS,
					NEVER_EXEMPTED, SEPARATE_PERSONS, VOTES_VISIBLE, COORDINATION_SILENCE_AGREES ->
				true;
			default -> false;
		};
	}

	/**
	 * What Norma does by it. Held by a test: who makes a rule decide, or shows it where
	 * people work, says so here and in its sentence.
	 */
	public RuleUse use() {
		return switch (this) {
			case BINDING_WORDING, FLOOR, PRECONDITION, FORBIDDEN_CONTENT, FULLY_MANDATORY_TEXT, LOCAL_ADDITIONS,
					PROPOSER, PROJECT_APPROVER, REVIEW_BODY, APPLICATION_PACK, COMMITTEE_MINIMUM, SUBCOMMITTEE_MINIMUM,
					SAME_UNIT_MAXIMUM, TRANSITION ->
				RuleUse.INFORMS;
			case ON_NATIONAL_ISSUED, GUIDANCE_ALLOWED, TEXT_OWNER, DORMANT_MONTHS, EXPLANATION_ITEMS, TRANSLATION_DAYS,
					COMMITTEE_TERM_YEARS, MEMBERS_FOR_VOTE_ON_PROPOSAL, DRAFTERS_NAMED, STANDSTILL, INTERPRETATION,
					INTERPRETATION_DAYS, STATISTICS_REPORT, ANNUAL_REPORT ->
				RuleUse.LATER;
			default -> RuleUse.DECIDES;
		};
	}

	public ValueType type() {
		return this.type;
	}

	/** The rule of a key. */
	public static Rule of(String key) {
		return Arrays.stream(values())
			.filter((rule) -> rule.key().equals(key))
			.findFirst()
			.orElseThrow(() -> new NotFound("hierarchy.refused.unknown-rule", key));
	}

	/** Its name in the language of whoever reads a sentence about it. */
	public MessageSourceResolvable named() {
		return new DefaultMessageSourceResolvable(new String[] { "hierarchy.rule." + key() }, key());
	}

	/** The words from which the value is chosen; empty where others are possible too. */
	public List<String> choices() {
		return RuleChoices.of(this);
	}

	/** Whether the value names registered bodies by their codes. */
	public boolean isOfBodies() {
		return RuleChoices.isOfBodies(this);
	}

	/** The value in the form in which it is kept; refused when it is of another form. */
	String checked(String value) {
		if (value.isBlank() && !choices().isEmpty()) {
			throw new RuleBroken("hierarchy.refused.nothing-ticked", named());
		}
		return RuleChoices.checked(this, this.type.checked(named(), value));
	}

}
