package org.norma.projects;

import java.time.LocalDate;

/**
 * What it means on a day that an authority has not answered in time.
 *
 * @param today the day
 * @param agrees whether the level's rule lets silence count as no objection; else it goes
 * before the coordination body
 */
record Silence(LocalDate today, boolean agrees) {
}
