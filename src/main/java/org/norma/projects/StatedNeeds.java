package org.norma.projects;

import java.util.Optional;
import java.util.UUID;

/** The needs from which a project may be proposed. */
public interface StatedNeeds {

	Optional<StatedNeed> byId(UUID need);

	/**
	 * What is said to be missing.
	 *
	 * @param subject what should be standardised, in a line
	 * @param why what goes wrong without a standard
	 */
	record StatedNeed(String subject, String why) {
	}

}
