package org.norma.projects;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

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

	/**
	 * The gates of other stages, each named once: one that guards several stages stands
	 * with the present one where it guards that too, otherwise with the first.
	 */
	static List<GateLine> elsewhere(List<GateLine> gates, Stage now) {
		var named = gates.stream()
			.filter((gate) -> gate.stage() == now)
			.map(GateLine::name)
			.collect(Collectors.toCollection(HashSet::new));
		return gates.stream().filter((gate) -> gate.stage() != now && named.add(gate.name())).toList();
	}

	/** Whether something is missing. */
	public boolean shut() {
		return this.state == GateState.SHUT;
	}

	/** Whether it is of a later stage. */
	public boolean later() {
		return this.state == GateState.LATER;
	}

	/** Whether the authority exempted the project from it. */
	public boolean exempt() {
		return this.state == GateState.EXEMPT;
	}

	/**
	 * Whether nobody has to pass it: the project is exempted from it, or from the one
	 * that it follows up.
	 */
	public boolean waived() {
		return exempt() || this.state == GateState.NOT_APPLICABLE;
	}

	/** Whether it is the approval itself. */
	public boolean ofApproval() {
		return this.name.equals("approval");
	}

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
