package org.norma.projects;

/**
 * The authority stopped a project, let it go on or gave it up; published in the same
 * transaction, for the modules whose people must be told.
 *
 * @param reason the authority's public reason
 */
public record CourseChanged(ProjectId project, Turn turn, String reason) {

	/** What was decided. */
	public enum Turn {

		SUSPENDED, RESUMED, CANCELLED

	}

}
