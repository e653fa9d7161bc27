package org.norma.projects;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A gate on the checklist of a project.
 *
 * @param stage the stage whose end it guards
 * @param missing what is still missing, when it is shut
 * @param exemption the way round it that counts
 * @param requested the way round it that waits for a countersignature
 * @param exemptible whether there may be one
 */
public record GateLine(String name, Stage stage, GateState state, List<Missing> missing, @Nullable Exemption exemption,
		@Nullable Exemption requested, boolean exemptible) {

	/** How a gate stands. */
	public enum GateState {

		/** The project has left the stage. */
		PASSED,
		/** Nothing is missing. */
		OPEN,
		/** Something is missing. */
		SHUT,
		/** The authority exempted the project from it. */
		EXEMPT,
		/** It follows up a gate from which the project is exempted. */
		NOT_APPLICABLE,
		/** Of a later stage. */
		LATER

	}

}
