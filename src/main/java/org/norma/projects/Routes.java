package org.norma.projects;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.norma.hierarchy.EffectiveRule;
import org.norma.hierarchy.Rule;
import org.norma.hierarchy.RuleSet;
import org.norma.shared.RuleBroken;

import static org.norma.projects.Stage.APPROVAL;
import static org.norma.projects.Stage.CONSULTATION;
import static org.norma.projects.Stage.DRAFTING;
import static org.norma.projects.Stage.PRELIMINARY;
import static org.norma.projects.Stage.PROPOSAL;
import static org.norma.projects.Stage.PUBLICATION;
import static org.norma.projects.Stage.REVIEW;
import static org.norma.projects.Stage.WITHDRAWAL;

/**
 * Which stages a project passes, by its kind, procedure and the rules of its level (GB/T
 * 16733: A all stages, B without drafting for adoptions, C without drafting and
 * consultation for revisions and conversions).
 */
final class Routes {

	private static final List<Stage> FULL = List.of(PROPOSAL, DRAFTING, CONSULTATION, REVIEW, APPROVAL, PUBLICATION);

	private Routes() {
	}

	/** The route of a proposal, or the reason why there is none. */
	static List<Stage> of(ProposalData proposal, RuleSet rules) {
		refuseUnknownLevel(rules);
		refuseAmendment(proposal.kind(), rules);
		var stages = of(proposal.kind(), proposal.procedure(), rules);
		return proposal.preliminary() ? Stream.concat(Stream.of(PRELIMINARY), stages.stream()).toList() : stages;
	}

	static List<Stage> of(ProjectKind kind, Procedure procedure, RuleSet rules) {
		var offered = offered(kind, rules);
		return all(kind, lightAmendment(rules)).stream()
			.filter((stage) -> !skipped(kind, procedure).contains(stage))
			.filter((stage) -> offered.contains(stage))
			.toList();
	}

	private static List<Stage> all(ProjectKind kind, boolean lightAmendment) {
		return switch (kind) {
			case NEW, REVISION, ADOPTION, CONVERSION -> FULL;
			case AMENDMENT -> lightAmendment ? List.of(DRAFTING, APPROVAL, PUBLICATION) : FULL;
			case CORRIGENDUM -> List.of(DRAFTING, APPROVAL, PUBLICATION);
			case WITHDRAWAL -> List.of(PROPOSAL, CONSULTATION, APPROVAL, WITHDRAWAL);
		};
	}

	private static Set<Stage> skipped(ProjectKind kind, Procedure procedure) {
		if (procedure != Procedure.SHORTENED) {
			return Set.of();
		}
		return switch (kind) {
			case ADOPTION -> Set.of(DRAFTING);
			case REVISION, CONVERSION -> Set.of(DRAFTING, CONSULTATION);
			case NEW, AMENDMENT, CORRIGENDUM, WITHDRAWAL -> Set.of();
		};
	}

	/**
	 * Stages that the level has: those its rules list; no consultation without a rule on
	 * its days.
	 */
	private static Set<Stage> offered(ProjectKind kind, RuleSet rules) {
		var offered = EnumSet.of(PROPOSAL, WITHDRAWAL);
		for (var code : rules.list(Rule.STAGES)) {
			stage(code).forEach(offered::add);
		}
		var days = (kind == ProjectKind.WITHDRAWAL) ? Rule.ABOLITION_CONSULTATION_DAYS : Rule.CONSULTATION_DAYS;
		if (rules.days(days).isEmpty()) {
			offered.remove(CONSULTATION);
		}
		return offered;
	}

	private static Stream<Stage> stage(String code) {
		return Stream.of(Stage.values()).filter((stage) -> stage.code().equals(code));
	}

	/** Whether an amendment sheet goes without a planned project. */
	static boolean lightAmendment(RuleSet rules) {
		return rules.get(Rule.AMENDMENT_NEEDS_PROJECT).map(EffectiveRule::value).filter("no"::equals).isPresent();
	}

	private static void refuseUnknownLevel(RuleSet rules) {
		if (rules.get(Rule.STAGES).isEmpty()) {
			throw new RuleBroken("projects.refused.no-procedure", rules.level().value());
		}
	}

	private static void refuseAmendment(ProjectKind kind, RuleSet rules) {
		if (kind == ProjectKind.AMENDMENT && !rules.yes(Rule.AMENDMENT_ALLOWED)) {
			throw new RuleBroken("projects.refused.amendment", rules.level().value());
		}
	}

}
