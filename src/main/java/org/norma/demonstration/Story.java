package org.norma.demonstration;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.norma.designations.AdoptionDegree;
import org.norma.projects.Procedure;
import org.norma.projects.ProjectKind;
import org.norma.projects.SimilarAnswer;

/**
 * The story of a project of the demonstration.
 *
 * @param title title by language
 * @param level code of its level
 * @param ground legal ground, where the level asks for one
 * @param target number of the edition that is revised, withdrawn, converted
 * @param authority code of the body that decides
 * @param committee code of the committee
 * @param lead code of the body that leads the drafting
 * @param official who acts for the authority
 * @param drafter who writes
 * @param begun days ago on which it was proposed
 * @param until how far it goes
 * @param drafting days that the drafting takes
 * @param why justification
 * @param text its clauses, with their headings
 * @param comments what was said about it
 * @param opinions what was said about the proposal while it was public
 * @param asked codes of the bodies that are asked to reply in the public round
 * @param objection what a cooperating authority has against it
 * @param ics ICS code under which it is published
 * @param declared what the issuer declares before the publication, by item of the rule
 */
record Story(Map<String, String> title, String level, ProjectKind kind, @Nullable Procedure procedure,
		@Nullable String ground, @Nullable String target, @Nullable String adopts, @Nullable AdoptionDegree degree,
		@Nullable String urgent, String authority, @Nullable String committee, String lead, Set<String> cooperating,
		String official, String drafter, int begun, Until until, int drafting, String why,
		@Nullable SimilarAnswer similar, List<Clause> text, List<Remark> comments, List<Remark> opinions,
		Set<String> asked, @Nullable Objection objection, @Nullable String ics, Map<String, String> declared) {

	Story {
		cooperating = (cooperating != null) ? Set.copyOf(cooperating) : Set.of();
		text = (text != null) ? List.copyOf(text) : List.of();
		comments = (comments != null) ? List.copyOf(comments) : List.of();
		opinions = (opinions != null) ? List.copyOf(opinions) : List.of();
		asked = (asked != null) ? Set.copyOf(asked) : Set.of();
		declared = (declared != null) ? Map.copyOf(declared) : Map.of();
	}

	/** Another official of the same authority, who decides on the plan. */
	String decider() {
		return this.official.equals("WORKS") ? this.official : this.official + "_2";
	}

	/** Who approves: of national standards a third, of the authority above. */
	String approver() {
		return this.authority.equals("SAC") ? "MARKET" : decider();
	}

	/** How far a story goes; each includes what comes before it. */
	enum Until {

		PRELIMINARY, PROPOSED, PUBLIC, PLANNED, DRAFTED, CONSULTED, COMMENTED, DISPOSED, BALLOT, VOTED, REVIEWED,
		APPROVED, PUBLISHED, SUSPENDED, CANCELLED;

		boolean reaches(Until other) {
			var far = (this == SUSPENDED || this == CANCELLED) ? PLANNED : this;
			return far.compareTo(other) >= 0;
		}

	}

	/**
	 * An objection that went to the coordination body.
	 *
	 * @param by person of the demonstration
	 * @param body code of the cooperating authority for which that person speaks
	 */
	record Objection(String by, String body, String reason) {
	}

	/** A clause of the text. */
	record Clause(String heading, String body) {
	}

	/**
	 * A comment, how it was disposed of, and what the text says since.
	 *
	 * @param by person of the demonstration
	 * @param clause number of the clause among those of the text, from 1; 0 for the whole
	 * @param written the clause as it was changed, for what was accepted
	 */
	record Remark(String by, int clause, String type, String text, @Nullable String change, @Nullable String reason,
			@Nullable String disposition, @Nullable String answer, @Nullable String written) {
	}

}
