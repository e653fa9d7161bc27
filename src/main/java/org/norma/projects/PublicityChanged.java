package org.norma.projects;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A proposal was made public, or is public no more because it was changed.
 *
 * @param until last day of publicity, {@code null} when it is public no more
 */
public record PublicityChanged(ProjectId projectId, @Nullable LocalDate until) {
}
