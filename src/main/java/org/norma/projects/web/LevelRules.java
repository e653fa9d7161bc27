package org.norma.projects.web;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.norma.hierarchy.EffectiveRule;
import org.norma.hierarchy.Rule;
import org.norma.hierarchy.RuleSet;
import org.norma.projects.Procedure;

/**
 * The rules of a level that a proposer wants to know.
 *
 * @param grounds legal grounds to choose from
 */
record LevelRules(List<String> grounds, @Nullable String groundsBasis, @Nullable Value publicity,
		@Nullable Value drafting, @Nullable Value extension, List<String> procedures) {

	static LevelRules of(RuleSet rules) {
		return new LevelRules(rules.list(Rule.LEGAL_GROUNDS),
				rules.get(Rule.LEGAL_GROUNDS).map(EffectiveRule::basis).orElse(null), value(rules, Rule.PUBLICITY_DAYS),
				value(rules, Rule.DRAFTING_MONTHS), value(rules, Rule.EXTENSION_MONTHS), rules.list(Rule.PROCEDURES));
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

	/** A number and its legal basis. */
	record Value(String number, String basis) {
	}

}
