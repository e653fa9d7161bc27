package org.norma.projects;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.shared.Texts;

/** A similar standard and what the proposal answers to it. */
public record SimilarLine(UUID id, String designation, String slug, Texts title, String level,
		@Nullable SimilarAnswer answer, @Nullable String reason) {
}
