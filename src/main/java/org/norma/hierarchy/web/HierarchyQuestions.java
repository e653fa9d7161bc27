package org.norma.hierarchy.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.LevelDirectory;
import org.norma.hierarchy.LevelService;
import org.norma.hierarchy.Rule;
import org.norma.hierarchy.RuleChanges;
import org.norma.hierarchy.RulePlans;
import org.norma.shared.web.Asked;
import org.norma.shared.web.Filling;
import org.norma.shared.web.Questions;

import org.springframework.stereotype.Component;

/** What the questions about levels and their rules name. */
@Component
class HierarchyQuestions implements Questions {

	private final LevelDirectory levels;

	private final RuleChanges changes;

	private final RulePlans plans;

	HierarchyQuestions(LevelDirectory levels, RuleChanges changes, RulePlans plans) {
		this.levels = levels;
		this.changes = changes;
		this.plans = plans;
	}

	@Override
	public Map<String, Filling> fillings() {
		return Map.of("hierarchy.retire.confirm", (asked) -> Filling.with(level(asked.part("code"), asked)), //
				"hierarchy.merge.ask", this::merged, "hierarchy.confirm-rule", this::rule, //
				"hierarchy.prefixes.confirm", this::prefixes, "hierarchy.change.confirm", this::change, //
				"hierarchy.plan.confirm", this::plan);
	}

	private Optional<Object[]> merged(Asked asked) {
		return Filling.with(level(asked.part("code"), asked), level(asked.sent("into"), asked));
	}

	private Optional<Object[]> rule(Asked asked) {
		return Filling.with(Rule.of(asked.part("rule")).named(), level(asked.part("code"), asked));
	}

	/** Asks nothing where the prefixes stay. */
	private Optional<Object[]> prefixes(Asked asked) {
		var before = this.levels.level(new LevelCode(asked.part("code"))).prefixes();
		var after = LevelService.normalPrefixes(LevelForm.separate(asked.sent("prefixes")));
		return Filling.when(!Set.copyOf(before).equals(Set.copyOf(after)), level(asked.part("code"), asked),
				words(before), words(after));
	}

	private static String words(List<String> prefixes) {
		return prefixes.isEmpty() ? "–" : String.join(", ", prefixes);
	}

	private Optional<Object[]> change(Asked asked) {
		var change = this.changes.view(asked.id());
		return Filling.with(change.line().rule().named(), level(change.line().level().value(), asked), change.asker());
	}

	private Optional<Object[]> plan(Asked asked) {
		var line = this.plans.line(asked.id());
		return Filling.with(line.rule().named(), level(line.level().value(), asked), line.validFrom());
	}

	private String level(String code, Asked asked) {
		return this.levels.level(new LevelCode(code.strip())).name(asked.locale());
	}

}
