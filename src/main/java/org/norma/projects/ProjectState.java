package org.norma.projects;

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

}
