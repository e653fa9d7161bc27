package org.norma.projects;

import org.jspecify.annotations.Nullable;
import org.norma.bodies.BodySummary;
import org.norma.shared.Texts;

/**
 * A project in a list.
 *
 * @param levelNames name of its level
 * @param body the body that holds it, {@code null} when the public does
 * @param days days since the holder has it
 */
public record ProjectRow(ProjectView project, Texts levelNames, Holder holder, @Nullable BodySummary body, long days,
		Lateness lateness, boolean cancellationProposed, boolean isPublic) {
}
