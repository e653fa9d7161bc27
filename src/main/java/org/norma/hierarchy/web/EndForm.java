package org.norma.hierarchy.web;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;

/**
 * How a level ends.
 *
 * @param into code of the level that takes over, for a merge
 * @param on first day without the level, for a retirement
 * @param seen fingerprint of the simulation that was shown
 * @param accepted whether colliding numbers may stay as they are
 */
record EndForm(@Nullable String into, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
		@Nullable String seen, @Nullable Boolean accepted) {
}
