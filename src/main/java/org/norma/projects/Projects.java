package org.norma.projects;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.norma.shared.Actor;

/** Reads projects, for the modules of the later stops. */
public interface Projects {

	Optional<ProjectView> byId(ProjectId id);

	List<ProjectView> byIds(Collection<ProjectId> ids);

	/** Projects on their way that concern an edition: revise, amend, withdraw it. */
	List<ProjectView> onEdition(UUID editionId);

	/** Projects on their way and in the stage in which the person has a part. */
	List<ProjectView> mine(Actor person, Stage stage);

	/** Whether the project may be seen by everybody. */
	boolean isPublic(ProjectId id);

	/**
	 * Whether the person acts for the authority that decides: an official of it, or of an
	 * authority above it.
	 */
	boolean mayDecide(ProjectView project, Actor person);

	/**
	 * The body for which who decides acts: the authority itself where they are of it,
	 * otherwise the nearest above it.
	 */
	UUID actingFor(ProjectView project, Actor person);

	/**
	 * Whether the person leads the work: an official of the authority or of the
	 * committee's secretariat, or a drafter of the lead body.
	 */
	boolean mayLead(ProjectView project, Actor person);

	/** Whether the body that leads the drafting is the person's own. */
	boolean leads(ProjectView project, Actor person);

	/** Whether the person drafts: a drafter of one of the drafting bodies. */
	boolean mayDraft(ProjectView project, Actor person);

	/** Whether the person may read what is not public yet. */
	boolean mayRead(ProjectView project, Actor person);

}
