package org.norma.shared.web;

import java.util.Optional;

/** Fills a question with the names of what it is about. */
@FunctionalInterface
public interface Filling {

	/**
	 * What fills the question; empty where another question of the handler is the right
	 * one, or where nothing is asked.
	 */
	Optional<Object[]> of(Asked asked);

	/** What fills the question whatever is asked. */
	static Optional<Object[]> with(Object... names) {
		return Optional.of(names);
	}

	/** Fills the question only where it is the right one. */
	static Optional<Object[]> when(boolean right, Object... names) {
		return right ? Optional.of(names) : Optional.empty();
	}

	/**
	 * A value that others may change until the answer, and of which the question says so:
	 * the next free number. It is shown and not part of what was agreed to.
	 */
	record Preview(String text) {

		@Override
		public String toString() {
			return this.text;
		}

	}

}
