package org.norma.reviews;

import org.jspecify.annotations.Nullable;
import org.norma.hierarchy.LevelCode;
import org.norma.projects.Procedure;

/**
 * What the authority decides on a review.
 *
 * @param procedure how fast the project goes that comes of it
 * @param targetLevel level of the standard that is made by a conversion
 * @param announce whether a confirmation is announced
 */
public record Decision(Outcome outcome, String reason, Procedure procedure, @Nullable LevelCode targetLevel,
		boolean announce) {
}
