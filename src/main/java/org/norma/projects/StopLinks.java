package org.norma.projects;

import java.util.List;

/**
 * What a later stop has to show on the page of a project, such as its rounds of comments
 * or its ballots; contributed as a bean by the module whose matter it is.
 */
public interface StopLinks {

	/**
	 * Oldest first; only what the present reader may see.
	 */
	List<StopLink> of(ProjectView project);

}
