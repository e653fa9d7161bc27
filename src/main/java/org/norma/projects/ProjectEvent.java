package org.norma.projects;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A line of a project's public history.
 *
 * @param seq place in the ledger
 * @param verb what was done, as a message key below {@code act.}
 * @param stage the stage after it
 * @param from the stage before it, where it moved
 * @param actorId account of the person, {@code null} for a job
 * @param actor name of the person or of the job
 * @param reason the person's reason
 * @param detail numbers, dates and names that belong to it, parted by a middle dot
 */
public record ProjectEvent(long seq, Instant at, String verb, Stage stage, @Nullable Stage from, @Nullable UUID actorId,
		String actor, @Nullable UUID bodyId, @Nullable String reason, @Nullable String detail) {

	public boolean moved() {
		return this.from != null && this.from != this.stage;
	}

	/** Whether the detail is the name of a gate. */
	public boolean ofGate() {
		return this.verb.startsWith("project.exempt");
	}

	/** The parts of the detail, for the sentence that tells them. */
	public List<String> details() {
		return (this.detail != null) ? List.of(this.detail.split(" · ")) : List.of();
	}

}
