package org.norma.consultations;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.norma.projects.ProjectId;

/**
 * A round that is to be opened today.
 *
 * @param kind public or of the committee; rounds on proposals open with their publicity
 * @param until last day, not before the rule allows
 * @param addressees bodies that are asked to reply
 */
public record NewRound(ProjectId project, RoundKind kind, LocalDate until, Set<UUID> addressees) {

	public NewRound {
		addressees = Set.copyOf(addressees);
	}

}
