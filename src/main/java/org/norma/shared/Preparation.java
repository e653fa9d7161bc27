package org.norma.shared;

import java.util.Optional;

/** What is still being filled in after the start, so that pages can say so. */
public interface Preparation {

	/** How far it is, empty where nothing is being prepared. */
	Optional<Steps> running();

	/**
	 * Steps of a preparation.
	 *
	 * @param done those behind it
	 * @param all all of them, at least one
	 */
	record Steps(int done, int all) {

		public Steps next() {
			return new Steps(Math.min(this.done + 1, this.all), this.all);
		}

	}

}
