package org.norma.projects;

import org.norma.shared.Tone;

/** Whether a project moves. */
public enum ProjectState {

	/** On its way. */
	ACTIVE,
	/** Stopped for a reason, to be resumed. */
	SUSPENDED,
	/** Given up or refused; the end. */
	CANCELLED,
	/** Its result is published or carried out; the end. */
	COMPLETED;

	/** The moves that are allowed from here. */
	public boolean mayBecome(ProjectState next) {
		return switch (this) {
			case ACTIVE -> next != ACTIVE;
			case SUSPENDED -> next == ACTIVE || next == CANCELLED;
			case CANCELLED, COMPLETED -> false;
		};
	}

	/** The colour in which a page shows it. */
	public Tone tone() {
		return switch (this) {
			case ACTIVE -> Tone.DRAFT;
			case SUSPENDED -> Tone.SUPERSEDED;
			case CANCELLED -> Tone.WITHDRAWN;
			case COMPLETED -> Tone.IN_FORCE;
		};
	}

}
