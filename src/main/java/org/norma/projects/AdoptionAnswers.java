package org.norma.projects;

import org.jspecify.annotations.Nullable;

/**
 * What is answered about the source that a standard adopts, or no longer adopts.
 *
 * @param outside whether the source is recorded as not in the catalogue
 * @param reason why this source, where something speaks against it; of a revision without
 * one, why the adoption ends
 * @param differences what differs from the source (MOD and NEQ; ISO/IEC Guide 21-1)
 */
public record AdoptionAnswers(boolean outside, @Nullable String reason, @Nullable String differences) {

	/** Nothing is answered yet. */
	public static final AdoptionAnswers NONE = new AdoptionAnswers(false, null, null);

	private static final int LONGEST = 4000;

	public AdoptionAnswers {
		reason = shortened(reason);
		differences = shortened(differences);
	}

	/** The same of a source that came into the catalogue since. */
	public AdoptionAnswers held() {
		return new AdoptionAnswers(false, this.reason, this.differences);
	}

	private static @Nullable String shortened(@Nullable String text) {
		if (text == null || text.isBlank()) {
			return null;
		}
		if (text.length() > LONGEST) {
			throw new org.norma.shared.RuleBroken("projects.refused.adoption-long", text.length(), LONGEST);
		}
		return text.strip();
	}

}
