package org.norma.shared.work;

import java.util.List;

import org.norma.shared.Actor;

/**
 * Contributed as a bean by each module that lets acts wait for people; computed from the
 * state, never stored.
 */
public interface WorkSource {

	/** What waits for this person now, in no particular order. */
	List<WorkItem> of(Actor person);

}
