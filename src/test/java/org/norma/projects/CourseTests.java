package org.norma.projects;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norma.bodies.BodyKind;
import org.norma.ledger.LedgerService;
import org.norma.shared.Act;
import org.norma.shared.Actor;
import org.norma.shared.Role;
import org.norma.shared.SubjectNames;
import org.norma.shared.RuleBroken;
import org.norma.shared.work.Notice;
import org.norma.shared.work.WorkItem;
import org.norma.shared.work.WorkSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** What happens to projects on their way. */
@ProjectTest
@RecordApplicationEvents
class CourseTests {

	@Autowired
	private World.Acting acting;

	@Autowired
	private LateProjects late;

	@Autowired
	private CoordinationService coordination;

	@Autowired
	private StageMoves moves;

	@Autowired
	private List<WorkSource> work;

	@Autowired
	private MessageSource messages;

	@Autowired
	private ApplicationEvents events;

	@Autowired
	private ApplicationEventPublisher publisher;

	@Autowired
	private LedgerService ledger;

	@Autowired
	private Projects projects;

	@Autowired
	private List<SubjectNames> names;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	@AfterEach
	void today() {
		this.acting.clock().set(LocalDate.of(2026, 3, 2));
	}

	/** Red before: a text belonged to "project:" and an identifier. */
	@Test
	void whatKnowsAProjectByItsIdentifierCallsItByItsNumber() throws Exception {
		var id = this.acting.nationalDrafting();
		var projects = this.names.stream().filter((each) -> each.subjectType().equals("project")).toList();
		assertThat(projects).singleElement()
			.satisfies((each) -> assertThat(each.names(List.of(id.value()), Locale.ENGLISH)).containsEntry(id.value(),
					this.acting.view(id).code()));
	}

	@Test
	@Transactional
	void whatAPersonHasInOneStageIsFoundAmongManyMoreUrgentProjects() throws Exception {
		var id = this.acting.nationalDrafting();
		this.jdbc
			.sql("""
					insert into project select copy.* from project p cross join generate_series(1, 501) n
					cross join lateral jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(),
						'code', p.code || '-' || n, 'plan_number', null, 'stage', 'CONSULTATION', 'due_on', '2026-03-03')) copy
					where p.id = :id
					""")
			.param("id", id.value())
			.update();
		var official = Person.with("Li Wei", Role.OFFICIAL, this.acting.view(id).authorityId());
		assertThat(official.get(() -> this.projects.mine(Actor.current().orElseThrow(), Stage.DRAFTING)))
			.extracting(ProjectView::id)
			.contains(id);
	}

	@Test
	void ofTwoOfficialsWhoDecideAtOnceOneSucceedsAndTheOtherIsToldWhatHappened() throws Exception {
		var id = this.acting.propose(this.acting.proposal("industry.JR"));
		var seen = this.acting.version(id);
		var li = Person.with("Li Wei", Role.OFFICIAL, this.acting.authority());
		var chen = Person.with("Chen Jing", Role.OFFICIAL, this.acting.authority());
		var outcomes = together(
				List.of(() -> li.get(() -> catchThrowable(() -> this.acting.plan().accept(id, seen, null, null))),
						() -> chen.get(() -> catchThrowable(() -> this.acting.plan().accept(id, seen, null, null)))));
		assertThat(outcomes).filteredOn((outcome) -> outcome == null).hasSize(1);
		var refused = (RuleBroken) outcomes.stream().filter((outcome) -> outcome != null).findFirst().orElseThrow();
		assertThat(this.messages.getMessage(refused.key(), refused.arguments(), java.util.Locale.ENGLISH))
			.matches("JR-2026-\\d{4} has changed since you opened it: (Li Wei|Chen Jing), “Moved on”, "
					+ "2026-03-02 10:00:?0?0?\\. Look at it again before you act\\.");
		assertThat(this.acting.view(id).stage()).isEqualTo(Stage.DRAFTING);
	}

	private static List<Throwable> together(List<Callable<Throwable>> acts) throws Exception {
		var pool = Executors.newFixedThreadPool(acts.size());
		var start = new CountDownLatch(1);
		try {
			var running = acts.stream().map((act) -> pool.submit(() -> {
				start.await();
				return act.call();
			})).toList();
			start.countDown();
			var outcomes = new ArrayList<Throwable>();
			for (var each : running) {
				outcomes.add(each.get());
			}
			return outcomes;
		}
		finally {
			pool.shutdownNow();
		}
	}

	@Test
	void aPeriodIsExtendedOnceWithinTheRule() {
		var id = this.acting.nationalDrafting();
		var due = this.acting.view(id).dueOn();
		this.acting.refusal(() -> extend(id, 7))
			.isEqualTo(
					"7 months are asked for; “Recommended national standards” allows 1 to 6 (Measures on National Standards, Order 59 of 2022). "
							+ "Ask for 1 to 6.");
		extend(id, 6);
		assertThat(this.acting.view(id).dueOn()).isEqualTo(due.plusMonths(6));
		this.acting.refusal(() -> extend(id, 1))
			.contains("was extended by 6 months already, to " + due.plusMonths(6) + "; the rules allow one extension");
	}

	@Test
	void anExtensionIsAskedForThirtyDaysBeforeTheDueDay() {
		var id = this.acting.nationalDrafting();
		var due = this.acting.view(id).dueOn();
		this.acting.clock().set(due.minusDays(29));
		this.acting.refusal(() -> extend(id, 6))
			.isEqualTo(
					"Too late: “Recommended national standards” wants an extension asked for 30 days before the due day "
							+ due + ", so until " + due.minusDays(30)
							+ " (Measures on National Standards, Order 59 of 2022).");
		this.acting.clock().set(due.minusDays(30));
		extend(id, 6);
	}

	private void extend(ProjectId id, int months) {
		var seen = this.acting.version(id);
		this.acting.official().does(() -> this.acting.course().extend(id, seen, months, "More tests."));
	}

	@Test
	void aSuspensionDoesNotStopTheClock() {
		var id = this.acting.nationalDrafting();
		var due = this.acting.view(id).dueOn();
		var seen = this.acting.version(id);
		this.acting.official().does(() -> this.acting.course().suspend(id, seen, "The law changes."));
		this.acting.refusal(() -> this.acting.advance(id)).endsWith("is suspended. Resume it first.");
		this.acting.clock().passDays(100);
		var then = this.acting.version(id);
		this.acting.official().does(() -> this.acting.course().resume(id, then, "The law has changed."));
		assertThat(this.acting.view(id).dueOn()).isEqualTo(due);
		assertThat(this.acting.details(id).history()).extracting(ProjectEvent::verb)
			.contains("project.suspended", "project.resumed");
	}

	@Test
	void aLateProjectIsFlaggedEscalatedAndProposedForCancellation() {
		var id = this.acting.nationalDrafting();
		var due = this.acting.view(id).dueOn();
		this.acting.clock().set(due);
		this.late.check();
		assertThat(verbs(id)).doesNotContain("project.overdue");
		this.acting.clock().passDays(1);
		this.late.check();
		this.late.check();
		assertThat(verbs(id)).containsOnlyOnce("project.overdue").doesNotContain("project.escalated");
		assertThat(
				this.events.stream(Notice.class).filter((notice) -> notice.href().equals(this.acting.view(id).href())))
			.extracting(Notice::key)
			.contains("projects.notice.overdue");
		this.acting.clock().set(due.plusDays(31));
		this.late.check();
		assertThat(verbs(id)).contains("project.escalated").doesNotContain("project.cancellation-proposed");
		this.acting.clock().set(due.plusMonths(6).plusDays(1));
		this.late.check();
		assertThat(verbs(id)).containsOnlyOnce("project.cancellation-proposed");
		assertThat(this.acting.details(id).lateness().late()).isTrue();
		assertThat(items(this.acting.official(), id)).extracting(WorkItem::key).contains("projects.work.cancel");
	}

	@Test
	void theHistoryIsWhatTheLedgerSaysOfTheProposalAndOfTheProjectInThePlan() {
		var id = this.acting.propose(this.acting.proposal("industry.JR"));
		var before = this.acting.view(id).code();
		this.acting.accept(id);
		var code = this.acting.view(id).code();
		assertThat(code).isNotEqualTo(before);
		var told = Stream.of(code, before)
			.flatMap((subject) -> this.ledger.of("project", subject).stream())
			.map((entry) -> entry.seq() + " " + entry.verb() + " " + entry.actorName())
			.toList();
		assertThat(this.acting.details(id).history())
			.extracting((event) -> event.seq() + " " + event.verb() + " " + event.actor())
			.isEqualTo(told)
			.hasSizeGreaterThan(1);
		var later = Act.bySystem("project.overdue", "project", code, Map.of(), Map.of("stage", "20"));
		this.publisher.publishEvent(later);
		this.publisher.publishEvent(Act.bySystem("comment.grouped", "project", code, Map.of(), Map.of()));
		assertThat(verbs(id)).startsWith("project.overdue").doesNotContain("comment.grouped");
	}

	@Test
	void theLedgerSaysThatAnOfficialBeganTheText() {
		var id = this.acting.nationalDrafting();
		var text = String.valueOf(this.acting.view(id).documentId());
		assertThat(this.ledger.of("document", text)).singleElement()
			.satisfies((entry) -> assertThat(entry.verb() + " " + entry.role())
				.isEqualTo("document.created " + Role.OFFICIAL));
	}

	private List<String> verbs(ProjectId id) {
		return this.acting.details(id).history().stream().map(ProjectEvent::verb).toList();
	}

	private List<WorkItem> items(Person person, ProjectId id) {
		return person.get(() -> this.work.stream()
			.flatMap((source) -> source.of(person).stream())
			.filter((item) -> item.subject().startsWith(this.acting.view(id).code() + " "))
			.toList());
	}

	@Test
	void anObjectionKeepsTheGateShutUntilItIsWithdrawnOrTheCoordinationBodyHasDecided() {
		var health = this.acting.body("NHC", BodyKind.AUTHORITY);
		var industry = this.acting.body("MIIT", BodyKind.AUTHORITY);
		var id = this.acting.drafting((p) -> this.acting.cooperating(p, Set.of(health, industry)));
		this.acting.write(id);
		this.acting.advance(id);
		this.acting.advance(id);
		assertThat(this.acting.view(id).stage()).isEqualTo(Stage.REVIEW);
		this.acting.refusal(() -> this.acting.advance(id)).startsWith("0 of 2 cooperating authorities have signed off");
		this.acting.official().does(() -> this.coordination.ask(id, this.acting.today().plusDays(30)));
		var ofHealth = Person.with("Health", Role.OFFICIAL, health);
		var ofIndustry = Person.with("Industry", Role.OFFICIAL, industry);
		assertThat(items(ofHealth, id)).extracting(WorkItem::key, WorkItem::due)
			.contains(org.assertj.core.groups.Tuple.tuple("projects.work.sign", this.acting.today().plusDays(30)));
		ofHealth.does(() -> this.coordination.answer(id, health, CoordinationPosition.SIGNED, null));
		this.acting
			.refusal(() -> ofIndustry
				.does(() -> this.coordination.answer(id, industry, CoordinationPosition.OBJECTED, null)))
			.isEqualTo("An objection needs a reason.");
		ofIndustry
			.does(() -> this.coordination.answer(id, industry, CoordinationPosition.OBJECTED, "It costs too much."));
		this.acting.refusal(() -> this.acting.advance(id))
			.isEqualTo("MIIT (name) objects. An unresolved objection goes to: State Council coordination mechanism for "
					+ "standardization, for cross-department or disputed standards (Standardization Law of 2017, art. 6). "
					+ "Escalate it, or ask for it to be withdrawn.");
		assertThat(catchThrowable(() -> ofHealth
			.does(() -> this.coordination.answer(id, industry, CoordinationPosition.WITHDRAWN, null))))
			.isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
		var coordinator = this.acting.coordinator();
		this.acting.official().does(() -> this.coordination.escalate(id, industry));
		var decision = new CoordinationDecision(CoordinationOutcome.SET_ASIDE, "The standard goes on.", "No. 12");
		assertThat(catchThrowable(
				() -> this.acting.official().does(() -> this.coordination.resolve(id, industry, decision))))
			.isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
		coordinator.does(() -> this.coordination.resolve(id, industry, decision));
		this.acting.advance(id);
		assertThat(this.acting.view(id).stage()).isEqualTo(Stage.APPROVAL);
	}

	@Test
	void anAnswerThatDoesNotComeInTimeGoesToTheCoordinationBodyByItself() {
		var health = this.acting.body("NHC", BodyKind.AUTHORITY);
		var id = this.acting.drafting((p) -> this.acting.cooperating(p, Set.of(health)));
		this.acting.write(id);
		this.acting.advance(id);
		this.acting.advance(id);
		this.acting.official().does(() -> this.coordination.ask(id, this.acting.today().plusDays(10)));
		this.acting.coordinator();
		this.acting.refusal(() -> this.acting.official().does(() -> this.coordination.escalate(id, health)))
			.startsWith("The authority has until 2026-");
		this.acting.clock().passDays(11);
		this.late.check();
		assertThat(this.acting.details(id).coordination().get(0).escalatedOn()).isEqualTo(this.acting.today());
	}

	@Test
	void aTextSentBackToDraftingIsSignedOffAnew() {
		var health = this.acting.body("NHC", BodyKind.AUTHORITY);
		var id = this.acting.drafting((p) -> this.acting.cooperating(p, Set.of(health)));
		this.acting.write(id);
		this.acting.advance(id);
		this.acting.advance(id);
		this.acting.official().does(() -> this.coordination.ask(id, this.acting.today().plusDays(10)));
		Person.with("Health", Role.OFFICIAL, health)
			.does(() -> this.coordination.answer(id, health, CoordinationPosition.SIGNED, null));
		this.moves.sendBack(id, Stage.DRAFTING, "Clause 4 is wrong.");
		assertThat(this.acting.view(id).stage()).isEqualTo(Stage.DRAFTING);
		assertThat(this.acting.details(id).coordination().get(0).position()).isEqualTo(CoordinationPosition.NOT_ASKED);
	}

	@Test
	void aShortenedRevisionSentBackToDraftingTakesAllStages() {
		var target = this.acting.edition("GB/T 81300-2016");
		var id = this.acting.propose(this.acting.of(ProjectKind.REVISION, Procedure.SHORTENED,
				this.acting.grounded("national.recommended", "basic-common"), target));
		this.acting.write(id);
		this.acting.publicise(id, 30);
		this.acting.accept(id);
		assertThat(this.acting.view(id).stage()).isEqualTo(Stage.REVIEW);
		this.moves.sendBack(id, Stage.DRAFTING, "The committee wants it rewritten.");
		assertThat(this.acting.view(id).route()).contains(Stage.DRAFTING, Stage.CONSULTATION);
		assertThat(this.acting.view(id).procedure()).isEqualTo(Procedure.NORMAL);
	}

	@Test
	void onlyARecordedExemptionGoesRoundAGateAndEverybodySeesIt() {
		var id = this.acting.drafting(UnaryOperator.identity());
		this.acting.write(id);
		this.acting.advance(id);
		var seen = this.acting.version(id);
		assertThat(catchThrowable(() -> this.acting.drafter()
			.does(() -> this.acting.exemptions().request(id, seen, "consultation", "No time."))))
			.isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
		this.acting.exempt(id, "consultation", "The text is filed on paper.");
		this.acting.official().does(() -> this.acting.course().advance(id, this.acting.version(id)));
		var publicPage = this.acting.reader().details(id);
		assertThat(publicPage.gates()).filteredOn((gate) -> gate.exemption() != null)
			.singleElement()
			.satisfies((gate) -> {
				assertThat(gate.exemption().reason()).isEqualTo("The text is filed on paper.");
				assertThat(gate.exemption().requested().name()).isEqualTo("Li Wei");
				assertThat(gate.exemption().decided().name()).isEqualTo("Zhou Hua");
			});
	}

	@Test
	void nobodyIsExemptedFromTheDecision() {
		var id = this.acting.propose(this.acting.proposal("industry.JR"));
		var seen = this.acting.version(id);
		this.acting
			.refusal(() -> this.acting.official()
				.does(() -> this.acting.exemptions().request(id, seen, "decision", "No time.")))
			.isEqualTo("Nobody can be exempted from “Decision on the plan”: it is the authority's own act.");
	}

	@Test
	void aRefusedProposalEnds() {
		var id = this.acting.propose(this.acting.proposal("industry.JR"));
		var seen = this.acting.version(id);
		this.acting.official().does(() -> this.acting.plan().refuse(id, seen, "Not needed."));
		assertThat(this.acting.view(id).state()).isEqualTo(ProjectState.CANCELLED);
		this.acting.refusal(() -> this.acting.accept(id)).contains("is decided");
	}

	@Test
	void aProjectIsCompletedOnlyAtTheEndOfItsRoute() {
		var id = this.acting.drafting(UnaryOperator.identity());
		this.acting.write(id);
		this.acting.refusal(() -> this.moves.complete(id, "JR/T 1-2026")).contains("is at stage 20");
		for (var stage = 0; stage < 3; stage++) {
			this.acting.advance(id);
		}
		assertThat(this.acting.view(id).stage()).isEqualTo(Stage.APPROVAL);
		this.acting.refusal(() -> this.moves.complete(id, "JR/T 1-2026")).contains("approv");
		assertThat(this.acting.view(id).state()).isEqualTo(ProjectState.ACTIVE);
	}

	@Test
	void theWorkItemNamesTheActThatThePageOfTheProjectNames() {
		var id = this.acting.propose(this.acting.proposal("national.mandatory"));
		assertThat(items(this.acting.official(), id)).singleElement().satisfies((item) -> {
			assertThat(item.key()).isEqualTo("projects.work.edit");
			assertThat(item.href()).isEqualTo(this.acting.view(id).href() + "/edit");
		});
		assertThat(this.acting.details(id).next()).get().extracting(NextAct::key).isEqualTo("edit");
	}

	@Test
	void whatWaitsForWhomFollowsFromTheState() {
		var id = this.acting.propose(this.acting.grounded("national.recommended", "basic-common"));
		assertThat(items(this.acting.official(), id)).extracting(WorkItem::key)
			.containsExactly("projects.work.publicise");
		this.acting.publicise(id, 30);
		assertThat(items(this.acting.official(), id)).isEmpty();
		assertThat(items(this.acting.second(), id)).extracting(WorkItem::key).containsExactly("projects.work.decide");
		this.acting.accept(id);
		assertThat(items(this.acting.drafter(), id)).singleElement().satisfies((item) -> {
			assertThat(item.key()).isEqualTo("projects.work.write");
			assertThat(item.due()).isEqualTo(this.acting.view(id).dueOn());
			assertThat(item.basis()).contains("Measures on National Standards, Order 59 of 2022");
			assertThat(item.href()).isEqualTo("/documents/" + this.acting.view(id).documentId());
		});
		assertThat(items(this.acting.official(), id)).isEmpty();
		assertThat(items(Person.with("Other", Role.DRAFTER, UUID.randomUUID()), id)).isEmpty();
	}

	@Test
	void thePlanShowsByWhenEachStageMustEndForTheTextToBeInTime() {
		var id = this.acting.nationalDrafting();
		var due = java.util.Objects.requireNonNull(this.acting.view(id).dueOn());
		assertThat(this.acting.details(id).plan()).extracting(PlannedEnd::stage, PlannedEnd::day)
			.containsExactly(org.assertj.core.groups.Tuple.tuple(Stage.DRAFTING, due.minusDays(90)),
					org.assertj.core.groups.Tuple.tuple(Stage.CONSULTATION, due.minusDays(30)),
					org.assertj.core.groups.Tuple.tuple(Stage.REVIEW, due));
		assertThat(this.acting.details(id).plan().get(0).basis()).contains("59");
	}

}
