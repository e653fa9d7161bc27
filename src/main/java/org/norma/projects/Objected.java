package org.norma.projects;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An authority asked to sign off objects.
 *
 * @param bodyId the authority
 * @param reason its reason
 */
record Objected(ProjectId projectId, UUID bodyId, @Nullable String reason) {
}
