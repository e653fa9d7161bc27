package org.norma.life;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.norma.consultations.CommentData;
import org.norma.consultations.CommentService;
import org.norma.consultations.CommentType;
import org.norma.consultations.Disposition;
import org.norma.consultations.DispositionService;
import org.norma.consultations.NewRound;
import org.norma.consultations.RoundId;
import org.norma.consultations.RoundKind;
import org.norma.consultations.RoundService;
import org.norma.documents.SectionKind;
import org.norma.projects.ProjectKind;
import org.norma.projects.Person;
import org.norma.projects.Stage;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Rounds of comments, of everybody and of the committee. */
abstract class Consulting extends Making {

	@Autowired
	private RoundService rounds;

	@Autowired
	private CommentService comments;

	@Autowired
	private DispositionService dispositions;

	/** Who may vote, in the order in which they vote. */
	List<Person> voters;

	/** A public round of the days of the rule; one comment, which is disposed. */
	void consult(int days, String basis) {
		assertThat(view().stage()).isEqualTo(Stage.CONSULTATION);
		staysFor("No public consultation was held", level(), "one of " + days + " days", basis);
		var early = today().plusDays(days - 1);
		refuses(this.chief, () -> openPublic(early), early + " makes " + (days - 1) + " days", level(), "needs " + days,
				basis, "Choose " + today().plusDays(days));
		var round = openPublic(today().plusDays(days));
		var comment = citizen().get(() -> this.comments.comment(round,
				new CommentData(null, null, CommentType.TECHNICAL, "Clause 4 is too weak.", null, null), null, true));
		pass(days);
		refuses(this.chief, () -> this.rounds.close(round), "has run for " + days + " days", level(), "needs " + days,
				basis);
		staysFor("has run for " + days + " days", level(), "needs " + days, basis,
				"closed from " + today().plusDays(1));
		pass(1);
		staysFor("is not closed", "needs " + days, basis);
		this.chief.does(() -> this.rounds.close(round));
		dispose(comment, basis);
	}

	RoundId openPublic(LocalDate until) {
		return open(RoundKind.PUBLIC, until);
	}

	private RoundId open(RoundKind kind, LocalDate until) {
		return this.chief.get(() -> this.rounds.open(new NewRound(this.id, kind, until, Set.of())));
	}

	/**
	 * First the members of the committee comment among themselves; no rule counts the
	 * days.
	 */
	void consultCommittee(int days, String basis) {
		var round = open(RoundKind.COMMITTEE, today().plusDays(days - 1));
		var remark = new CommentData(null, null, CommentType.TECHNICAL, "Clause 4 lacks a unit.", null, null);
		forbids(citizen(), () -> this.comments.comment(round, remark, null, true));
		var comment = this.voters.get(0).get(() -> this.comments.comment(round, remark, null, true));
		pass(days + 1);
		this.chief.does(() -> this.rounds.close(round));
		staysFor("No public consultation was held", level(), "one of " + days + " days", basis);
		this.chief.does(() -> this.dispositions.dispose(comment, Disposition.ACCEPTED, "Clause 4 names it."));
		write(drafter(), SectionKind.SCOPE, "Scope", "Forces are given in newtons.");
	}

	private void dispose(String comment, String basis) {
		staysFor("1 of 1 comments of round", comment, basis);
		refuses(this.chief, () -> this.dispositions.dispose(comment, Disposition.REJECTED, " "), comment,
				"needs an answer");
		forbids(this.stranger, () -> this.dispositions.dispose(comment, Disposition.REJECTED, "No."));
		this.chief.does(() -> this.dispositions.dispose(comment, Disposition.ACCEPTED, "Clause 4 is stronger now."));
		if (view().documentId() != null) {
			written(comment);
		}
	}

	/** What was accepted is written before the text goes on. */
	private void written(String comment) {
		refuses(this.chief, this::advance, "Accepted comments whose change is not in the text: 1", comment,
				"GB/T 16733");
		var words = "It holds as " + comment + " asks.";
		write(drafter(), SectionKind.SCOPE, "Scope", words);
		if (view().kind() == ProjectKind.AMENDMENT || view().kind() == ProjectKind.CORRIGENDUM) {
			write(drafter(), SectionKind.FOREWORD, "Foreword", words);
		}
	}

}
