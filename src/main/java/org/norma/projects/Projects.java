package org.norma.projects;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.norma.shared.Actor;

/** Reads projects, for the modules of the later stops. */
public interface Projects {

	Optional<ProjectView> byId(ProjectId id);

	List<ProjectView> byIds(Collection<ProjectId> ids);

	/**
	 * Whether the person acts for the authority that decides: an official of it, or of an
	 * authority above it.
	 */
	boolean mayDecide(ProjectView project, Actor person);

	/**
	 * Whether the person leads the work: an official of the authority or of the
	 * committee's secretariat, or a drafter of the lead body.
	 */
	boolean mayLead(ProjectView project, Actor person);

	/** Whether the person drafts: a drafter of one of the drafting bodies. */
	boolean mayDraft(ProjectView project, Actor person);

	/** Whether the person may read what is not public yet. */
	boolean mayRead(ProjectView project, Actor person);

}
