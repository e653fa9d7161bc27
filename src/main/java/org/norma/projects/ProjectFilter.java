package org.norma.projects;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.hierarchy.LevelCode;

/**
 * Which projects a list shows; {@code null} asks for all.
 *
 * @param words words in the title or the number
 * @param level a level, with those below it
 * @param state {@code null} for those that are not ended
 * @param committeeId committee in charge
 * @param late only those whose due day has passed
 * @param year year of the decision, for the yearly programme
 */
public record ProjectFilter(@Nullable String words, @Nullable LevelCode level, @Nullable Stage stage,
		@Nullable ProjectKind kind, @Nullable ProjectState state, @Nullable UUID committeeId, boolean late,
		@Nullable Integer year) {
}
