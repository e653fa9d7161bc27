package org.norma.hierarchy;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.norma.shared.RuleBroken;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

import static java.util.stream.Collectors.joining;

/**
 * The words that a rule understands, where it understands these alone: a word that nobody
 * reads would look like a rule and hold nothing.
 */
final class RuleChoices {

	private static final List<String> GATES = List.of("every-gate", "text", "legal-ground", "similar", "publicity",
			"consultation", "comments", "tbt-notification", "ballot", "ballot-answers");

	private static final List<String> PAIRS = List.of("proposer-decider", "proposer-approver", "decider-approver",
			"exemption-asker-approver", "countersigner-approver", "approver-publisher", "approver-withdrawer",
			"publisher-filer");

	private static final List<String> PROCEDURES = List.of("normal", "urgent", "adoption-without-drafting",
			"conversion-without-drafting-and-consultation");

	private static final List<String> OUTCOMES = List.of("continue", "confirm", "revise", "amend", "abolish",
			"withdraw", "repeal", "convert", "convert-to-standard");

	private static final List<String> KINDS = List.of("authority", "committee", "association", "enterprise",
			"laboratory", "certification-body", "organisation");

	private static final List<String> ELEMENTS = List.of("foreword", "introduction", "scope", "normative-references",
			"terms", "bibliography");

	/** From a number to a number. */
	private static final Pattern RANGE = Pattern.compile("\\d{1,9}-\\d{1,9}");

	private RuleChoices() {
	}

	/** The words from which the value is chosen; empty where others are possible too. */
	static List<String> of(Rule rule) {
		return switch (rule) {
			case EXEMPTION_SECOND_PERSON, EXEMPTION_SECOND_BODY, NEVER_EXEMPTED -> GATES;
			case SEPARATE_PERSONS -> PAIRS;
			case PROCEDURES -> PROCEDURES;
			case REVIEW_OUTCOMES -> OUTCOMES;
			case ON_NATIONAL_ISSUED -> List.of("repeal", "convert");
			case TEXT_ELEMENTS -> ELEMENTS;
			default -> List.of();
		};
	}

	/** Whether the value names registered bodies by their codes. */
	static boolean isOfBodies(Rule rule) {
		return switch (rule) {
			case ISSUER_BODIES, PROJECT_APPROVER_BODIES, EXEMPTION_BODIES, EXEMPTION_COUNTERSIGNERS,
					COORDINATION_BODY_CODE ->
				true;
			default -> false;
		};
	}

	/** Whether kinds of bodies may stand among them. */
	private static boolean takesKinds(Rule rule) {
		return rule == Rule.EXEMPTION_BODIES || rule == Rule.ISSUER_BODIES || rule == Rule.PROJECT_APPROVER_BODIES;
	}

	/** The codes of bodies among the words. */
	static Stream<String> codes(Rule rule, String value) {
		return isOfBodies(rule) ? value.lines().filter((word) -> !takesKinds(rule) || !KINDS.contains(word))
				: Stream.of();
	}

	/** Refuses a value with a word that the rule does not understand. */
	static String checked(Rule rule, String value) {
		var choices = of(rule);
		if (!choices.isEmpty()) {
			var unknown = value.lines().filter((word) -> !choices.contains(word)).toList();
			if (!unknown.isEmpty()) {
				throw new RuleBroken("hierarchy.refused.choice", rule.named(), String.join(", ", unknown),
						said("hierarchy.item.", choices));
			}
		}
		if (rule == Rule.NUMBERS_APART && !RANGE.matcher(value).matches()) {
			throw new RuleBroken("hierarchy.refused.range", rule.named(), value);
		}
		return value;
	}

	/** The words in the language of whoever reads them, one after the other. */
	static MessageSourceResolvable said(String prefix, List<String> words) {
		var last = words.size() - 1;
		return IntStream.rangeClosed(1, last)
			.mapToObj((n) -> said(prefix, words.get(last - n)))
			.reduce(said(prefix, words.get(last)),
					(rest, word) -> new DefaultMessageSourceResolvable(new String[] { "hierarchy.words" },
							new Object[] { word, rest }, "{0}, {1}"));
	}

	private static MessageSourceResolvable said(String prefix, String word) {
		return new DefaultMessageSourceResolvable(new String[] { prefix + word }, word);
	}

	/** Refuses codes under which no body is registered. */
	static void refuseUnknownBodies(Rule rule, String value, RegisteredBodies bodies) {
		var unknown = codes(rule, value).filter((code) -> !bodies.isRegistered(code)).collect(joining(", "));
		if (!unknown.isEmpty()) {
			throw new RuleBroken("hierarchy.refused.body", rule.named(), unknown);
		}
	}

}
