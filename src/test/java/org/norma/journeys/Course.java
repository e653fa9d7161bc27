package org.norma.journeys;

import org.jspecify.annotations.Nullable;

/**
 * What a standard is to become, and who works on it.
 *
 * @param title its title in English
 * @param level code of the level
 * @param ground legal ground, where the level asks for one
 * @param authority code of the body that decides
 * @param committee code of the committee, {@code null} for none
 * @param lead code of the body that drafts
 * @param official who decides
 * @param secretary who leads rounds and ballots
 * @param drafter who writes
 */
record Course(String title, String level, @Nullable String ground, String authority, @Nullable String committee,
		String lead, String official, String secretary, String drafter) {
}
