package org.norma.consultations;

import java.util.List;
import java.util.UUID;

/**
 * Where the text carries the change that an accepted comment was promised.
 *
 * @param clauses lineages of the clauses; none for the whole text
 * @param labels their numbers or headings when they were named, in the same order
 */
public record PromisedChange(List<UUID> clauses, List<String> labels) {

	static final PromisedChange WHOLE = new PromisedChange(List.of(), List.of());

	public PromisedChange {
		clauses = List.copyOf(clauses);
		labels = List.copyOf(labels);
	}

	public boolean whole() {
		return this.clauses.isEmpty();
	}

	/** The clauses as lists show them; empty for the whole text. */
	public String said() {
		return String.join(", ", this.labels);
	}

}
