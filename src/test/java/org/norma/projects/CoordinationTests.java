package org.norma.projects;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.norma.bodies.BodyKind;
import org.norma.bodies.BodyService;
import org.norma.hierarchy.Confidence;
import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.OwnRules;
import org.norma.hierarchy.Rule;
import org.norma.hierarchy.RuleService;
import org.norma.shared.Role;
import org.norma.shared.Texts;
import org.norma.shared.work.Notice;
import org.norma.shared.work.WorkItem;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * What cooperating authorities said stands until they or the coordination body end it.
 */
@ProjectTest
@RecordApplicationEvents
@Tag("long")
class CoordinationTests {

	@Autowired
	private World.Acting acting;

	@Autowired
	private CoordinationService coordination;

	@Autowired
	private BodyService bodies;

	@Autowired
	private RuleService rules;

	@Autowired
	private OwnRules own;

	@Autowired
	private ProjectWork work;

	@Autowired
	private ApplicationEvents events;

	@Autowired
	private Projects directory;

	@Autowired
	private ProjectReader reader;

	@Autowired
	private LateProjects late;

	@Autowired
	private org.springframework.jdbc.core.simple.JdbcClient jdbc;

	@AfterEach
	void withoutOwnRules() {
		this.own.takeBack();
	}

	@BeforeEach
	@AfterEach
	void today() {
		this.acting.clock().set(LocalDate.of(2026, 3, 2));
		this.acting.coordinator();
	}

	@Test
	void askingAgainLeavesObjectionsAndSignaturesAlone() {
		var health = this.acting.body("NHC", BodyKind.AUTHORITY);
		var industry = this.acting.body("MIIT", BodyKind.AUTHORITY);
		var late = this.acting.body("MEE", BodyKind.AUTHORITY);
		var id = inReview(health, industry, late);
		ask(id, 10);
		answer(id, health, CoordinationPosition.SIGNED, null);
		answer(id, industry, CoordinationPosition.OBJECTED, "It costs too much.");
		this.acting.refusal(() -> this.acting.official().does(() -> this.coordination.escalate(id, late)))
			.isEqualTo("The authority has until 2026-03-12 to answer: it is silent only after that day. Wait for it, "
					+ "or for its objection.");
		this.acting.clock().passDays(11);
		this.acting.official().does(() -> this.coordination.escalate(id, late));
		ask(id, 20);
		assertThat(line(id, health).position()).isEqualTo(CoordinationPosition.SIGNED);
		assertThat(line(id, industry).position()).isEqualTo(CoordinationPosition.OBJECTED);
		assertThat(line(id, industry).reason()).isEqualTo("It costs too much.");
		assertThat(line(id, late).due()).isEqualTo(this.acting.today().plusDays(20));
		assertThat(line(id, late).escalatedOn()).isEqualTo(this.acting.today());
		answer(id, late, CoordinationPosition.SIGNED, null);
		this.acting.refusal(() -> ask(id, 30)).contains("have answered, and what they said stands");
	}

	@Test
	void aDecisionNeedsOutcomeAndReasonAndComesFromThePeopleOfTheCoordinationBody() {
		var industry = this.acting.body("MIIT", BodyKind.AUTHORITY);
		var id = escalated(industry);
		this.acting.refusal(() -> this.acting.advance(id))
			.startsWith("The objection of MIIT (name) is before: State Council coordination mechanism");
		this.acting.refusal(() -> resolve(id, industry, null, "Because.", "No. 1")).contains("has no outcome");
		this.acting.refusal(() -> resolve(id, industry, CoordinationOutcome.SET_ASIDE, "  ", "No. 1"))
			.contains("has no reasons");
		assertThat(catchThrowable(() -> this.acting.official()
			.does(() -> this.coordination.resolve(id, industry,
					new CoordinationDecision(CoordinationOutcome.SET_ASIDE, "Mine.", "No. 1")))))
			.isInstanceOf(AccessDeniedException.class);
		assertThat(line(id, industry).resolvedOn()).isNull();
		resolve(id, industry, CoordinationOutcome.SET_ASIDE, "Safety first.", "No. 1");
		assertThat(line(id, industry).outcome()).isEqualTo(CoordinationOutcome.SET_ASIDE);
		assertThat(line(id, industry).reference()).isEqualTo("No. 1");
		this.acting.advance(id);
	}

	@Test
	void anObjectionThatIsUpheldKeepsTheGateShutUntilTheTextIsWrittenAnew() {
		var industry = this.acting.body("MIIT", BodyKind.AUTHORITY);
		var id = escalated(industry);
		resolve(id, industry, CoordinationOutcome.UPHELD, "It does cost too much.", "No. 2");
		this.acting.refusal(() -> this.acting.advance(id)).contains("upheld the objection of MIIT (name)");
		this.acting.refusal(() -> resolve(id, industry, CoordinationOutcome.SET_ASIDE, "Yet.", "No. 3"))
			.contains("has decided");
		redraft(id);
		assertThat(this.acting.view(id).stage()).isEqualTo(Stage.DRAFTING);
		assertThat(line(id, industry).outcome()).isNull();
	}

	@Test
	void whoObjectedAndWhoDraftsAreToldWhatTheCoordinationBodyDecided() {
		var industry = this.acting.body("MIIT", BodyKind.AUTHORITY);
		var id = escalated(industry);
		resolve(id, industry, CoordinationOutcome.UPHELD, "It does cost too much.", "No. 2");
		var told = this.events.stream(Notice.class)
			.filter((notice) -> notice.key().equals("projects.notice.resolved.UPHELD"))
			.toList();
		assertThat(told).extracting(Notice::recipients).contains(Notice.Recipients.holders(Role.OFFICIAL, industry));
		assertThat(told).hasSizeGreaterThan(1)
			.allSatisfy((notice) -> assertThat(notice.arguments()).contains("It does cost too much."));
	}

	@Test
	void withoutAnObjectionThatWasUpheldNobodySendsAProjectBack() {
		var industry = this.acting.body("MIIT", BodyKind.AUTHORITY);
		var id = escalated(industry);
		this.acting.refusal(() -> redraft(id)).startsWith("No objection to ").contains("was upheld");
		resolve(id, industry, CoordinationOutcome.UPHELD, "It does.", "No. 9");
		assertThat(catchThrowable(() -> Person.with("Zhao", Role.OFFICIAL, industry)
			.does(() -> this.acting.course().redraft(id, this.acting.version(id), "Mine."))))
			.isInstanceOf(AccessDeniedException.class);
	}

	private void redraft(ProjectId id) {
		var seen = this.acting.version(id);
		this.acting.official().does(() -> this.acting.course().redraft(id, seen, "The objection was upheld."));
	}

	@Test
	@DirtiesContext
	void whereTheCoordinationBodyIsRegisteredItsOwnOfficialsRecordWhatItDecided() {
		var industry = this.acting.body("MIIT", BodyKind.AUTHORITY);
		var council = this.bodies
			.ensure("SCCM", BodyKind.AUTHORITY,
					Texts.of("en", "State Council coordination mechanism for standardization"), null, null)
			.id();
		var id = escalated(industry);
		Person.with("Council", Role.OFFICIAL, council)
			.does(() -> this.coordination.resolve(id, industry,
					new CoordinationDecision(CoordinationOutcome.SET_ASIDE, "Agreed.", null)));
		this.acting.advance(id);
	}

	@Test
	void theBodyWhoseCodeTheRulesNameFindsTheObjectionInItsWorkAndTheProjectOpen() {
		var industry = this.acting.body("MIIT", BodyKind.AUTHORITY);
		var council = Person.with("Council", Role.OFFICIAL, this.acting.body("COUNCIL", BodyKind.AUTHORITY));
		var other = Person.with("Other", Role.OFFICIAL, this.acting.body("OTHER", BodyKind.AUTHORITY));
		this.rules.setRule(new LevelCode("industry"), Rule.COORDINATION_BODY_CODE, "COUNCIL", "Own statute, art. 1",
				Confidence.PRIMARY, "", this.acting.today());
		var id = escalated(industry);
		assertThat(work(council)).singleElement().satisfies((item) -> {
			assertThat(item.key()).isEqualTo("projects.work.coordinate");
			assertThat(item.href()).endsWith("#coordination");
		});
		assertThat(work(other)).isEmpty();
		assertThat(reads(council, id)).isTrue();
		assertThat(reads(other, id)).isFalse();
		council.does(() -> this.coordination.resolve(id, industry,
				new CoordinationDecision(CoordinationOutcome.SET_ASIDE, "Agreed.", null)));
		assertThat(work(council)).isEmpty();
	}

	@Test
	void aSignOffBecomesAnObjectionAndBackUntilTheCoordinationBodyHasDecided() {
		var industry = this.acting.body("MIIT", BodyKind.AUTHORITY);
		var id = inReview(industry);
		ask(id, 10);
		answer(id, industry, CoordinationPosition.SIGNED, "We object: no test method is given.");
		answer(id, industry, CoordinationPosition.OBJECTED, "No test method is given.");
		assertThat(line(id, industry).position()).isEqualTo(CoordinationPosition.OBJECTED);
		this.acting.refusal(() -> this.acting.advance(id)).contains("MIIT (name) objects");
		answer(id, industry, CoordinationPosition.WITHDRAWN, null);
		answer(id, industry, CoordinationPosition.OBJECTED, "Still none.");
		this.acting.official().does(() -> this.coordination.escalate(id, industry));
		resolve(id, industry, CoordinationOutcome.SET_ASIDE, "It is given elsewhere.", "No. 9");
		this.acting.refusal(() -> answer(id, industry, CoordinationPosition.OBJECTED, "Once more."))
			.startsWith("The coordination body has decided on 2026-03-02");
		this.acting.advance(id);
		this.acting.refusal(() -> answer(id, industry, CoordinationPosition.SIGNED, null))
			.contains("is signed off at the end of stage 40");
	}

	@Test
	void theAuthorityFindsAnObjectionInItsWorkUntilItIsBroughtOnAndDecided() {
		var industry = this.acting.body("MIIT", BodyKind.AUTHORITY);
		var id = inReview(industry);
		ask(id, 10);
		answer(id, industry, CoordinationPosition.OBJECTED, "It costs too much.");
		assertThat(ofProject(id)).singleElement().satisfies((item) -> {
			assertThat(item.key()).isEqualTo("projects.work.objection");
			assertThat(item.arguments()).first()
				.asString()
				.startsWith("State Council coordination mechanism for standardization");
			assertThat(item.due()).isEqualTo(this.acting.today().plusDays(10));
		});
		this.acting.official().does(() -> this.coordination.escalate(id, industry));
		assertThat(ofProject(id)).isEmpty();
		assertThat(work(this.acting.coordinator())).extracting(WorkItem::key).contains("projects.work.coordinate");
		resolve(id, industry, CoordinationOutcome.UPHELD, "It does.", "No. 8");
		assertThat(ofProject(id)).extracting(WorkItem::key).containsExactly("projects.work.upheld");
	}

	private List<WorkItem> ofProject(ProjectId id) {
		return work(this.acting.official()).stream()
			.filter((item) -> item.href().startsWith("/projects/" + id.value()))
			.toList();
	}

	@Test
	void longerTextsThanTheFormsTakeAreRefused() {
		var industry = this.acting.body("MIIT", BodyKind.AUTHORITY);
		var id = inReview(industry);
		ask(id, 10);
		this.acting.refusal(() -> answer(id, industry, CoordinationPosition.OBJECTED, "x".repeat(2001)))
			.isEqualTo("“Reason”: 2001 characters are entered; 2000 are the most. Shorten the text.");
		answer(id, industry, CoordinationPosition.OBJECTED, "x".repeat(2000));
		this.acting.official().does(() -> this.coordination.escalate(id, industry));
		this.acting.refusal(() -> resolve(id, industry, CoordinationOutcome.UPHELD, "So.", "y".repeat(201)))
			.startsWith("“Reference of the decision”: 201 characters");
		this.acting.refusal(() -> resolve(id, industry, CoordinationOutcome.UPHELD, "y".repeat(2001), "No. 1"))
			.startsWith("“Reasons of the decision”: 2001 characters");
	}

	@Test
	void silenceIsCalledSilenceAndDecidedOnAsSuch() {
		var industry = this.acting.body("MIIT", BodyKind.AUTHORITY);
		var health = this.acting.body("NHC", BodyKind.AUTHORITY);
		var id = inReview(industry, health);
		ask(id, 10);
		this.acting.clock().passDays(11);
		this.acting.refusal(() -> this.acting.advance(id))
			.contains("were asked to answer until 2026-03-12 and are silent; silence is no sign-off");
		this.late.check();
		this.late.check();
		this.acting.refusal(() -> this.acting.advance(id)).startsWith("The silence of ");
		assertThat(keys(industry)).contains("projects.notice.escalated.silence")
			.doesNotContain("projects.notice.escalated.objection");
		for (var outcome : List.of(CoordinationOutcome.UPHELD, CoordinationOutcome.SET_ASIDE)) {
			this.acting.refusal(() -> resolve(id, industry, outcome, "So.", null))
				.startsWith("An authority is silent here and has not objected");
		}
		resolve(id, industry, CoordinationOutcome.GO_ON, "It had its time.", null);
		assertThat(keys(industry)).contains("projects.notice.resolved.GO_ON");
		resolve(id, health, CoordinationOutcome.AWAIT, "It has to answer.", null);
		this.acting.refusal(() -> this.acting.advance(id))
			.startsWith("0 of 2 cooperating authorities have signed off; still waiting for: NHC (name).");
		ask(id, 10);
		assertThat(line(id, industry).due()).isEqualTo(LocalDate.of(2026, 3, 12));
		answer(id, health, CoordinationPosition.SIGNED, null);
		this.acting.advance(id);
	}

	@Test
	void anObjectionIsNotDecidedOnAsSilence() {
		var industry = this.acting.body("MIIT", BodyKind.AUTHORITY);
		var id = escalated(industry);
		this.acting.refusal(() -> resolve(id, industry, CoordinationOutcome.GO_ON, "So.", null))
			.startsWith("This is an objection");
	}

	@Test
	void whereTheRuleSaysSoSilenceCountsAsNoObjectionButNeverAsASignature() {
		this.rules.setRule(new LevelCode("industry"), Rule.COORDINATION_SILENCE_AGREES, "yes", "Own statute, art. 2",
				Confidence.PRIMARY, "", this.acting.today().plusDays(1));
		this.acting.clock().passDays(1);
		var industry = this.acting.body("MIIT", BodyKind.AUTHORITY);
		var id = inReview(industry);
		ask(id, 10);
		this.acting.refusal(() -> this.acting.advance(id)).startsWith("0 of 1 cooperating authorities have signed off");
		this.acting.clock().passDays(11);
		this.late.check();
		assertThat(line(id, industry)).matches(CoordinationLine::silent)
			.matches((line) -> line.escalatedOn() == null && line.position() == CoordinationPosition.ASKED);
		this.acting.advance(id);
	}

	@Test
	void nobodyIsExemptedFromTheCoordinationInWhateverState() {
		var industry = this.acting.body("MIIT", BodyKind.AUTHORITY);
		var id = inReview(industry);
		notExempted(id);
		ask(id, 10);
		answer(id, industry, CoordinationPosition.OBJECTED, "It costs too much.");
		notExempted(id);
		this.acting.official().does(() -> this.coordination.escalate(id, industry));
		notExempted(id);
		resolve(id, industry, CoordinationOutcome.UPHELD, "It does.", null);
		notExempted(id);
		this.jdbc
			.sql("""
					insert into project_exemption (id, project_id, gate, authority_id, basis, reason, requested_by,
							requested_on, state, countersign)
					values (gen_random_uuid(), :id, 'coordination', gen_random_uuid(), 'Norma', 'Mine.', 'Li Wei', '2026-03-02',
							'GRANTED', 'NOBODY')
					""")
			.param("id", id.value())
			.update();
		this.acting.refusal(() -> this.acting.advance(id)).contains("upheld the objection of MIIT (name)");
	}

	private void notExempted(ProjectId id) {
		var seen = this.acting.version(id);
		this.acting
			.refusal(() -> this.acting.official()
				.does(() -> this.acting.exemptions().request(id, seen, "coordination", "It is urgent.")))
			.startsWith("Nobody is exempted from the coordination of ");
		assertThat(this.acting.details(id).gatesNow()).filteredOn((gate) -> gate.name().equals("coordination"))
			.allMatch((gate) -> !gate.exemptible() && !gate.missing().isEmpty());
	}

	@Test
	void everybodyWhomItConcernsIsToldOfObjectionEscalationAndDecision() {
		var industry = this.acting.body("MIIT", BodyKind.AUTHORITY);
		var health = this.acting.body("NHC", BodyKind.AUTHORITY);
		var id = inReview(industry, health);
		ask(id, 10);
		answer(id, industry, CoordinationPosition.OBJECTED, "It costs too much.");
		this.acting.official().does(() -> this.coordination.escalate(id, industry));
		resolve(id, industry, CoordinationOutcome.UPHELD, "It does.", null);
		for (var body : List.of(industry, health, this.acting.committee())) {
			assertThat(keys(body)).contains("projects.notice.objected", "projects.notice.escalated.objection",
					"projects.notice.resolved.UPHELD");
		}
		assertThat(keys(Notice.Recipients.holders(Role.DRAFTER, this.acting.lead()))).contains(
				"projects.notice.objected", "projects.notice.escalated.objection", "projects.notice.resolved.UPHELD");
		assertThat(keys(this.acting.view(id).authorityId())).contains("projects.notice.objected-authority",
				"projects.notice.escalated.objection", "projects.notice.resolved.UPHELD");
	}

	@Test
	void cooperatingAuthoritiesAndDraftersAreToldOfAnExemption() {
		var industry = this.acting.body("MIIT", BodyKind.AUTHORITY);
		var id = this.acting.drafting((p) -> this.acting.cooperating(p, Set.of(industry)));
		this.acting.write(id);
		this.acting.advance(id);
		this.acting.exempt(id, "consultation", "It is urgent.");
		assertThat(keys(industry)).contains("projects.notice.exemption-granted");
		assertThat(keys(Notice.Recipients.holders(Role.DRAFTER, this.acting.lead())))
			.contains("projects.notice.exemption-granted");
	}

	private List<String> keys(UUID body) {
		return keys(Notice.Recipients.holders(Role.OFFICIAL, body));
	}

	private List<String> keys(Notice.Recipients told) {
		return this.events.stream(Notice.class)
			.filter((notice) -> notice.recipients().equals(told))
			.map(Notice::key)
			.toList();
	}

	@Test
	void whereTheAuthorityItselfCoordinatesSomebodyElseOfItDecides() {
		this.rules.setRule(new LevelCode("industry"), Rule.COORDINATION_BODY_CODE, "SAC", "Own statute, art. 1",
				Confidence.PRIMARY, "", this.acting.today().plusDays(1));
		this.acting.clock().passDays(1);
		var industry = this.acting.body("MIIT", BodyKind.AUTHORITY);
		var id = escalated(industry);
		var decision = new CoordinationDecision(CoordinationOutcome.SET_ASIDE, "It goes on.", null);
		this.acting.refusal(() -> this.acting.official().does(() -> this.coordination.resolve(id, industry, decision)))
			.startsWith("You brought this before the coordination body");
		Person.with("Another of SAC", Role.OFFICIAL, this.acting.authority())
			.does(() -> this.coordination.resolve(id, industry, decision));
		this.acting.advance(id);
	}

	@Test
	void whoIsAskedFindsTheAnswerFirst() {
		var industry = this.acting.body("MIIT", BodyKind.AUTHORITY);
		var id = inReview(industry);
		ask(id, 10);
		var asked = Person.with("Zhao", Role.OFFICIAL, industry);
		assertThat(next(asked, id)).contains("answer");
		answer(id, industry, CoordinationPosition.OBJECTED, "It costs too much.");
		assertThat(next(asked, id)).isEmpty();
		this.acting.official().does(() -> this.coordination.escalate(id, industry));
		assertThat(next(this.acting.coordinator(), id)).contains("coordinate");
		assertThat(next(asked, id)).isEmpty();
	}

	private java.util.Optional<String> next(Person person, ProjectId id) {
		return person.get(() -> this.reader.details(id)).next().map(NextAct::key);
	}

	private List<WorkItem> work(Person person) {
		return person.get(() -> this.work.of(person));
	}

	private boolean reads(Person person, ProjectId id) {
		return person.get(() -> this.directory.mayRead(this.directory.byId(id).orElseThrow(), person));
	}

	private ProjectId inReview(UUID... cooperating) {
		var id = this.acting.drafting((p) -> this.acting.cooperating(p, Set.of(cooperating)));
		this.acting.write(id);
		this.acting.advance(id);
		this.acting.advance(id);
		return id;
	}

	private ProjectId escalated(UUID body) {
		var id = inReview(body);
		ask(id, 10);
		answer(id, body, CoordinationPosition.OBJECTED, "It costs too much.");
		this.acting.official().does(() -> this.coordination.escalate(id, body));
		return id;
	}

	private void ask(ProjectId id, int days) {
		this.acting.official().does(() -> this.coordination.ask(id, this.acting.today().plusDays(days)));
	}

	private void answer(ProjectId id, UUID body, CoordinationPosition position, String reason) {
		Person.with("Cooperating", Role.OFFICIAL, body)
			.does(() -> this.coordination.answer(id, body, position, reason));
	}

	private void resolve(ProjectId id, UUID body, CoordinationOutcome outcome, String reason, String reference) {
		this.acting.coordinator()
			.does(() -> this.coordination.resolve(id, body, new CoordinationDecision(outcome, reason, reference)));
	}

	private CoordinationLine line(ProjectId id, UUID body) {
		return this.acting.details(id)
			.coordination()
			.stream()
			.filter((each) -> each.bodyId().equals(body))
			.findFirst()
			.orElseThrow();
	}

}
