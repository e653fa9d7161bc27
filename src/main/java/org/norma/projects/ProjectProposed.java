package org.norma.projects;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A project was proposed.
 *
 * @param code its number
 * @param needId the need it answers
 */
public record ProjectProposed(ProjectId projectId, String code, @Nullable UUID needId) {
}
