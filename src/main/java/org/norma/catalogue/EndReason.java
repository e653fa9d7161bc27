package org.norma.catalogue;

/** Why an edition ended. */
public enum EndReason {

	/** Another edition took its place. */
	SUPERSEDED,
	/** It was withdrawn, abolished or cancelled. */
	WITHDRAWN

}
