package org.norma.projects;

import org.jspecify.annotations.Nullable;

/**
 * A project entered a stage.
 *
 * @param projectId the project
 * @param from the stage it left, {@code null} at the beginning
 * @param to the stage it entered
 * @param returned whether it went back
 */
public record StageEntered(ProjectId projectId, @Nullable Stage from, Stage to, boolean returned) {
}
