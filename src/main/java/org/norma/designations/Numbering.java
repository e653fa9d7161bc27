package org.norma.designations;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The number itself, leading zeros and letters kept, its parts, the iteration of a draft
 * (0: none) and the date.
 */
record Numbering(String number, List<String> parts, int iteration, @Nullable IssueDate date) {

	Numbering {
		parts = List.copyOf(parts);
	}

	Numbering withoutDate() {
		return new Numbering(this.number, this.parts, this.iteration, null);
	}

	Numbering withoutIteration() {
		return new Numbering(this.number, this.parts, 0, this.date);
	}

}
