package org.norma.projects;

import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import org.norma.designations.AdoptionDegree;
import org.norma.hierarchy.LevelCode;
import org.norma.shared.Texts;

/** What a project is about and who is concerned, as its proposal says. */
@Embeddable
record Subject(Texts title, String level, @Enumerated(EnumType.STRING) ProjectKind kind, @Nullable String legalGround,
		UUID authorityId, @Nullable UUID committeeId, @Nullable UUID leadBodyId, String justification,
		@Nullable UUID targetEditionId, @Nullable String adopts,
		@Nullable @Enumerated(EnumType.STRING) AdoptionDegree degree, @Nullable String urgentReason,
		@Nullable UUID needId, boolean adoptsOutside, @Nullable String adoptionReason,
		@Nullable String adoptionDifferences) {

	static Subject of(ProposalData proposal) {
		return new Subject(proposal.title(), proposal.level().value(), proposal.kind(), proposal.legalGround(),
				proposal.authorityId(), proposal.committeeId(), proposal.leadBodyId(), proposal.justification(),
				proposal.targetEditionId(), proposal.adopts(), proposal.degree(), proposal.urgentReason(),
				proposal.needId(), proposal.adoption().outside(), proposal.adoption().reason(),
				proposal.adoption().differences());
	}

	Subject at(LevelCode newLevel, UUID newAuthority) {
		return new Subject(this.title, newLevel.value(), this.kind, this.legalGround, newAuthority, this.committeeId,
				this.leadBodyId, this.justification, this.targetEditionId, this.adopts, this.degree, this.urgentReason,
				this.needId, this.adoptsOutside, this.adoptionReason, this.adoptionDifferences);
	}

	AdoptionAnswers adoption() {
		return new AdoptionAnswers(this.adoptsOutside, this.adoptionReason, this.adoptionDifferences);
	}

}
