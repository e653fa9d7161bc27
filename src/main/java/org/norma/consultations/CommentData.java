package org.norma.consultations;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What is said about a text.
 *
 * @param clause lineage of the clause in the frozen text, {@code null} for the whole
 * @param place line, paragraph, figure or table within the clause
 * @param text the comment
 * @param proposedChange the wording wanted
 * @param reason why
 */
public record CommentData(@Nullable UUID clause, @Nullable String place, CommentType type, String text,
		@Nullable String proposedChange, @Nullable String reason) {
}
