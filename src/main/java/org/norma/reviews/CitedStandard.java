package org.norma.reviews;

import java.util.UUID;

import org.norma.designations.Designation;

/**
 * The standard whose citations are looked for.
 *
 * @param exceptProject the project of its own withdrawal
 */
public record CitedStandard(UUID editionId, Designation designation,
		@org.jspecify.annotations.Nullable UUID exceptProject) {
}
