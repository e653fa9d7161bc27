package org.norma.reviews;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norma.shared.Texts;
import org.norma.hierarchy.Binding;
import org.norma.designations.Designation;
import org.norma.catalogue.PartialDate;
import org.norma.catalogue.EditionDates;
import org.norma.catalogue.EditionData;
import org.norma.catalogue.EditionId;
import org.norma.catalogue.Editions;
import org.norma.documents.DocumentId;
import org.norma.documents.DocumentService;
import org.norma.documents.RevisionId;
import org.norma.hierarchy.LevelCode;
import org.norma.projects.EditionTexts;
import org.norma.projects.Person;
import org.norma.projects.Procedure;
import org.norma.projects.ProjectId;
import org.norma.projects.ProjectKind;
import org.norma.projects.ProjectTest;
import org.norma.projects.Projects;
import org.norma.projects.Stage;
import org.norma.projects.World;
import org.norma.shared.Actor;
import org.norma.shared.Role;
import org.norma.shared.RuleBroken;
import org.norma.shared.work.Notice;
import org.norma.shared.work.WorkSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

/** From the calendar to the outcome of a review. */
@ProjectTest
@Import(ReviewsTests.Texts0.class)
@RecordApplicationEvents
class ReviewsTests {

	@Autowired
	private World.Acting acting;

	@Autowired
	private ReviewService reviews;

	@Autowired
	private DecisionService decisions;

	@Autowired
	private BulkOpening bulk;

	@Autowired
	private ReviewReader reader;

	@Autowired
	private ReviewCalendar calendar;

	@Autowired
	private CalendarUpkeep upkeep;

	@Autowired
	private DueReviews due;

	@Autowired
	private Editions editions;

	@Autowired
	private Projects projects;

	@Autowired
	private DocumentService documents;

	@Autowired
	private List<WorkSource> work;

	@Autowired
	private List<org.norma.catalogue.EditionNotes> notes;

	@Autowired
	private MessageSource messages;

	@Autowired
	private ApplicationEvents events;

	@Autowired
	private Kept kept;

	private Reviewing reviewing;

	@BeforeEach
	@AfterEach
	void today() {
		this.acting.clock().set(LocalDate.of(2026, 3, 2));
		this.reviewing = new Reviewing(this.acting, this.reviews, this.decisions);
		this.upkeep.rulesChanged();
	}

	private ReviewView view(ReviewId id) {
		return this.reader.byId(id).orElseThrow();
	}

	private Optional<CalendarLine> line(UUID standard, CalendarFilter.Span span) {
		return this.calendar
			.lines(new CalendarFilter(null, span, null, null, null, CalendarFilter.Order.DUE), PageRequest.of(0, 5000))
			.stream()
			.filter((line) -> line.editionId().equals(standard))
			.findFirst();
	}

	@Test
	void theCalendarCountsTheCycleOfTheLevelFromPublication() {
		var recommended = this.reviewing.standard("GB/T 90001-2021", "national.recommended", "2021-04-01");
		var guidance = this.reviewing.standard("GB/Z 90002-2023", "national.guidance", "2023-04");
		var shanghai = this.reviewing.standard("DB31/T 9003-2023", "local.31", "2023-06-10");
		assertThat(line(recommended, CalendarFilter.Span.YEAR)).get()
			.extracting(CalendarLine::due, CalendarLine::daysLeft)
			.containsExactly(LocalDate.of(2026, 4, 1), 30L);
		assertThat(line(guidance, CalendarFilter.Span.YEAR)).get()
			.extracting(CalendarLine::due)
			.isEqualTo(LocalDate.of(2026, 4, 30));
		assertThat(line(shanghai, CalendarFilter.Span.YEAR)).get()
			.extracting(CalendarLine::due, CalendarLine::proposeBy)
			.containsExactly(LocalDate.of(2026, 6, 10), LocalDate.of(2025, 12, 10));
		assertThat(line(shanghai, CalendarFilter.Span.OVERDUE)).isEmpty();
	}

	@Test
	void theStatementAndTheRuleAgreeOnEveryDate() {
		var cycles = List.of(new Cycle(Cycle.EARLIEST, LocalDate.of(2027, 1, 1), 5, 2),
				new Cycle(LocalDate.of(2027, 1, 1), Cycle.LATEST, 3, 6));
		assertThat(this.kept.agrees("national.recommended", cycles,
				List.of("2020-02-29", "2022-01-01", "2022-06", "2023-12-31", "2024", "2026-02-28"), this.reviewing))
			.isEmpty();
		this.upkeep.rulesChanged();
	}

	@Test
	void whatIsNotInForceAnyMoreLeavesTheCalendar() {
		var id = this.reviewing.standard("GB/T 90004-2018", "national.recommended", "2018-01-01");
		assertThat(line(id, CalendarFilter.Span.OVERDUE)).isPresent();
		this.acting.catalogue().withdraw(new EditionId(id), LocalDate.of(2026, 3, 1), "Old.");
		assertThat(line(id, CalendarFilter.Span.ALL)).isEmpty();
	}

	@Test
	void aStandardIsConfirmedAndTheNextCycleCountsFromTheDay() {
		var standard = this.reviewing.standard("GB/T 90005-2019", "national.recommended", "2019-05-01");
		var id = this.reviewing.judged(standard, Outcome.CONFIRM);
		assertThat(view(id).state()).isEqualTo(ReviewState.JUDGED);
		this.reviewing.decide(id, Outcome.CONFIRM);
		assertThat(line(standard, CalendarFilter.Span.ALL)).get()
			.extracting(CalendarLine::lastReview, CalendarLine::due)
			.containsExactly(LocalDate.of(2026, 3, 2), LocalDate.of(2031, 3, 2));
		var edition = this.editions.byId(new EditionId(standard)).orElseThrow();
		assertThat(this.notes.stream().flatMap((each) -> each.of(edition, List.of(), this.acting.today()).stream()))
			.anyMatch((fact) -> fact.key().equals("reviews.note.last") && fact.arguments().contains("2026-03-02"))
			.anyMatch((fact) -> "/reviews/report?standard=gb-t-90005-2019".equals(fact.href()));
	}

	@Test
	void aRevisionOpensAProjectThatStartsFromThePresentText() {
		var standard = this.reviewing.standard("GB/T 90006-2019", "national.recommended", "2019-05-01");
		this.kept.keep(standard, revision());
		var id = this.reviewing.judged(standard, Outcome.REVISE);
		var decision = new Decision(Outcome.REVISE, "Outdated.", Procedure.SHORTENED, null, false);
		this.reviewing.official().does(() -> this.decisions.decide(id, decision));
		var project = this.projects.byId(new ProjectId(view(id).projectId())).orElseThrow();
		assertThat(project.kind()).isEqualTo(ProjectKind.REVISION);
		assertThat(project.targetEditionId()).isEqualTo(standard);
		assertThat(project.leadBodyId()).isEqualTo(this.acting.committee());
		assertThat(this.documents.text(new DocumentId(project.documentId())).sections())
			.anyMatch((section) -> section.body().equals("The product shall be safe."));
		assertThat(this.acting.details(project.id()).gatesNow()).anyMatch(
				(gate) -> gate.missing().stream().anyMatch((missing) -> missing.key().equals("gate.text.unchanged")));
		assertThat(this.acting.details(project.id()).links()).anyMatch((link) -> link.href().equals(view(id).href()));
	}

	private RevisionId revision() {
		var earlier = this.acting.drafting(java.util.function.UnaryOperator.identity());
		this.acting.write(earlier);
		return this.documents.freeze(new DocumentId(this.acting.view(earlier).documentId()), "published").id();
	}

	@Test
	void amendAndWithdrawAndConvertOpenProjectsOfTheirKind() {
		var amended = this.reviewing.standard("GB/T 90007-2019", "national.recommended", "2019-05-01");
		var first = this.reviewing.judged(amended, Outcome.AMEND);
		this.reviewing.decide(first, Outcome.AMEND);
		assertThat(project(first).kind()).isEqualTo(ProjectKind.AMENDMENT);
		var withdrawn = this.reviewing.standard("GB/T 90008-2019", "national.recommended", "2019-05-01");
		var second = this.reviewing.judged(withdrawn, Outcome.WITHDRAW);
		this.reviewing.decide(second, Outcome.WITHDRAW);
		assertThat(project(second).kind()).isEqualTo(ProjectKind.WITHDRAWAL);
		assertThat(project(second).route()).containsExactly(Stage.PROPOSAL, Stage.CONSULTATION, Stage.APPROVAL,
				Stage.WITHDRAWAL);
		var converted = this.reviewing.standard("GB/Z 90009-2022", "national.guidance", "2022-05-01");
		var third = this.reviewing.judged(converted, Outcome.CONVERT);
		this.reviewing.decide(third, Outcome.CONVERT);
		assertThat(project(third).kind()).isEqualTo(ProjectKind.CONVERSION);
		assertThat(project(third).level()).isEqualTo(new LevelCode("national.recommended"));
	}

	private org.norma.projects.ProjectView project(ReviewId id) {
		return this.projects.byId(new ProjectId(view(id).projectId())).orElseThrow();
	}

	@Test
	void aLevelRefusesOutcomesThatItsRulesDoNotOffer() {
		var guidance = this.reviewing.standard("GB/Z 90010-2022", "national.guidance", "2022-05-01");
		var id = this.reviewing.judged(guidance, Outcome.CONFIRM);
		this.acting.refusal(() -> this.reviewing.decide(id, Outcome.REVISE))
			.isEqualTo("“Revise” is no outcome for “National guiding technical documents”: its rules give Confirm, "
					+ "Withdraw, Convert (Provisions on National Guiding Technical Documents of 1998). Choose one of these.");
		var recommended = this.reviewing.standard("GB/T 90011-2019", "national.recommended", "2019-05-01");
		var other = this.reviewing.opened(recommended);
		this.acting
			.refusal(() -> this.reviewing.expert()
				.does(() -> this.reviews.judge(other, Reviewing.findings(Criteria.USUAL, Outcome.CONVERT))))
			.startsWith("“Convert” is no outcome for “Recommended national standards”: its rules give Confirm, Revise")
			.contains("Standardization Law of 2017, art. 29");
	}

	@Test
	void anAssociationStandardIsConvertedAfterTwoYearsInForce() {
		var young = this.reviewing.standard("T/ASSOC 9012-2025", "association", "2025-05-01");
		var id = this.reviewing.official().get(() -> this.reviews.open(young, Cause.OTHER, "Asked for."));
		this.reviewing.expert().does(() -> this.reviews.judge(id, Reviewing.findings(Criteria.USUAL, Outcome.CONVERT)));
		this.acting.refusal(() -> this.reviewing.decide(id, Outcome.CONVERT))
			.contains("has been in force since 2025-05-01; it can be converted after 2 years, from 2027-05-01")
			.contains("Interim Provisions on the Adoption of Association Standards");
	}

	@Test
	void mandatoryStandardsAreJudgedByTheirOwnCriteriaAndEveryOneIsJudged() {
		var standard = this.reviewing.standard("GB 90013-2019", "national.mandatory", "2019-05-01");
		var id = this.reviewing.opened(standard);
		this.acting
			.refusal(() -> this.reviewing.expert()
				.does(() -> this.reviews.judge(id, Reviewing.findings(Criteria.USUAL, Outcome.CONFIRM))))
			.isEqualTo("The criterion “Normativeness: verifiable and fully mandatory” is not judged: say what you find "
					+ "and why (SAC notice of 2025-09-26 on the review of mandatory standards).");
		var own = List.of("applicability", "verifiable-and-fully-mandatory", "timeliness", "coordination");
		this.reviewing.expert().does(() -> this.reviews.judge(id, Reviewing.findings(own, Outcome.CONFIRM)));
		assertThat(view(id).judgements()).extracting(Judgement::criterion).containsExactlyElementsOf(own);
	}

	@Test
	void aReviewBeforeItsTimeNeedsAReasonAndNoOtherReviewUnderWay() {
		var standard = this.reviewing.standard("GB/T 90014-2025", "national.recommended", "2025-05-01");
		this.acting.refusal(() -> this.reviewing.official().does(() -> this.reviews.open(standard, Cause.LAW, null)))
			.contains("is reviewed before its cycle runs out only for a reason");
		this.reviewing.official().does(() -> this.reviews.open(standard, Cause.LAW, "A new law."));
		this.acting.refusal(() -> this.reviewing.opened(standard))
			.matches("GB/T 90014-2025 is already under review: R-2026-\\d{4}, opened on 2026-03-02 by Li Wei\\.");
	}

	@Test
	void onlyStandardsInForceAreReviewed() {
		var future = this.reviewing.standard("GB/T 90015-2026", "national.recommended", "2026-09-01");
		this.acting.refusal(() -> this.reviewing.opened(future)).contains("is not in force on 2026-03-02");
	}

	@Test
	void nobodyElseOpensJudgesDecidesOrCloses() {
		var standard = this.reviewing.standard("GB/T 90016-2019", "national.recommended", "2019-05-01");
		var other = Person.with("Other", Role.OFFICIAL, this.acting.lead());
		var strangers = List.of(other, Person.with("Other", Role.EXPERT, UUID.randomUUID()), this.acting.drafter());
		var id = this.reviewing.opened(standard);
		for (var stranger : strangers) {
			for (Runnable act : List.<Runnable>of(() -> this.reviews.open(standard, Cause.OTHER, "why"),
					() -> this.reviews.assign(id, this.acting.committee()),
					() -> this.reviews.judge(id, Reviewing.findings(Criteria.USUAL, Outcome.CONFIRM)),
					() -> this.decisions.decide(id, Reviewing.decision(Outcome.CONFIRM)),
					() -> this.reviews.close(id, "why"))) {
				assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> stranger.does(act));
			}
		}
		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> this.reviewing.expert()
			.does(() -> this.decisions.decide(id, Reviewing.decision(Outcome.CONFIRM))));
		this.acting.refusal(() -> this.reviewing.decide(id, Outcome.CONFIRM))
			.contains("is still being judged by its committee");
	}

	@Test
	void theCommitteeJudgesItselfAndSomebodyElseDecides() {
		var standard = this.reviewing.standard("GB/T 90036-2019", "national.recommended", "2019-05-01");
		var id = this.reviewing.opened(standard);
		var findings = Reviewing.findings(Criteria.USUAL, Outcome.CONFIRM);
		this.acting.refusal(() -> this.reviewing.official().does(() -> this.reviews.judge(id, findings)))
			.contains("is judged by SAC/TC 151 (name) (SAC/TC 151): its opinion is recorded by one of its experts");
		var both = new Person(UUID.randomUUID(), "Guo Min",
				List.of(new Actor.Grant(Role.OFFICIAL, this.acting.authority(), null),
						new Actor.Grant(Role.EXPERT, this.acting.committee(), null)),
				java.util.Locale.ENGLISH);
		both.does(() -> this.reviews.judge(id, findings));
		this.acting.refusal(() -> both.does(() -> this.decisions.decide(id, Reviewing.decision(Outcome.CONFIRM))))
			.contains("somebody else of the authority decides, not who judged");
		assertThat(waiting(both)).doesNotContain(view(id).href() + "/decide");
		this.acting.refusal(() -> this.reviewing.expert().does(() -> this.reviews.judge(id, findings)))
			.matches("R-2026-\\d{4} was already judged by Guo Min on 2026-03-02; recommended: Confirm\\..*");
		this.reviewing.decide(id, Outcome.CONFIRM);
		assertThat(view(id).state()).isEqualTo(ReviewState.DECIDED);
	}

	@Test
	void inAnEnterpriseOnePersonJudgesAndDecides() {
		var enterprise = this.acting.enterprise();
		var dates = new EditionDates(PartialDate.parse("2019-05-01").orElseThrow(), null, null, null, null, null);
		var standard = this.acting.catalogue()
			.register(new EditionData(Designation.parse("Q/ENT 90038-2019"), Texts.of("en", "Own"), "enterprise",
					Binding.VOLUNTARY, null, null, null, null, dates, null, enterprise, enterprise, List.of(),
					List.of(), List.of(), null, Texts.empty(), null), List.of())
			.value();
		var owner = Person.with("He Jun", Role.OFFICIAL, enterprise);
		var id = owner.get(() -> this.reviews.open(standard, Cause.CALENDAR, "It is time."));
		owner.does(() -> this.reviews.judge(id, Reviewing.findings(Criteria.USUAL, Outcome.CONFIRM)));
		owner.does(() -> this.decisions.decide(id, Reviewing.decision(Outcome.CONFIRM)));
		assertThat(view(id).state()).isEqualTo(ReviewState.DECIDED);
	}

	@Test
	void aReviewThatNobodyWasGivenSaysSo() {
		var standard = this.reviewing.standard("GB/T 90037-2019", "national.recommended", "2019-05-01", null,
				List.of());
		var id = this.reviewing.opened(standard);
		this.acting.refusal(() -> this.reviewing.decide(id, Outcome.CONFIRM))
			.contains("has been given to no committee yet");
	}

	@Test
	void aRevisionOfAnotherLevelIsLedByTheAuthorityNotByWhoWasAskedForAnOpinion() {
		var judge = this.acting.bodies()
			.ensure("NATIONAL TC", org.norma.bodies.BodyKind.COMMITTEE, org.norma.shared.Texts.of("en", "National TC"),
					"national", null)
			.id();
		var standard = this.reviewing.standard("QC/T 90038-2019", "industry.QC", "2019-05-01", null, List.of());
		var id = this.reviewing.opened(standard);
		this.reviewing.official().does(() -> this.reviews.assign(id, judge));
		Person.with("Marco Rossi", Role.EXPERT, judge)
			.does(() -> this.reviews.judge(id, Reviewing.findings(Criteria.USUAL, Outcome.REVISE)));
		this.reviewing.decide(id, Outcome.REVISE);
		assertThat(project(id).leadBodyId()).isEqualTo(this.acting.authority());
		assertThat(project(id).committeeId()).isNull();
	}

	@Test
	void ofTwoOfficialsWhoDecideAtOnceOneSucceedsAndTheOtherIsTold() throws Exception {
		var standard = this.reviewing.standard("GB/T 90017-2019", "national.recommended", "2019-05-01");
		var id = this.reviewing.judged(standard, Outcome.CONFIRM);
		var li = Person.with("Li Wei", Role.OFFICIAL, this.acting.authority());
		var chen = Person.with("Chen Jing", Role.OFFICIAL, this.acting.authority());
		var start = new CountDownLatch(1);
		var pool = Executors.newFixedThreadPool(2);
		try {
			var running = List.of(li, chen).stream().map((person) -> pool.submit((Callable<Throwable>) () -> {
				start.await();
				return person
					.get(() -> catchThrowable(() -> this.decisions.decide(id, Reviewing.decision(Outcome.CONFIRM))));
			})).toList();
			start.countDown();
			var outcomes = new java.util.ArrayList<Throwable>();
			for (var each : running) {
				outcomes.add(each.get());
			}
			assertThat(outcomes).filteredOn((outcome) -> outcome == null).hasSize(1);
			var refused = (RuleBroken) outcomes.stream().filter((outcome) -> outcome != null).findFirst().orElseThrow();
			assertThat(this.messages.getMessage(refused.key(), refused.arguments(), java.util.Locale.ENGLISH))
				.matches("R-2026-\\d{4} has moved on: “Decided”, by (Li Wei|Chen Jing) on 2026-03-02\\..*");
		}
		finally {
			pool.shutdownNow();
		}
	}

	@Test
	void theReviewsOfACommitteeAreOpenedForTheYearInOneAct() {
		var committee = this.acting.body("SAC/TC 900", org.norma.bodies.BodyKind.COMMITTEE);
		var first = this.reviewing.standard("GB/T 90018-2019", "national.recommended", "2019-05-01", committee,
				List.of());
		var second = this.reviewing.standard("GB/T 90019-2021", "national.recommended", "2021-12-31", committee,
				List.of());
		this.reviewing.standard("GB/T 90020-2024", "national.recommended", "2024-05-01", committee, List.of());
		assertThat(this.reviewing.official().<Integer>get(() -> this.bulk.open(committee, 2026))).isEqualTo(2);
		assertThat(this.reviews.of(first)).singleElement()
			.extracting(ReviewView::state, ReviewView::committeeId, ReviewView::dueOn)
			.containsExactly(ReviewState.ASSIGNED, committee, LocalDate.of(2024, 5, 1));
		assertThat(this.reviews.of(second)).hasSize(1);
		assertThat(this.events.stream(Notice.class)).anyMatch((notice) -> notice.key().equals("reviews.notice.year"));
		this.acting.refusal(() -> this.reviewing.official().does(() -> this.bulk.open(committee, 2026)))
			.contains("Nothing of SAC/TC 900");
	}

	@Test
	void workWaitsForWhoeverIsToActNext() {
		var standard = this.reviewing.standard("GB/T 90021-2019", "national.recommended", "2019-05-01");
		var id = this.reviewing.opened(standard);
		assertThat(waiting(this.reviewing.expert())).contains(view(id).href() + "/judge");
		assertThat(waiting(this.reviewing.official())).doesNotContain(view(id).href() + "/decide");
		this.reviewing.expert().does(() -> this.reviews.judge(id, Reviewing.findings(Criteria.USUAL, Outcome.CONFIRM)));
		assertThat(waiting(this.reviewing.expert())).doesNotContain(view(id).href() + "/judge");
		assertThat(waiting(this.reviewing.official())).contains(view(id).href() + "/decide");
	}

	private List<String> waiting(Person person) {
		return person.get(() -> this.work.stream()
			.flatMap((source) -> source.of(person).stream())
			.map((item) -> item.href())
			.toList());
	}

	@Test
	void whoIssuesIsToldOnceOfWhatBecameDueAndTheAuthorityAboveLater() {
		this.due.check();
		var before = told("reviews.notice.due");
		this.due.check();
		assertThat(told("reviews.notice.due")).isEqualTo(before);
		this.reviewing.standard("GB/T 90022-2021", "national.recommended", "2021-03-03");
		this.due.check();
		assertThat(told("reviews.notice.due")).isEqualTo(before);
		this.acting.clock().passDays(1);
		this.due.check();
		assertThat(told("reviews.notice.due")).isEqualTo(before + 1);
		var escalated = told("reviews.notice.overdue");
		this.acting.clock().passDays(91);
		this.due.check();
		assertThat(told("reviews.notice.overdue")).isEqualTo(escalated + 1);
	}

	private long told(String key) {
		return this.events.stream(Notice.class).filter((notice) -> notice.key().equals(key)).count();
	}

	/** Texts of editions that the tests keep. */
	@TestConfiguration(proxyBeanMethods = false)
	static class Texts0 {

		@Bean
		Kept kept(org.springframework.jdbc.core.simple.JdbcClient jdbc, DueTable table) {
			return new Kept(new java.util.concurrent.ConcurrentHashMap<>(), table, jdbc);
		}

	}

	/** The texts, and the table of what is due. */
	record Kept(java.util.Map<UUID, RevisionId> texts, DueTable table,
			org.springframework.jdbc.core.simple.JdbcClient jdbc) implements EditionTexts {

		void keep(UUID edition, RevisionId text) {
			this.texts.put(edition, text);
		}

		@Override
		public Optional<RevisionId> textOf(UUID edition) {
			return Optional.ofNullable(this.texts.get(edition));
		}

		/** Where the statement and {@link Cycle} differ. */
		List<String> agrees(String level, List<Cycle> cycles, List<String> published, Reviewing reviewing) {
			this.table.cycles(level, cycles);
			var different = new java.util.ArrayList<String>();
			for (var each : published) {
				var id = reviewing.standard("GB/T " + (95000 + published.indexOf(each)) + "-2020", level, each);
				var end = org.norma.catalogue.PartialDate.parse(each).orElseThrow().end();
				var expected = Cycle.due(cycles, end).orElseThrow();
				var found = this.jdbc.sql("select due from review_due where edition_id = :id")
					.param("id", id)
					.query(LocalDate.class)
					.single();
				if (!found.equals(expected)) {
					different.add(each + ": " + found + " instead of " + expected);
				}
			}
			return different;
		}

	}

}
