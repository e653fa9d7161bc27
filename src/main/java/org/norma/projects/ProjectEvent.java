package org.norma.projects;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A line of a project's public history.
 *
 * @param verb what was done, as a message key below {@code act.}
 * @param stage the stage after it
 * @param from the stage before it, where it moved
 * @param actor name of the person or of the job
 * @param reason the person's reason
 * @param detail a number or date that belongs to it
 */
public record ProjectEvent(UUID id, Instant at, String verb, Stage stage, @Nullable Stage from, String actor,
		@Nullable UUID bodyId, @Nullable String reason, @Nullable String detail) {

	public boolean moved() {
		return this.from != null && this.from != this.stage;
	}

}
