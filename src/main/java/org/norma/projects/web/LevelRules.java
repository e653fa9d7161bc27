package org.norma.projects.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.norma.hierarchy.EffectiveRule;
import org.norma.hierarchy.Rule;
import org.norma.hierarchy.RuleSet;
import org.norma.hierarchy.RuleValues;
import org.norma.projects.Procedure;

/**
 * The rules of a level that a proposer wants to know.
 *
 * @param grounds legal grounds to choose from
 * @param asked what the level says of its standards and of who makes them
 */
record LevelRules(List<String> grounds, @Nullable String groundsBasis, @Nullable Value publicity,
		@Nullable Value drafting, @Nullable Value extension, List<String> procedures, List<Asked> asked) {

	private static final List<Rule> INFORMING = List.of(Rule.PROPOSER, Rule.PROJECT_APPROVER, Rule.PRECONDITION,
			Rule.FLOOR, Rule.FORBIDDEN_CONTENT, Rule.FULLY_MANDATORY_TEXT, Rule.APPLICATION_PACK, Rule.REVIEW_BODY,
			Rule.LOCAL_ADDITIONS);

	static LevelRules of(RuleSet rules, RuleValues values, Locale locale) {
		return new LevelRules(rules.list(Rule.LEGAL_GROUNDS),
				rules.get(Rule.LEGAL_GROUNDS).map(EffectiveRule::basis).orElse(null), value(rules, Rule.PUBLICITY_DAYS),
				value(rules, Rule.DRAFTING_MONTHS), value(rules, Rule.EXTENSION_MONTHS), rules.list(Rule.PROCEDURES),
				INFORMING.stream()
					.flatMap((rule) -> rules.get(rule).stream())
					.map((rule) -> new Asked(rule.rule(), values.line(rule.entry(), locale), rule.basis()))
					.toList());
	}

	/** Procedures that the level knows for one kind of project at least. */
	List<Procedure> offered() {
		return Stream.of(Procedure.values()).filter((each) -> switch (each) {
			case NORMAL -> true;
			case URGENT -> this.procedures.contains("urgent");
			case SHORTENED -> this.procedures.stream().anyMatch((word) -> word.contains("-without-"));
		}).toList();
	}

	private static @Nullable Value value(RuleSet rules, Rule rule) {
		return rules.get(rule).map((each) -> new Value(each.value(), each.basis())).orElse(null);
	}

	/** A rule in words, with its legal basis. */
	record Asked(Rule rule, String words, String basis) {
	}

	/** A number and its legal basis. */
	record Value(String number, String basis) {
	}

}
