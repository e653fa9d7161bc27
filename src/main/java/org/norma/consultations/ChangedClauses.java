package org.norma.consultations;

import java.util.Set;
import java.util.UUID;

/**
 * The clauses that an accepting answer names.
 *
 * @param own the clause that each comment is about
 * @param clauses lineages of others; none of either names the whole text
 */
public record ChangedClauses(boolean own, Set<UUID> clauses) {

	/** The clause that the comment is about; the whole text where it is about that. */
	public static final ChangedClauses OWN = new ChangedClauses(true, Set.of());

	public static final ChangedClauses WHOLE = new ChangedClauses(false, Set.of());

	public ChangedClauses {
		clauses = Set.copyOf(clauses);
	}

	public static ChangedClauses of(UUID... clauses) {
		return new ChangedClauses(false, Set.of(clauses));
	}

}
