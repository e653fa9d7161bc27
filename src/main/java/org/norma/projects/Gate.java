package org.norma.projects;

import java.util.List;
import java.util.Optional;

/**
 * What must be there before a project leaves a stage; contributed as a bean by the module
 * whose matter it is. The stage machine asks all gates of the stage, the project page
 * shows them as a checklist, and nothing else moves a stage.
 */
public interface Gate {

	/**
	 * Stable name, part of the message key {@code gate.<name>} and of recorded
	 * exemptions.
	 */
	String name();

	/** The stage whose end it guards. */
	Stage guards();

	/**
	 * Whether the rules of the project's level, its kind and procedure ask for it at all.
	 */
	boolean concerns(ProjectView project);

	/** What is still missing; empty when the gate is open. */
	List<Missing> missing(ProjectView project);

	/**
	 * Whether the authority may record an exemption; not where the gate is the
	 * authority's own act.
	 */
	default boolean exemptible() {
		return true;
	}

	/**
	 * The gate whose matter this one follows up: where nobody was asked because the
	 * project is exempted from that one, there is nothing to follow up.
	 */
	default Optional<String> follows() {
		return Optional.empty();
	}

	/**
	 * Refuses an exemption that would cut short what runs, or set aside what was decided;
	 * asked only where the gate is shut and exemptible.
	 * @throws org.norma.shared.RuleBroken with what runs and how it is ended
	 */
	default void refuseExemption(ProjectView project) {
	}

	/**
	 * Refuses to let the text be changed while others are asked about it.
	 * @throws org.norma.shared.RuleBroken with what runs and how it is ended
	 */
	default void refuseReturn(ProjectView project) {
	}

}
