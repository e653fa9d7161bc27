package org.norma.ballots;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.norma.documents.RevisionId;
import org.norma.projects.ProjectId;

/** Reads ballots, for the modules of the later stops. */
public interface Ballots {

	/** All ballots of a project, oldest first, with their votes. */
	List<BallotView> ofProject(ProjectId project);

	/** The ballots that decide on projects, those that went back left out. */
	List<BallotView> deciding(Collection<ProjectId> projects);

	/** The frozen text to which the last ballot agreed; empty while none has. */
	Optional<RevisionId> agreedText(ProjectId project);

}
