package org.norma.projects;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.designations.AdoptionDegree;
import org.norma.hierarchy.LevelCode;
import org.norma.shared.Texts;

/**
 * What is proposed.
 *
 * @param title title of the standard in the making
 * @param level level under whose rules it would run
 * @param procedure how fast it is asked to go
 * @param preliminary whether it is only an idea that is looked into for now
 * @param legalGround one of the grounds that the level's rules list
 * @param authorityId who decides and issues
 * @param committeeId committee in charge, {@code null} for an expert group
 * @param leadBodyId who leads the drafting
 * @param draftingBodies who else drafts
 * @param cooperating authorities that sign off or object
 * @param justification why it is needed
 * @param targetEditionId edition that is revised, amended, corrected, converted or
 * withdrawn
 * @param adopts number of the international standard to adopt
 * @param needId the need it answers
 * @param adoption what is answered about the source
 */
public record ProposalData(Texts title, LevelCode level, ProjectKind kind, Procedure procedure, boolean preliminary,
		@Nullable String legalGround, UUID authorityId, @Nullable UUID committeeId, @Nullable UUID leadBodyId,
		Set<UUID> draftingBodies, Set<UUID> cooperating, String justification, @Nullable UUID targetEditionId,
		@Nullable String adopts, @Nullable AdoptionDegree degree, @Nullable String urgentReason, @Nullable UUID needId,
		AdoptionAnswers adoption) {

	/** A proposal that answers nothing about a source. */
	public ProposalData(Texts title, LevelCode level, ProjectKind kind, Procedure procedure, boolean preliminary,
			@Nullable String legalGround, UUID authorityId, @Nullable UUID committeeId, @Nullable UUID leadBodyId,
			Set<UUID> draftingBodies, Set<UUID> cooperating, String justification, @Nullable UUID targetEditionId,
			@Nullable String adopts, @Nullable AdoptionDegree degree, @Nullable String urgentReason,
			@Nullable UUID needId) {
		this(title, level, kind, procedure, preliminary, legalGround, authorityId, committeeId, leadBodyId,
				draftingBodies, cooperating, justification, targetEditionId, adopts, degree, urgentReason, needId,
				AdoptionAnswers.NONE);
	}

	public ProposalData {
		draftingBodies = Set.copyOf(draftingBodies);
		cooperating = Set.copyOf(cooperating);
	}

	/** The same with other answers about its source. */
	public ProposalData answering(AdoptionAnswers answers) {
		return new ProposalData(this.title, this.level, this.kind, this.procedure, this.preliminary, this.legalGround,
				this.authorityId, this.committeeId, this.leadBodyId, this.draftingBodies, this.cooperating,
				this.justification, this.targetEditionId, this.adopts, this.degree, this.urgentReason, this.needId,
				answers);
	}

	/** All bodies that draft, the lead first. */
	Set<UUID> drafters() {
		var all = new LinkedHashSet<UUID>();
		if (this.leadBodyId != null) {
			all.add(this.leadBodyId);
		}
		all.addAll(this.draftingBodies);
		return all;
	}

}
