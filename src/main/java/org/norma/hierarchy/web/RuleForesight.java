package org.norma.hierarchy.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.LevelDirectory;
import org.norma.hierarchy.Reach;
import org.norma.hierarchy.Rule;
import org.norma.hierarchy.RuleChanges;
import org.norma.hierarchy.RuleEntry;
import org.norma.hierarchy.RuleOutcome;
import org.norma.hierarchy.RuleReaches;
import org.norma.hierarchy.RuleValues;
import org.norma.shared.web.Said;

import org.springframework.stereotype.Component;

/**
 * Says before the change of a rule what holds now, what is to hold from which day, and
 * whether it waits for another administrator; read from what the trial of the act wrote.
 */
@Component
class RuleForesight {

	private final LevelDirectory levels;

	private final RuleChanges changes;

	private final RuleValues values;

	private final RuleReaches reaches;

	private final Clock clock;

	RuleForesight(LevelDirectory levels, RuleChanges changes, RuleValues values, RuleReaches reaches, Clock clock) {
		this.reaches = reaches;
		this.levels = levels;
		this.changes = changes;
		this.values = values;
		this.clock = clock;
	}

	/** What setting the rule came to. */
	List<Said.Sentence> of(LevelCode level, Rule rule, RuleOutcome outcome, Locale locale) {
		var line = (outcome == RuleOutcome.WAITING) ? this.changes.waiting(level, rule).orElseThrow().line()
				: this.levels.historyOf(level, rule).get(0);
		return of(line, "hierarchy.foreseen." + outcome, locale);
	}

	/** What the agreement to a change that waited came to. */
	List<Said.Sentence> agreed(LevelCode level, Rule rule, Locale locale) {
		return of(this.levels.historyOf(level, rule).get(0), "hierarchy.foreseen.AGREED", locale);
	}

	private List<Said.Sentence> of(RuleEntry line, String consequence, Locale locale) {
		var now = this.levels.rulesOf(line.level(), LocalDate.now(this.clock)).line(line.rule());
		var present = now.map((each) -> this.values.line(each.entry(), locale))
			.orElseGet(() -> this.values.text("hierarchy.rule.present.none", locale));
		var sentences = new ArrayList<>(List.of(said("hierarchy.foreseen.now", present),
				said("hierarchy.foreseen.then", this.values.line(line, locale), line.validFrom().toString()),
				said(consequence, line.validFrom().toString())));
		projects(this.reaches.of(line), locale, sentences);
		return sentences;
	}

	/** Which projects on their way come to it, and which keep what they have. */
	private void projects(Reach reach, Locale locale, List<Said.Sentence> sentences) {
		if (reach.touched() > 0) {
			sentences.add(said("hierarchy.foreseen.touched", String.valueOf(reach.touched()),
					listed(reach.named(), reach.others(), locale)));
		}
		if (reach.keeping() > 0) {
			sentences.add(said("hierarchy.foreseen.keeping", String.valueOf(reach.keeping()),
					listed(reach.kept(), reach.othersKept(), locale)));
		}
		if (reach.isEmpty()) {
			sentences.add(said("hierarchy.reach.none"));
		}
	}

	private String listed(List<Reach.Line> lines, long others, Locale locale) {
		var named = Reach.listed(lines, this.values::text, locale);
		return (others == 0) ? named
				: (named + " " + this.values.text("hierarchy.reach.others", locale, others)).strip();
	}

	private static Said.Sentence said(String key, Object... arguments) {
		return new Said.Sentence(key, arguments);
	}

}
