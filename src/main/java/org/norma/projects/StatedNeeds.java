package org.norma.projects;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** The needs from which a project may be proposed. */
public interface StatedNeeds {

	Optional<StatedNeed> byId(UUID need);

	/**
	 * Refuses a second project while the first one goes on.
	 * @throws org.norma.shared.RuleBroken with the project that the need has become
	 */
	void refusePlanned(UUID need);

	/**
	 * What is said to be missing.
	 *
	 * @param subject what should be standardised, in a line
	 * @param why what goes wrong without a standard
	 * @param evidence accidents, complaints, studies, figures
	 * @param products products or services concerned
	 * @param sector sector of the economy (GB/T 4754)
	 * @param internationalStandard number of an international standard on it, as written
	 */
	record StatedNeed(String subject, String why, @Nullable String evidence, @Nullable String products,
			@Nullable String sector, @Nullable String internationalStandard) {
	}

}
