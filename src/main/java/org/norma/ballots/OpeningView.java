package org.norma.ballots;

import java.time.LocalDate;
import java.util.List;

import org.norma.accounts.Contact;
import org.norma.bodies.InterestCategory;
import org.norma.projects.ProjectView;

/**
 * What can be opened for a project.
 *
 * @param kinds who may decide
 * @param terms the rules of each kind
 * @param committee the members who would vote, and who is left out
 * @param unbalanced interests with more seats than the level allows, which keep a ballot
 * of the committee from being opened
 * @param experts who may be named for a group
 * @param closesOn day proposed for the end
 * @param latest last day that can be chosen
 * @param today first day that can be chosen
 */
public record OpeningView(ProjectView project, List<BallotKind> kinds, List<Terms> terms, Candidates committee,
		List<Unbalanced> unbalanced, List<Contact> experts, LocalDate closesOn, LocalDate latest, LocalDate today) {

	/** Whether a kind of ballot is decided at a meeting. */
	public boolean byMeeting() {
		return this.terms.stream().anyMatch(Terms::byMeeting);
	}

	/** Whether the kind that is proposed is decided at a meeting. */
	public boolean meetingFirst() {
		return !this.terms.isEmpty() && this.terms.get(0).byMeeting();
	}

	/**
	 * An interest with too many seats.
	 *
	 * @param share what the rule allows
	 */
	public record Unbalanced(InterestCategory interest, int members, int all, String share, String basis) {

	}

}
