package org.norma.projects;

import java.util.List;
import java.util.stream.Collectors;

import org.norma.designations.AdoptionDegree;
import org.norma.hierarchy.EffectiveRule;
import org.norma.hierarchy.LegalBasis;
import org.norma.hierarchy.Rule;
import org.norma.shared.RuleBroken;

import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/**
 * Whether the rules of a level know the procedure that is asked for (GB/T 16733: B for
 * adoptions, C for revisions and conversions; Law art. 14: urgent).
 */
@Component
class Procedures {

	private final ProjectRules rules;

	Procedures(ProjectRules rules) {
		this.rules = rules;
	}

	void check(ProposalData proposal) {
		var known = this.rules.of(proposal.level()).list(Rule.PROCEDURES);
		if (proposal.procedure() != Procedure.NORMAL && !known.contains(word(proposal))) {
			throw refusal(proposal, known.isEmpty() ? List.of("normal") : known);
		}
	}

	private RuleBroken refusal(ProposalData proposal, List<String> known) {
		var basis = this.rules.of(proposal.level())
			.get(Rule.PROCEDURES)
			.map(EffectiveRule::basis)
			.orElseGet(() -> LegalBasis.said(LegalBasis.OWN));
		var what = "projects.kind." + proposal.kind() + (isNotEquivalent(proposal) ? ".NEQ" : "");
		return new RuleBroken("projects.refused.procedure", this.rules.levelName(proposal.level()),
				new DefaultMessageSourceResolvable("projects.procedure." + proposal.procedure()),
				new DefaultMessageSourceResolvable(what),
				known.stream().map(this.rules::item).collect(Collectors.joining("; ")), basis);
	}

	/** The name of the procedure in the rules; empty for what none may shorten. */
	private static String word(ProposalData proposal) {
		if (proposal.procedure() == Procedure.URGENT) {
			return "urgent";
		}
		return switch (proposal.kind()) {
			case ADOPTION -> isNotEquivalent(proposal) ? "" : "adoption-without-drafting";
			case REVISION, CONVERSION -> "conversion-without-drafting-and-consultation";
			case NEW, AMENDMENT, CORRIGENDUM, WITHDRAWAL -> "";
		};
	}

	private static boolean isNotEquivalent(ProposalData proposal) {
		return proposal.kind() == ProjectKind.ADOPTION && proposal.degree() == AdoptionDegree.NEQ;
	}

}
