package org.norma.projects;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.norma.bodies.BodyKind;
import org.norma.bodies.BodyService;
import org.norma.catalogue.CatalogueService;
import org.norma.catalogue.EditionData;
import org.norma.catalogue.EditionDates;
import org.norma.catalogue.PartialDate;
import org.norma.designations.AdoptionDegree;
import org.norma.designations.Designation;
import org.norma.documents.DocumentId;
import org.norma.documents.DocumentService;
import org.norma.documents.SectionKind;
import org.norma.documents.SectionService;
import org.norma.documents.SectionText;
import org.norma.hierarchy.Binding;
import org.norma.hierarchy.LevelCode;
import org.norma.shared.Refusal;
import org.norma.shared.RuleBroken;
import org.norma.shared.Role;
import org.norma.shared.Texts;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Bodies, people and standards of the tests, and what they say. */
@TestConfiguration(proxyBeanMethods = false)
public class World {

	@Bean
	@Primary
	MovableClock movableClock() {
		return new MovableClock();
	}

	@Bean
	Acting acting(BodyService bodies, CatalogueService catalogue, DocumentService documents, SectionService sections,
			Projects projects, ProposalService proposals, PlanService plan, CourseService course,
			ExemptionService exemptions, ProjectReader reader, MessageSource messages, Clock clock) {
		return new Acting(bodies, catalogue, documents, sections, projects, proposals, plan, course, exemptions, reader,
				messages, (MovableClock) clock);
	}

	private static final UUID OFFICIAL = UUID.randomUUID();

	private static final UUID SECOND = UUID.randomUUID();

	private static final UUID THIRD = UUID.randomUUID();

	private static final UUID COUNTERSIGNER = UUID.randomUUID();

	private static final Set<String> OWN_GATES = Set.of("legal-ground", "similar", "publicity", "text", "decision",
			"coordination");

	/** What people do in the tests. */
	public record Acting(BodyService bodies, CatalogueService catalogue, DocumentService documents,
			SectionService sections, Projects projects, ProposalService proposals, PlanService plan,
			CourseService course, ExemptionService exemptions, ProjectReader reader, MessageSource messages,
			MovableClock clock) {

		public UUID body(String code, BodyKind kind) {
			return this.bodies.ensure(code, kind, Texts.of("en", code + " (name)"), level(kind), null).id();
		}

		/** An authority decides on all levels here, the others as their kind says. */
		private static @Nullable String level(BodyKind kind) {
			return (kind == BodyKind.AUTHORITY) ? "cn" : null;
		}

		/** An official of the coordination body that the rules name. */
		public Person coordinator() {
			var body = this.bodies
				.ensure("SCCM", BodyKind.AUTHORITY,
						Texts.of("en", "State Council coordination mechanism for standardization"), null, null)
				.id();
			return Person.with("Coordinator", Role.OFFICIAL, body);
		}

		public UUID authority() {
			return body("SAC", BodyKind.AUTHORITY);
		}

		public UUID association() {
			return body("ASSOC", BodyKind.ASSOCIATION);
		}

		public UUID enterprise() {
			return body("ENT", BodyKind.ENTERPRISE);
		}

		private UUID authorityOf(String level) {
			return switch (level) {
				case "association" -> association();
				case "enterprise" -> enterprise();
				default -> level.startsWith("local.") ? region(level.substring(6, 8)) : authority();
			};
		}

		/** The authority of a region, by the digits of GB/T 2260. */
		public UUID region(String digits) {
			return this.bodies
				.ensure("AMR-" + digits, BodyKind.AUTHORITY, Texts.of("en", "AMR-" + digits + " (name)"), "local",
						"CN-" + digits)
				.id();
		}

		public UUID committee() {
			return body("SAC/TC 151", BodyKind.COMMITTEE);
		}

		public UUID lead() {
			return body("LEAD", BodyKind.ORGANISATION);
		}

		/** Who proposes, publishes and asks. */
		public Person official() {
			return official(OFFICIAL, "Li Wei");
		}

		/** Who decides on plans, files, and countersigns for the same authority. */
		public Person second() {
			return official(SECOND, "Zhou Hua");
		}

		/** Who approves. */
		public Person third() {
			return official(THIRD, "Qian Yu");
		}

		/** Who countersigns for another body. */
		public Person countersigner() {
			return new Person(COUNTERSIGNER, "Tang Bo",
					List.of(new org.norma.shared.Actor.Grant(Role.OFFICIAL, body("SAMR", BodyKind.AUTHORITY), null)),
					Locale.ENGLISH);
		}

		private Person official(UUID id, String name) {
			return new Person(id, name,
					java.util.stream.Stream.of(authority(), association(), enterprise(), region("31"), region("37"))
						.map((body) -> new org.norma.shared.Actor.Grant(Role.OFFICIAL, body, null))
						.toList(),
					Locale.ENGLISH);
		}

		public Person drafter() {
			return Person.with("Wang Fang", Role.DRAFTER, lead());
		}

		public ProposalData proposal(String level) {
			return new ProposalData(Texts.of("en", "Title of " + UUID.randomUUID()), new LevelCode(level),
					ProjectKind.NEW, Procedure.NORMAL, false, null, authorityOf(level), committee(), lead(), Set.of(),
					Set.of(), "It is needed.", null, null, null, null, null);
		}

		private static String levelOf(String number) {
			if (number.startsWith("T/")) {
				return "association";
			}
			if (number.startsWith("HY/T ")) {
				return "industry.HY";
			}
			return number.startsWith("GB ") ? "national.mandatory" : "national.recommended";
		}

		public UUID edition(String number) {
			return edition(number, "Edition " + number);
		}

		public UUID edition(String number, String title) {
			var dates = new EditionDates(PartialDate.parse("2016-01-01").orElse(null),
					PartialDate.parse("2016-06-01").orElse(null), null, null, null, null);
			return this.catalogue
				.register(new EditionData(Designation.parse(number), Texts.of("en", title), levelOf(number),
						Binding.VOLUNTARY, null, null, null, null, dates, null, null, null, List.of(), List.of(),
						List.of(), null, Texts.empty(), null), List.of())
				.value();
		}

		public ProjectId propose(ProposalData proposal) {
			return official().get(() -> this.proposals.propose(proposal));
		}

		public ProjectView view(ProjectId id) {
			return this.projects.byId(id).orElseThrow();
		}

		public int version(ProjectId id) {
			return details(id).version();
		}

		public ProjectDetails details(ProjectId id) {
			return official().get(() -> this.reader.details(id));
		}

		public void publicise(ProjectId id, int days) {
			official().does(() -> this.plan.publicise(id, version(id), this.clock.today().plusDays(days)));
			this.clock.passDays(days + 1);
		}

		public void accept(ProjectId id) {
			var seen = version(id);
			second().does(() -> this.plan.accept(id, seen, "469", null));
		}

		/** Asked for by one, countersigned by another. */
		public void exempt(ProjectId id, String gate, String reason) {
			var body = countersigner();
			var seen = version(id);
			var asked = official().get(() -> this.exemptions.request(id, seen, gate, reason));
			if (asked.waits()) {
				var other = asked.countersigners().isEmpty() ? second() : body;
				other.does(() -> this.exemptions.countersign(id, gate));
			}
		}

		/**
		 * Moves on past the gates of later stops, which have tests of their own.
		 */
		public void advance(ProjectId id) {
			details(id).gatesNow()
				.stream()
				.filter((gate) -> gate.state() == GateLine.GateState.SHUT && gate.exemptible())
				.map(GateLine::name)
				.filter((gate) -> !OWN_GATES.contains(gate))
				.forEach((gate) -> exempt(id, gate, "Not tested here."));
			var seen = version(id);
			official().does(() -> this.course.advance(id, seen));
		}

		/** The scope and one clause. */
		public void write(ProjectId id) {
			if (view(id).kind() != ProjectKind.AMENDMENT && view(id).kind() != ProjectKind.CORRIGENDUM) {
				write(id, SectionKind.SCOPE, "Scope", "This document covers the product.");
			}
			write(id, SectionKind.CLAUSE, "Requirements", words(id));
		}

		private void write(ProjectId id, SectionKind kind, String heading, String words) {
			var document = new DocumentId(view(id).documentId());
			var section = this.documents.outline(document)
				.entries()
				.stream()
				.filter((entry) -> entry.kind() == kind)
				.findFirst()
				.orElseThrow();
			drafter().does(() -> this.sections.save(document, section.id(), section.version(),
					new SectionText(heading, words, true)));
		}

		/** A revision says something that the edition before did not say. */
		private String words(ProjectId id) {
			return "The product shall be safe."
					+ ((view(id).kind() == ProjectKind.REVISION) ? " " + view(id).code() + "." : "");
		}

		/** A project of a level without publicity, in drafting. */
		public ProjectId drafting(UnaryOperator<ProposalData> change) {
			var id = propose(change.apply(proposal("industry.JR")));
			accept(id);
			return id;
		}

		public ProjectId nationalDrafting() {
			var id = propose(grounded("national.recommended", "basic-common"));
			publicise(id, 30);
			accept(id);
			return id;
		}

		public ProposalData grounded(String level, String ground) {
			var p = proposal(level);
			return new ProposalData(p.title(), p.level(), p.kind(), p.procedure(), false, ground, p.authorityId(),
					p.committeeId(), p.leadBodyId(), p.draftingBodies(), p.cooperating(), p.justification(), null, null,
					null, null, null);
		}

		public ProposalData of(ProjectKind kind, Procedure procedure, ProposalData p, UUID target) {
			boolean adopts = kind == ProjectKind.ADOPTION;
			if (adopts) {
				source("ISO 9001:2015");
			}
			return new ProposalData(p.title(), p.level(), kind, procedure, false, p.legalGround(), p.authorityId(),
					p.committeeId(), p.leadBodyId(), p.draftingBodies(), p.cooperating(), p.justification(), target,
					adopts ? "ISO 9001:2015" : null, adopts ? AdoptionDegree.IDT : null,
					(procedure == Procedure.URGENT) ? "An accident" : null, null,
					adopts ? new AdoptionAnswers(false, "Another test adopts it too.", null) : AdoptionAnswers.NONE);
		}

		/** A standard from outside, registered once. */
		public void source(String number) {
			try {
				edition(number);
			}
			catch (RuleBroken taken) {
				Assertions.assertThat(taken.key()).isEqualTo("catalogue.number-taken");
			}
		}

		public ProposalData cooperating(ProposalData p, Set<UUID> bodies) {
			return new ProposalData(p.title(), p.level(), p.kind(), p.procedure(), false, p.legalGround(),
					p.authorityId(), p.committeeId(), p.leadBodyId(), p.draftingBodies(), bodies, p.justification(),
					p.targetEditionId(), p.adopts(), p.degree(), p.urgentReason(), null);
		}

		/** The sentence of a refusal, in English. */
		public AbstractStringAssert<?> refusal(ThrowingCallable act) {
			var thrown = Assertions.catchThrowable(act);
			Assertions.assertThat(thrown).isInstanceOf(Refusal.class);
			var refusal = (Refusal) thrown;
			return Assertions.assertThat(this.messages.getMessage(refusal.key(), refusal.arguments(), Locale.ENGLISH));
		}

		public LocalDate today() {
			return this.clock.today();
		}

	}

}
