package org.norma.hierarchy;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.norma.shared.Texts;

/**
 * A level to be added.
 *
 * @param parent the level above; {@code null} for a level outside the system
 * @param part its own part of the code, such as {@code AQ}
 * @param region code of its region, for local levels
 * @param validFrom first day on which it exists
 */
public record NewLevel(@Nullable LevelCode parent, String part, LevelKind kind, Texts names, @Nullable String region,
		LocalDate validFrom) {
}
