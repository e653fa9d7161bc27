package org.norma.files;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.norma.catalogue.Edition;
import org.norma.catalogue.RelatedEdition;
import org.norma.catalogue.RelationKind;
import org.norma.designations.AdoptionDegree;
import org.norma.hierarchy.Binding;
import org.norma.hierarchy.EffectiveRule;
import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.LevelDirectory;
import org.norma.hierarchy.Rule;
import org.norma.hierarchy.RuleSet;
import org.norma.shared.RuleBroken;

import org.springframework.stereotype.Component;

/** Reads from the rules of a level who may read the files of its editions. */
@Component
class FileRules {

	private final LevelDirectory levels;

	private final Clock clock;

	FileRules(LevelDirectory levels, Clock clock) {
		this.levels = levels;
		this.clock = clock;
	}

	/** The first rule that applies: mandatory, closed level, adopted text. */
	FileAccess of(Edition edition, List<RelatedEdition> related) {
		var rules = this.levels.rulesOf(new LevelCode(edition.level()), LocalDate.now(this.clock));
		if (edition.binding() == Binding.MANDATORY && rules.yes(Rule.FILE_OPEN_WHERE_MANDATORY)) {
			return decided(FileAccess.Kind.OPEN, rules, Rule.FILE_OPEN_WHERE_MANDATORY);
		}
		if (rules.yes(Rule.FILE_CLOSED)) {
			return decided(FileAccess.Kind.CLOSED, rules, Rule.FILE_CLOSED);
		}
		if (adopts(related) && rules.yes(Rule.FILE_CLOSED_WHERE_ADOPTED)) {
			return decided(FileAccess.Kind.CLOSED, rules, Rule.FILE_CLOSED_WHERE_ADOPTED);
		}
		return new FileAccess(FileAccess.Kind.CHOSEN, null, null, rules.yes(Rule.TEXT_FREE));
	}

	private static FileAccess decided(FileAccess.Kind kind, RuleSet rules, Rule rule) {
		return new FileAccess(kind, rule, rules.get(rule).map(EffectiveRule::basis).orElse("–"),
				kind == FileAccess.Kind.OPEN);
	}

	/** What is not equivalent takes over no text (ISO/IEC Guide 21-1). */
	private static boolean adopts(List<RelatedEdition> related) {
		return related.stream()
			.anyMatch((each) -> each.stated() && each.kind() == RelationKind.ADOPTS
					&& each.degree() != AdoptionDegree.NEQ);
	}

	/** Refuses a choice that the rules do not leave. */
	static void check(Edition edition, FileAccess access, Opening opening) {
		if (access.kind() == FileAccess.Kind.OPEN && !opening.open()) {
			throw new RuleBroken("files.refused.must-be-open", edition.designation(), access.named(),
					String.valueOf(access.basis()));
		}
		if (access.kind() == FileAccess.Kind.CLOSED && opening.open() && opening.basis() == null) {
			throw new RuleBroken("files.refused.right-needed", edition.designation(), access.named(),
					String.valueOf(access.basis()))
				.at("basis");
		}
	}

}
