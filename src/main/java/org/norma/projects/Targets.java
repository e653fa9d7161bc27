package org.norma.projects;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.bodies.BodyId;
import org.norma.bodies.BodyService;
import org.norma.catalogue.Edition;
import org.norma.catalogue.EditionId;
import org.norma.catalogue.Editions;
import org.norma.catalogue.Status;
import org.norma.hierarchy.Level;
import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.LevelDirectory;
import org.norma.hierarchy.LevelKind;
import org.norma.shared.NotFound;
import org.norma.shared.RuleBroken;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Whether what a proposal revises, amends, converts, ends or adopts is there for it. */
@Component
class Targets {

	private static final Set<LevelKind> OUTSIDE = EnumSet.of(LevelKind.INTERNATIONAL, LevelKind.REGIONAL,
			LevelKind.FOREIGN);

	private final Editions editions;

	private final LevelDirectory levels;

	private final Projects projects;

	private final BodyService bodies;

	private final ProjectRules rules;

	private final AdoptionRules adoptions;

	Targets(Editions editions, LevelDirectory levels, Projects projects, BodyService bodies, ProjectRules rules,
			AdoptionRules adoptions) {
		this.adoptions = adoptions;
		this.editions = editions;
		this.levels = levels;
		this.projects = projects;
		this.bodies = bodies;
		this.rules = rules;
	}

	/**
	 * Refuses a target that is missing, has ended, is of another level or in other hands.
	 * @param own the project itself, when its proposal is changed
	 */
	void check(ProposalData proposal, @Nullable ProjectId own) {
		checkSource(proposal);
		var target = proposal.targetEditionId();
		if (target == null || !ProposalParts.needsTarget(proposal.kind())) {
			return;
		}
		var edition = this.editions.byId(new EditionId(target))
			.orElseThrow(() -> new NotFound("projects.not-found", target));
		checkStatus(proposal.kind(), edition);
		checkLevel(proposal, edition);
		checkIssuer(proposal, edition);
		checkAlone(proposal, edition, own);
	}

	private void checkSource(ProposalData proposal) {
		var target = Optional.ofNullable(proposal.targetEditionId())
			.map(EditionId::new)
			.flatMap(this.editions::byId)
			.orElse(null);
		this.adoptions.checkProposal(proposal, target, this.rules.today());
	}

	/** Refuses to go on with a proposal whose target has ended meanwhile. */
	void refuseEnded(ProjectView project) {
		Optional.ofNullable(project.targetEditionId())
			.map(EditionId::new)
			.flatMap(this.editions::byId)
			.ifPresent((edition) -> checkStatus(project.kind(), edition));
	}

	private void checkStatus(ProjectKind kind, Edition edition) {
		var status = edition.statusOn(this.rules.today());
		var fits = switch (status) {
			case IN_FORCE, UNKNOWN -> true;
			case UPCOMING -> kind == ProjectKind.REVISION || kind == ProjectKind.WITHDRAWAL;
			case DRAFT, UNPUBLISHED, SUPERSEDED, WITHDRAWN -> false;
		};
		if (!fits) {
			throw new RuleBroken("projects.refused.target-status", edition.designation(), said(status), kind(kind),
					said(Status.IN_FORCE));
		}
	}

	private static DefaultMessageSourceResolvable said(Status status) {
		return new DefaultMessageSourceResolvable("catalogue.status." + status.code());
	}

	private static DefaultMessageSourceResolvable kind(ProjectKind kind) {
		return new DefaultMessageSourceResolvable("projects.kind." + kind);
	}

	private void checkLevel(ProposalData proposal, Edition edition) {
		var from = this.levels.level(new LevelCode(edition.level()));
		var into = this.levels.level(proposal.level());
		var fits = switch (proposal.kind()) {
			case CONVERSION -> converts(from, into);
			case REVISION -> from.code().equals(into.code()) || (isNational(from) && isNational(into));
			case NEW, AMENDMENT, CORRIGENDUM, ADOPTION, WITHDRAWAL -> from.code().equals(into.code());
		};
		if (!fits) {
			var key = (proposal.kind() == ProjectKind.CONVERSION) ? "projects.refused.conversion-level"
					: "projects.refused.target-level";
			throw new RuleBroken(key, edition.designation(), name(from), name(into), kind(proposal.kind()));
		}
	}

	/**
	 * Associations and enterprises decide on their own standards alone (Law art. 18, 19).
	 */
	private void checkIssuer(ProposalData proposal, Edition edition) {
		var level = this.levels.level(proposal.level());
		var alone = level.kind() == LevelKind.ASSOCIATION || level.kind() == LevelKind.ENTERPRISE;
		if (alone && proposal.kind() != ProjectKind.CONVERSION
				&& edition.issuerId().filter(proposal.authorityId()::equals).isEmpty()) {
			throw new RuleBroken("projects.refused.target-issuer", edition.designation(),
					edition.issuerId().map(this::bodyName).orElse("–"), bodyName(proposal.authorityId()), name(level),
					kind(proposal.kind()));
		}
	}

	private String bodyName(UUID body) {
		return this.bodies.byId(new BodyId(body))
			.map((each) -> each.names().in(LocaleContextHolder.getLocale()))
			.orElse("–");
	}

	private static boolean isNational(Level level) {
		return level.kind() == LevelKind.NATIONAL;
	}

	/**
	 * From a lower level to a higher one, or between the national ones; documents from
	 * outside are adopted.
	 */
	private static boolean converts(Level from, Level into) {
		return !from.code().equals(into.code()) && !OUTSIDE.contains(from.kind())
				&& (from.rank() > into.rank() || (isNational(from) && isNational(into)));
	}

	private static String name(Level level) {
		return level.name(LocaleContextHolder.getLocale());
	}

	/** One edition is revised, or withdrawn, by one project at a time. */
	private void checkAlone(ProposalData proposal, Edition edition, @Nullable ProjectId own) {
		if (proposal.kind() != ProjectKind.REVISION && proposal.kind() != ProjectKind.WITHDRAWAL) {
			return;
		}
		this.projects.onEdition(edition.id().value())
			.stream()
			.filter((other) -> other.kind() == proposal.kind() && !other.id().equals(own))
			.findFirst()
			.ifPresent((other) -> {
				throw new RuleBroken("projects.refused.target-taken", edition.designation(), other.code(),
						kind(other.kind()));
			});
	}

}
