package org.norma.projects;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.norma.hierarchy.Rule;
import org.norma.shared.RuleBroken;
import org.norma.shared.Texts;

import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** What belongs to a proposal beside the project itself. */
@Component
class ProposalParts {

	private final SimilarStandards similar;

	private final SimilarLines lines;

	private final CoordinationRepository coordinations;

	private final ProjectRules rules;

	private final ProposalLevels levels;

	private final Competence competence;

	private final Procedures procedures;

	private final Conversions conversions;

	private final Targets targets;

	private final AdoptionRules adoptions;

	ProposalParts(SimilarStandards similar, SimilarLines lines, CoordinationRepository coordinations,
			ProjectRules rules, ProposalLevels levels, Competence competence, Procedures procedures,
			Conversions conversions, Targets targets, AdoptionRules adoptions) {
		this.adoptions = adoptions;
		this.similar = similar;
		this.lines = lines;
		this.coordinations = coordinations;
		this.rules = rules;
		this.levels = levels;
		this.competence = competence;
		this.procedures = procedures;
		this.conversions = conversions;
		this.targets = targets;
	}

	/** Refuses a proposal that contradicts itself or its level. */
	void check(ProposalData proposal, @Nullable ProjectId own) {
		this.levels.check(proposal.level());
		refuseOfOtherKinds(proposal);
		this.competence.check(proposal.authorityId(), proposal.level());
		this.procedures.check(proposal);
		var kind = proposal.kind();
		if (proposal.targetEditionId() == null && needsTarget(kind)) {
			throw new RuleBroken("projects.refused.target." + kind.name());
		}
		if ((kind == ProjectKind.ADOPTION && (proposal.adopts() == null || proposal.degree() == null))
				|| (proposal.degree() != null && proposal.adopts() == null)) {
			throw new RuleBroken("projects.refused.adoption");
		}
		this.targets.check(proposal, own);
		this.conversions.check(proposal);
		if (proposal.procedure() == Procedure.URGENT && proposal.urgentReason() == null) {
			throw new RuleBroken("projects.refused.urgent-reason");
		}
		var grounds = this.rules.of(proposal.level()).list(Rule.LEGAL_GROUNDS);
		if (proposal.legalGround() != null && !grounds.contains(proposal.legalGround())) {
			throw new RuleBroken("projects.refused.legal-ground", this.rules.item(proposal.legalGround()),
					this.rules.levelName(proposal.level()),
					String.join(", ", grounds.stream().map(this.rules::item).toList()),
					ProjectRules.basis(this.rules.of(proposal.level()), Rule.LEGAL_GROUNDS));
		}
		if (proposal.cooperating().contains(proposal.authorityId())) {
			throw new RuleBroken("projects.refused.cooperating-authority");
		}
	}

	/** Refuses what the kind does not take, rather than pass over it in silence. */
	private static void refuseOfOtherKinds(ProposalData proposal) {
		var kind = new DefaultMessageSourceResolvable("projects.kind." + proposal.kind());
		if (proposal.kind() == ProjectKind.NEW && proposal.targetEditionId() != null) {
			throw new RuleBroken("projects.refused.new-with-target", kind);
		}
		var adopts = proposal.adopts();
		if (adopts != null && (proposal.kind() == ProjectKind.NEW || proposal.kind() == ProjectKind.WITHDRAWAL)) {
			throw new RuleBroken("projects.refused.kind-without-adoption", kind, adopts);
		}
	}

	static boolean needsTarget(ProjectKind kind) {
		return switch (kind) {
			case REVISION, AMENDMENT, CORRIGENDUM, CONVERSION, WITHDRAWAL -> true;
			case NEW, ADOPTION -> false;
		};
	}

	void keep(ProjectId id, ProposalData proposal, LocalDate today) {
		if (proposal.kind() != ProjectKind.WITHDRAWAL) {
			this.lines.keep(id, similarTo(proposal, today));
		}
		var bodies = proposal.cooperating().isEmpty() ? Set.of(id.value()) : proposal.cooperating();
		this.coordinations.deleteByProjectIdAndBodyIdNotIn(id, bodies);
		proposal.cooperating()
			.stream()
			.filter((body) -> this.coordinations.findByProjectIdAndBodyId(id, body).isEmpty())
			.forEach((body) -> this.coordinations.save(new Coordination(id, body)));
	}

	Optional<SimilarLine> answer(ProjectId id, UUID line, SimilarAnswer answer, String reason) {
		return this.lines.answer(id, line, answer, reason);
	}

	/** Who adopts the same source first, whatever it is called. */
	private List<Similar> similarTo(ProposalData proposal, LocalDate today) {
		var except = proposal.targetEditionId();
		var adopters = Stream.ofNullable(proposal.adopts())
			.flatMap((source) -> this.adoptions.adopters(source, today).stream())
			.filter((each) -> !each.id().equals(except))
			.map((each) -> new Similar(each.designation(), each.slug(), each.titles(), each.level()));
		var slugs = new HashSet<String>();
		return Stream.concat(adopters, similarTo(proposal.title(), except).stream())
			.filter((each) -> slugs.add(each.slug()))
			.toList();
	}

	List<Similar> similarTo(Texts title, @Nullable UUID except) {
		return this.similar.to(title, except);
	}

}
