package org.norma.publications;

import org.jspecify.annotations.Nullable;

/**
 * A number that was given, and what it took of a series.
 *
 * @param format the whole number
 * @param series the series, {@code null} where it took nothing, as a revision
 * @param sequence the place in the series, 0 without one
 */
record TakenNumber(String format, @Nullable String series, long sequence) {

	TakenNumber as(String other) {
		return new TakenNumber(other, this.series, this.sequence);
	}

}
