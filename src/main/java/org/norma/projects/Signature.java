package org.norma.projects;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Who did an act, for which body, when.
 *
 * @param personId account, {@code null} where it was not kept
 * @param name name of the person, as shown then
 * @param bodyId body for which the person acted, {@code null} where it was not kept
 */
public record Signature(@Nullable UUID personId, String name, @Nullable UUID bodyId, LocalDate on) {

	boolean isBy(UUID person) {
		return person.equals(this.personId);
	}

}
