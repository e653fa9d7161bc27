package org.norma.bodies;

import java.util.List;

import org.norma.shared.RefusedLine;

/**
 * What an import of committees did.
 *
 * @param organisations members and liaison organisations made because they were named for
 * the first time
 * @param memberships secretariats and memberships in the file
 * @param liaisons liaisons in the file that could be taken
 * @param refused lines, and parts of lines, that were not taken
 */
public record CommitteeReport(int added, int changed, int unchanged, int organisations, Ties memberships, Ties liaisons,
		List<RefusedLine> refused) {

	/** Numbers of ties between bodies: in the file, new, and ended. */
	public record Ties(int inFile, int added, int removed) {
	}

	boolean changedSomething() {
		return this.added + this.changed + this.organisations + this.memberships.added() + this.memberships.removed()
				+ this.liaisons.added() + this.liaisons.removed() > 0;
	}

}
