package org.norma.life;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.documents.DocumentId;
import org.norma.documents.SectionKind;
import org.norma.documents.SectionText;
import org.norma.hierarchy.LevelCode;
import org.norma.needs.NeedData;
import org.norma.needs.NeedDesk;
import org.norma.needs.NeedId;
import org.norma.needs.NeedOfficials;
import org.norma.needs.NeedReader;
import org.norma.needs.NeedService;
import org.norma.needs.NeedState;
import org.norma.needs.Urgency;
import org.norma.projects.ProjectId;
import org.norma.projects.CoordinationDecision;
import org.norma.projects.CoordinationOutcome;
import org.norma.projects.CoordinationPosition;
import org.norma.projects.CoordinationService;
import org.norma.projects.Person;
import org.norma.projects.Procedure;
import org.norma.projects.ProjectKind;
import org.norma.projects.ProposalData;
import org.norma.projects.SimilarAnswer;
import org.norma.shared.Role;
import org.norma.shared.Texts;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** From a stated need to the text, and what the authorities beside say of it. */
abstract class Making extends Life {

	/** Projects whose scope is written; answers to comments change it later. */
	private final Set<ProjectId> scoped = new HashSet<>();

	@Autowired
	private NeedService needs;

	@Autowired
	private NeedDesk desk;

	@Autowired
	private NeedReader needReader;

	@Autowired
	private NeedOfficials needOfficials;

	@Autowired
	private CoordinationService coordination;

	private @Nullable NeedId need;

	/** Anybody states it, an official sorts it. */
	void stateNeed(String subject) {
		this.need = citizen().get(() -> this.needs
			.state(new NeedData(subject, null, null, "Accidents happen.", null, Urgency.NORMAL, null)));
		forbids(citizen(), () -> this.desk.sort(this.need, "C", Urgency.HIGH));
		handler().does(() -> this.desk.sort(this.need, "C", Urgency.HIGH));
		assertThat(this.needReader.details(this.need).state()).isEqualTo(NeedState.CONSIDERED);
	}

	/** An official of an authority; who makes standards of their own closes no needs. */
	private Person handler() {
		return this.chief.get(this.needOfficials::handles) ? this.chief : this.acting.official();
	}

	ProposalData proposal(String title, String level, @Nullable String ground, UUID authority, @Nullable UUID committee,
			Set<UUID> cooperating) {
		return new ProposalData(Texts.of("en", title), new LevelCode(level), ProjectKind.NEW, Procedure.NORMAL, false,
				ground, authority, committee, this.acting.lead(), Set.of(), cooperating, "It is needed.", null, null,
				null, null, (this.need != null) ? this.need.value() : null);
	}

	/** Proposed by the chief; the need is planned and closed. */
	void propose(ProposalData data) {
		this.id = this.chief.get(() -> this.acting.proposals().propose(data));
		var stated = this.chief.get(() -> this.needReader.details(this.need));
		if (this.chief.get(this.needOfficials::handles)) {
			assertThat(stated.state()).isEqualTo(NeedState.PLANNED);
			assertThat(stated.projectId()).isEqualTo(this.id.value());
			refuses(this.chief, () -> this.desk.sort(this.need, "C", Urgency.LOW), stated.code(),
					"has become the project");
		}
		else {
			assertThat(stated.state()).isEqualTo(NeedState.CONSIDERED);
		}
	}

	void change(ProposalData data) {
		var seen = version();
		this.chief.does(() -> this.acting.proposals().change(this.id, seen, data));
	}

	void accept(Person person) {
		var seen = version();
		person.does(() -> this.acting.plan().accept(this.id, seen, "469", null));
	}

	void notAccepted(String... tells) {
		refuses(this.chief, () -> accept(this.chief), tells);
	}

	/** The similar standard keeps the proposal from its decision until it is answered. */
	void answerSimilar(String number) {
		notAccepted("1 of 1 similar standards are not answered: " + number, "Standardization Law of 2017, art. 15");
		var line = this.chief.get(() -> this.reader.details(this.id)).similar().get(0);
		this.chief.does(() -> this.acting.proposals()
			.answer(this.id, line.id(), SimilarAnswer.COMPLEMENTS, "It adds what the other lacks."));
	}

	/** Days of publicity, none fewer, and no decision before they are over. */
	void publicise(int days, String basis) {
		notAccepted("has not been made public", level(), "needs " + days + " days", basis);
		var early = today().plusDays(days - 1);
		refuses(this.chief, () -> publicise(early), early + " is too short", level(), "needs " + days + " days", basis,
				"Choose " + today().plusDays(days));
		publicise(today().plusDays(days));
		pass(days);
		notAccepted("has run for " + days + " days", level(), "needs " + days, basis,
				"possible from " + today().plusDays(1));
		pass(1);
	}

	private void publicise(LocalDate until) {
		var seen = version();
		this.chief.does(() -> this.acting.plan().publicise(this.id, seen, until));
	}

	/** Only the authority decides, once; the plan number is of the level's form. */
	void plan(String number) {
		forbids(this.stranger, () -> this.acting.plan().accept(this.id, 0, "469", null));
		accept(decider());
		assertThat(this.chief.get(() -> this.reader.details(this.id)).planNumber().orElseThrow()).matches(number);
		notAccepted(view().code(), "is decided");
	}

	/** Nobody of another body writes, nothing empty goes on. */
	void draft(String words) {
		staysFor("The text of " + view().code() + " is empty", "GB/T 16733");
		forbids(strangeDrafter(), () -> write(strangeDrafter(), words));
		forbids(strangeDrafter(), () -> this.acting.course().advance(this.id, version()));
		write(drafter(), words);
		advance();
	}

	void write(Person person, String words) {
		if (!this.scoped.contains(this.id)) {
			write(person, SectionKind.SCOPE, "Scope", "This document covers what its title says.");
			this.scoped.add(this.id);
		}
		write(person, SectionKind.CLAUSE, "Requirements", words);
	}

	/** Into the first element of the kind, where there is one. */
	void write(Person person, SectionKind kind, String heading, String words) {
		var document = new DocumentId(view().documentId());
		this.acting.documents()
			.outline(document)
			.entries()
			.stream()
			.filter((entry) -> entry.kind() == kind)
			.findFirst()
			.ifPresent((section) -> person.does(() -> this.acting.sections()
				.save(document, section.id(), section.version(), new SectionText(heading, words, true))));
	}

	/** A cooperating authority objects; the coordination body decides in the end. */
	void coordinate(UUID body, String coordinationBody, String basis) {
		var official = Person.with("Cooperating", Role.OFFICIAL, body);
		staysFor("0 of 1 cooperating authorities have signed off", "MIIT (name)", basis);
		this.chief.does(() -> this.coordination.ask(this.id, today().plusDays(10)));
		forbids(this.stranger, () -> this.coordination.answer(this.id, body, CoordinationPosition.SIGNED, null));
		refuses(official, () -> this.coordination.answer(this.id, body, CoordinationPosition.OBJECTED, ""),
				"needs a reason");
		official.does(() -> this.coordination.answer(this.id, body, CoordinationPosition.OBJECTED, "Too dear."));
		staysFor("MIIT (name) objects", coordinationBody, basis);
		var decision = new CoordinationDecision(CoordinationOutcome.SET_ASIDE, "As written.", "2026 no. 3");
		var coordinator = this.acting.coordinator();
		refuses(this.chief, () -> this.coordination.resolve(this.id, body, decision),
				"not before the coordination body");
		this.chief.does(() -> this.coordination.escalate(this.id, body));
		staysFor("The objection of MIIT (name) is before", coordinationBody, basis);
		forbids(this.chief, () -> this.coordination.resolve(this.id, body, decision));
		coordinator.does(() -> this.coordination.resolve(this.id, body, decision));
	}

}
