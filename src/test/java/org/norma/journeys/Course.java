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
 * @param official who proposes and publishes
 * @param secretary who leads rounds and ballots
 * @param drafter who writes
 */
record Course(String title, String level, @Nullable String ground, String authority, @Nullable String committee,
		String lead, String official, String secretary, String drafter) {

	/** Another official of the same authority, who decides on the plan and files. */
	String decider() {
		return decider(this.official);
	}

	/** An enterprise may be one person. */
	static String decider(String official) {
		return official.equals("WORKS") ? official : official + "_2";
	}

	/** Who approves: of national standards a third. */
	String approver() {
		return approver(this.official);
	}

	static String approver(String official) {
		return official.equals("OFFICIAL") ? "MARKET" : decider(official);
	}

}
