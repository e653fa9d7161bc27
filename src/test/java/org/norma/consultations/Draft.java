package org.norma.consultations;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.norma.documents.DocumentId;
import org.norma.documents.SectionText;
import org.norma.projects.ProjectId;
import org.norma.projects.ProjectView;
import org.norma.projects.Stage;
import org.norma.projects.World;

import org.springframework.context.MessageSource;

/** A project in consultation, and what its people do with rounds. */
record Draft(World.Acting acting, RoundService rounds, Consultations consultations, ProjectId id) {

	/** A project of the level, its text written, in consultation. */
	static Draft in(String level, String ground, World.Acting acting, RoundService rounds,
			Consultations consultations) {
		var proposal = (ground != null) ? acting.grounded(level, ground) : acting.proposal(level);
		var id = acting.propose(proposal);
		if (ground != null) {
			acting.publicise(id, 30);
		}
		acting.accept(id);
		acting.write(id);
		acting.advance(id);
		return new Draft(acting, rounds, consultations, id);
	}

	static Draft industry(World.Acting acting, RoundService rounds, Consultations consultations) {
		return in("industry.JR", null, acting, rounds, consultations);
	}

	RoundId open(RoundKind kind, int days, UUID... asked) {
		return this.acting.official()
			.get(() -> this.rounds.open(new NewRound(this.id, kind, today().plusDays(days), Set.of(asked))));
	}

	void close(RoundId round) {
		this.acting.clock().set(round(round).closesOn().plusDays(1));
		this.acting.official().does(() -> this.rounds.close(round));
	}

	RoundSummary round(RoundId round) {
		return this.acting.official().get(() -> this.consultations.round(round)).round();
	}

	/** Lineage of the clause with the words of {@link World.Acting#write}. */
	UUID clause(RoundId round) {
		return this.acting.official()
			.get(() -> this.consultations.text(this.consultations.round(round)))
			.orElseThrow()
			.sections()
			.stream()
			.filter((section) -> section.body().contains("shall be safe"))
			.findFirst()
			.orElseThrow()
			.lineage();
	}

	/** Other words in the clause of {@link World.Acting#write}. */
	void rewrite(String body) {
		var document = new DocumentId(view().documentId());
		var clause = this.acting.documents()
			.outline(document)
			.entries()
			.stream()
			.filter((entry) -> entry.heading().equals("Requirements"))
			.findFirst()
			.orElseThrow();
		this.acting.drafter()
			.does(() -> this.acting.sections()
				.save(document, clause.id(), clause.version(), new SectionText("Requirements", body, true)));
	}

	void freezeAgain() {
		this.acting.documents().freeze(new DocumentId(view().documentId()), "送审稿");
	}

	/** Moves on without any exemption. */
	void advance() {
		var seen = this.acting.version(this.id);
		this.acting.official().does(() -> this.acting.course().advance(this.id, seen));
	}

	/** The sentence that keeps the gate shut, in English; empty when it is open. */
	String missing(String gate, MessageSource messages) {
		return this.acting.details(this.id)
			.gates()
			.stream()
			.filter((line) -> line.name().equals(gate) && line.stage() == view().stage())
			.flatMap((line) -> line.missing().stream())
			.map((missing) -> messages.getMessage(missing.key(), missing.arguments().toArray(), Locale.ENGLISH) + " → "
					+ missing.href())
			.findFirst()
			.orElse("");
	}

	Stage stage() {
		return view().stage();
	}

	ProjectView view() {
		return this.acting.view(this.id);
	}

	LocalDate today() {
		return this.acting.today();
	}

}
