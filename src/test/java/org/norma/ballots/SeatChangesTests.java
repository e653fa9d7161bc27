package org.norma.ballots;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norma.accounts.AccountId;
import org.norma.accounts.AccountService;
import org.norma.bodies.BodyAdministration;
import org.norma.bodies.BodyId;
import org.norma.bodies.Departures;
import org.norma.bodies.InterestCategory;
import org.norma.bodies.Leaving;
import org.norma.bodies.MembershipKind;
import org.norma.ledger.LedgerService;
import org.norma.projects.Person;
import org.norma.projects.ProjectId;
import org.norma.projects.ProjectTest;
import org.norma.projects.World;
import org.norma.shared.Act;
import org.norma.shared.Actor;
import org.norma.shared.Role;
import org.norma.shared.work.Notice;
import org.norma.shared.work.WorkItem;
import org.norma.shared.work.WorkSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

/** Members leave, and others follow, while a ballot of the committee is open. */
@ProjectTest
@RecordApplicationEvents
class SeatChangesTests {

	@Autowired
	private World.Acting acting;

	@Autowired
	private BodyAdministration administration;

	@Autowired
	private Departures departures;

	@Autowired
	private AccountService accounts;

	@Autowired
	private org.norma.bodies.CommitteeImport imports;

	@Autowired
	private BallotOpening opening;

	@Autowired
	private BallotVoting voting;

	@Autowired
	private BallotClosing closing;

	@Autowired
	private BallotReader reader;

	@Autowired
	private LedgerService ledger;

	@Autowired
	private List<WorkSource> work;

	@Autowired
	private ApplicationEvents events;

	@Autowired
	private MockMvcTester web;

	@Autowired
	private JdbcClient jdbc;

	private final Person admin = Person.with("Admin", Role.ADMINISTRATOR, null);

	private BallotWorld world;

	private UUID committee;

	private Person secretary;

	private Person ann;

	private Person bob;

	private List<Person> rest;

	private ProjectId project;

	private BallotId ballot;

	@BeforeEach
	void anOpenBallot() {
		this.world = new BallotWorld(this.acting, this.administration, this.opening, this.voting, this.closing,
				this.jdbc);
		this.committee = this.world.newCommittee();
		this.secretary = Person.with("Secretary", Role.OFFICIAL, this.committee);
		this.ann = this.world.expert("Ann " + this.committee, this.committee);
		this.bob = this.world.person("Bob " + this.committee);
		this.rest = this.world.experts(3, this.committee);
		this.project = this.world.inReview("national.recommended", this.committee);
		this.ballot = this.world.open(this.project);
	}

	private BallotDetails details(Person person) {
		return person.get(() -> this.reader.details(this.ballot));
	}

	private Optional<UUID> ask(Person by, Leaving who, String successor) {
		return by.get(() -> this.departures.request(new BodyId(this.committee), who, "Moved away.", successor));
	}

	private void leaves(Person who, String successor) {
		var id = ask(this.admin, Leaving.person(who.accountId()), successor).orElseThrow();
		this.secretary.does(() -> this.departures.confirm(id));
	}

	/** The successor with the role that the departure gave. */
	private Person seated(Person person) {
		return new Person(person.accountId(), person.displayName(),
				List.of(new Actor.Grant(Role.EXPERT, this.committee, null)), java.util.Locale.ENGLISH);
	}

	/** Red before: the second person was any other account. */
	@Test
	void anAccountOfTheOwnMakingIsNotTheSecondPerson() {
		this.jdbc
			.sql("insert into dependence (account_id, person_id, what, since) values (:id, :maker, 'ACCOUNT', now())")
			.param("id", this.bob.accountId())
			.param("maker", this.admin.accountId())
			.update();
		var puppet = new Person(this.bob.accountId(), this.bob.displayName(),
				List.of(new Actor.Grant(Role.OFFICIAL, this.committee, null)), java.util.Locale.ENGLISH);
		var id = ask(this.admin, Leaving.person(this.ann.accountId()), "").orElseThrow();
		this.acting.refusal(() -> puppet.does(() -> this.departures.confirm(id)))
			.contains("is not independent of Admin");
		assertThat(work(puppet)).extracting(WorkItem::key).doesNotContain("bodies.work.departure");
		assertThat(work(this.secretary)).extracting(WorkItem::key).contains("bodies.work.departure");
		this.secretary.does(() -> this.departures.confirm(id));
	}

	/** Red before: whose account one administrator disabled could not vote. */
	@Test
	void whoVotesNowIsNotDisabledByOnePersonAlone() {
		this.acting.refusal(() -> this.admin.does(() -> this.accounts.disable(new AccountId(this.ann.accountId()))))
			.contains("nobody is taken out by one person alone");
	}

	@Test
	void whileABallotRunsNobodyTakesAMemberOutAlone() {
		var unit = this.world.newUnit();
		this.world.seat(this.committee, unit, InterestCategory.USER);
		var grant = this.jdbc.sql("select id from account_grant where account_id = :id")
			.param("id", this.ann.accountId())
			.query(UUID.class)
			.single();
		var code = this.acting.view(this.project).code();
		this.acting
			.refusal(() -> this.admin.does(() -> this.accounts.revoke(new AccountId(this.ann.accountId()), grant)))
			.contains("is voting now (" + code + "): nobody is taken out by one person alone");
		this.acting
			.refusal(() -> this.admin
				.does(() -> this.administration.unseat(new BodyId(this.committee), unit, MembershipKind.MEMBER)))
			.contains("nobody is taken out by one person alone");
		this.acting
			.refusal(() -> this.admin
				.does(() -> this.administration.disband(new BodyId(this.committee), LocalDate.of(2026, 3, 2), "")))
			.contains("nobody is taken out by one person alone");
		var id = ask(this.admin, Leaving.person(this.ann.accountId()), "").orElseThrow();
		assertThat(details(this.ann).mayVote()).isTrue();
		this.acting.refusal(() -> this.admin.does(() -> this.departures.confirm(id)))
			.contains("Admin asked that Ann")
			.contains("cannot confirm it");
		this.acting.refusal(() -> ask(this.secretary, Leaving.person(this.ann.accountId()), ""))
			.contains("is asked for already");
		var stranger = Person.with("Official elsewhere", Role.OFFICIAL, this.world.newUnit());
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> stranger.does(() -> this.departures.confirm(id)));
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> ask(stranger, Leaving.person(this.ann.accountId()), ""));
		this.secretary.does(() -> this.departures.decline(id));
		this.acting.refusal(() -> this.secretary.does(() -> this.departures.confirm(id))).contains("decided on");
		this.world.votes(this.ballot, Position.APPROVE, List.of(this.ann));
	}

	@Test
	void aVacantSeatStandsOnThePageOfTheCommitteeUntilSomebodyTakesIt() {
		leaves(this.ann, "");
		var page = "/bodies/" + this.jdbc.sql("select slug from body where id = :id")
			.param("id", this.committee)
			.query(String.class)
			.single() + "?lang=en";
		assertThat(this.web.get().uri(page)).hasStatusOk()
			.bodyText()
			.contains("Seat of an expert, since 2026-")
			.doesNotContain(this.ann.displayName());
		assertThat(this.web.get().uri(page).with(authentication(this.admin.token()))).bodyText()
			.contains("Seat of " + this.ann.displayName());
		var unit = this.world.newUnit();
		this.world.seat(this.committee, unit, InterestCategory.USER);
		assertThat(this.web.get().uri(page)).bodyText().contains("Seat of an expert");
		this.accounts.grant(new AccountId(this.bob.accountId()), Role.EXPERT, new BodyId(this.committee),
				this.acting.today(), null);
		assertThat(this.web.get().uri(page)).bodyText().doesNotContain("Seat of an expert");
	}

	@Test
	void whoLeavesNoLongerVotesAndTheVoteThatWasCastStandsInTheResult() {
		this.world.votes(this.ballot, Position.APPROVE, List.of(this.ann));
		leaves(this.ann, this.bob.displayName());
		this.acting.refusal(() -> this.world.votes(this.ballot, Position.DISAPPROVE, List.of(this.ann)))
			.startsWith("You no longer sit in the committee");
		this.acting.refusal(() -> this.world.votes(this.ballot, Position.DISAPPROVE, List.of(seated(this.bob))))
			.startsWith("The seat voted before it was taken over");
		assertThat(details(this.ann).entitlement()).isEqualTo(Entitlement.LEFT);
		assertThat(details(seated(this.bob)).own()).isNull();
		assertThat(work(this.ann)).isEmpty();
		assertThat(work(seated(this.bob))).isEmpty();
		this.acting.clock().passDays(31);
		this.world.close(this.ballot);
		var result = details(this.acting.official());
		assertThat(result.ballot().count()).isEqualTo(new Count(4, 0, 1, 0, 0, 0));
		assertThat(result.seats().lines()).singleElement().satisfies((line) -> {
			assertThat(line.departed()).matches(Departed::voted)
				.extracting(Departed::reason, Departed::requester, Departed::decider, Departed::successor)
				.containsExactly("Moved away.", "Admin", "Secretary", this.bob.displayName());
			assertThat(line.votedSince()).isFalse();
		});
		assertThat(this.web.get()
			.uri("/ballots/" + this.ballot.value() + "?lang=en")
			.with(authentication(this.acting.official().token()))).bodyText()
			.contains("Voted while entitled; the vote stands.", "Asked for by Admin, confirmed by Secretary.",
					"of the 4 voters of the opening. Seats given up since: 1, of which vacant: 0");
		assertThat(this.web.get().uri("/ballots/" + this.ballot.value() + "?lang=en")).bodyText()
			.contains("Seats given up since: 1")
			.doesNotContain(this.ann.displayName(), "Moved away.");
	}

	@Test
	void theSuccessorVotesWhereTheSeatHasNotAndTheQuorumStaysThatOfTheOpening() {
		leaves(this.ann, this.bob.displayName());
		assertThat(work(seated(this.bob))).extracting(WorkItem::key).contains("ballots.work.vote");
		this.world.votes(this.ballot, Position.DISAPPROVE, List.of(seated(this.bob)));
		this.world.votes(this.ballot, Position.APPROVE, List.of(seated(this.bob)));
		this.acting.refusal(() -> this.world.votes(this.ballot, Position.ABSTAIN, List.of(this.ann)))
			.startsWith("You no longer sit in the committee");
		assertThat(this.reader.ofProject(this.project).get(0)).matches((each) -> each.voted() == 1)
			.matches((each) -> each.count().entitled() == 4);
		this.acting.clock().passDays(31);
		this.world.close(this.ballot);
		assertThat(details(this.acting.official()).seats().lines()).singleElement()
			.matches(SeatHistory.Line::votedSince)
			.matches((line) -> !line.departed().voted());
	}

	@Test
	void aSeatThatNobodyTookOverIsVacantAndCountsAsNotHavingVoted() {
		leaves(this.ann, "");
		assertThat(details(this.acting.official()).seats()).matches((each) -> each.left() == 1 && each.vacant() == 1);
		assertThat(details(this.acting.official()).closable()).isFalse();
		this.acting.clock().passDays(31);
		this.world.close(this.ballot);
		assertThat(this.reader.ofProject(this.project).get(0).count()).isEqualTo(new Count(4, 0, 0, 0, 0, 0));
	}

	@Test
	void whenAllWhoStillHoldASeatHaveVotedTheBallotIsClosedAndTheVacantSeatCounts() {
		leaves(this.ann, "");
		var rest = this.rest.subList(0, 2);
		this.world.votes(this.ballot, Position.APPROVE, rest);
		this.acting.refusal(() -> this.world.close(this.ballot))
			.contains("Not voted yet: " + this.rest.get(2).displayName() + ".")
			.doesNotContain(this.ann.displayName());
		this.world.votes(this.ballot, Position.APPROVE, this.rest.subList(2, 3));
		assertThat(details(this.acting.official()).closable()).isTrue();
		assertThat(this.web.get()
			.uri("/ballots/" + this.ballot.value() + "?lang=en")
			.with(authentication(this.acting.official().token()))).bodyText()
			.contains("left on " + this.acting.today() + ", seat vacant", "Who takes over a seat is named",
					"/bodies/" + this.committee);
		assertThat(work(this.acting.official())).extracting(WorkItem::key).contains("ballots.work.close");
		this.world.close(this.ballot);
		assertThat(this.reader.ofProject(this.project).get(0).count()).isEqualTo(new Count(4, 0, 3, 0, 0, 0));
	}

	@Test
	void aUnitThatLeavesTakesItsSeatAndItsExpertsWithItAndItsSuccessorVotes() {
		var other = this.world.newCommittee();
		var unit = this.world.newUnit();
		var next = this.world.newUnit();
		this.world.seat(other, unit, InterestCategory.USER);
		this.world.seat(other, this.world.newUnit(), InterestCategory.CONSUMER);
		var cao = this.world.expert("Cao", other, unit);
		var id = this.world.inReview("national.recommended", other);
		var open = this.world.open(id);
		var asked = this.admin
			.get(() -> this.departures.request(new BodyId(other), Leaving.member(unit, MembershipKind.MEMBER),
					"Merged.", this.acting.bodies().byId(new BodyId(next)).orElseThrow().code()));
		Person.with("Other admin", Role.ADMINISTRATOR, null).does(() -> this.departures.confirm(asked.orElseThrow()));
		this.acting.refusal(() -> this.world.votes(open, Position.APPROVE, List.of(cao)))
			.startsWith("You no longer sit in the committee");
		this.world.votes(open, Position.APPROVE, List.of(this.world.expert("Dai of the next unit", next)));
		assertThat(this.reader.ofProject(id).get(0).voted()).isEqualTo(1);
		assertThat(this.jdbc.sql("select interest from body_membership where body_id = :body and succeeds = :unit")
			.param("body", other)
			.param("unit", unit)
			.query(String.class)
			.single()).isEqualTo("USER");
	}

	@Test
	void theSeatsOfBodiesAreNamedInTheLanguageOfTheReader() {
		var other = this.world.newCommittee();
		var unit = this.acting.bodies()
			.ensure("UNIT " + UUID.randomUUID(), org.norma.bodies.BodyKind.ORGANISATION,
					org.norma.shared.Texts.of("en", "Institute of Units").with("zh", "单位研究所"), null, null)
			.id();
		this.world.seat(other, unit, InterestCategory.USER);
		this.world.experts(3, other);
		var open = this.world.open(this.world.inReview("national.recommended", other));
		for (var language : List.of("en", "zh-CN")) {
			assertThat(this.web.get()
				.uri("/ballots/" + open.value() + "?lang=" + language)
				.with(authentication(this.acting.official().token()))).bodyText()
				.contains(language.equals("en") ? "Institute of Units" : "单位研究所")
				.doesNotContain(language.equals("en") ? "单位研究所" : "Institute of Units");
		}
	}

	@Test
	void aRoleThatEndsByItsDayEndsTheRightToVoteAndTheResultSaysSo() {
		this.jdbc.sql("update account_grant set valid_until = :day where account_id = :id")
			.param("day", this.acting.today().plusDays(5))
			.param("id", this.ann.accountId())
			.update();
		this.acting.clock().passDays(6);
		this.acting.refusal(() -> this.world.votes(this.ballot, Position.APPROVE, List.of(this.ann)))
			.startsWith("You no longer sit in the committee");
		this.acting.clock().passDays(25);
		this.world.close(this.ballot);
		assertThat(details(this.acting.official()).seats().lines()).singleElement()
			.matches((line) -> line.departed().reason() == null && line.departed().vacant());
	}

	@Test
	void whoDraftsTheTextDoesNotVoteAsASuccessor() {
		leaves(this.ann, this.bob.displayName());
		var drafter = new Person(this.bob.accountId(), this.bob.displayName(),
				List.of(new Actor.Grant(Role.EXPERT, this.committee, null),
						new Actor.Grant(Role.DRAFTER, this.acting.lead(), null)),
				java.util.Locale.ENGLISH);
		this.acting.refusal(() -> this.world.votes(this.ballot, Position.APPROVE, List.of(drafter)))
			.startsWith("You took over a seat, but you or your unit drafts the text");
	}

	@Test
	void nobodyHasTwoSeatsAndASuccessorMustExist() {
		var who = Leaving.person(this.ann.accountId());
		this.acting.refusal(() -> ask(this.admin, who, "Nobody of that name"))
			.startsWith("There is no account, or more than one, for “Nobody of that name”");
		this.acting.refusal(() -> ask(this.admin, who, this.ann.displayName())).contains("nobody has two seats");
		this.acting.refusal(() -> ask(this.admin, Leaving.person(this.bob.accountId()), ""))
			.startsWith("They do not sit in ");
		this.acting
			.refusal(() -> this.admin.does(() -> this.departures.request(new BodyId(this.committee), who, "  ", "")))
			.startsWith("A member is taken out only with a reason");
		this.acting.refusal(() -> ask(this.admin, who, "x".repeat(201)))
			.startsWith("Who takes over the seat is named with 201 characters; 200 are the most.");
	}

	@Test
	void theSecondPersonFindsItInTheWorkAndEachActStandsInTheLedger() {
		var id = ask(this.admin, Leaving.person(this.ann.accountId()), this.bob.displayName()).orElseThrow();
		assertThat(work(this.secretary)).extracting(WorkItem::key).contains("bodies.work.departure");
		assertThat(work(this.admin)).extracting(WorkItem::href).noneMatch((href) -> href.contains(id.toString()));
		this.secretary.does(() -> this.departures.confirm(id));
		assertThat(work(this.secretary)).extracting(WorkItem::href).noneMatch((href) -> href.contains(id.toString()));
		assertThat(this.events.stream(Act.class).map(Act::verb)).contains("body.departure-requested",
				"body.departure-confirmed", "grant.taken", "grant.given", "ballot.member-left");
		assertThat(this.ledger.of("ballot", this.ballot.value().toString())).singleElement()
			.matches((entry) -> "false".equals(entry.after().get("voted")));
		assertThat(this.events.stream(Notice.class)).extracting(Notice::key)
			.contains("bodies.notice.departure-requested", "bodies.notice.departure-confirmed", "ballots.notice.left");
		assertThat(this.events.stream(Notice.class))
			.filteredOn((notice) -> notice.recipients().accounts().contains(this.bob.accountId()))
			.extracting(Notice::key)
			.contains("ballots.notice.opened");
		assertThat(this.acting.details(this.project).history()).extracting((event) -> event.verb())
			.contains("ballot.member-left");
	}

	@Test
	void whereNothingIsVotedOnOnePersonIsEnough() {
		this.world.close(closedAtOnce());
		assertThat(ask(this.admin, Leaving.person(this.ann.accountId()), "")).isEmpty();
		assertThat(this.departures.running(this.committee)).isEmpty();
	}

	private BallotId closedAtOnce() {
		this.acting.clock().passDays(31);
		return this.ballot;
	}

	@Test
	void aFileTakesNobodyOutOfACommitteeThatVotes() {
		var code = "ISO/TC " + (100_000 + Math.abs(this.committee.hashCode() % 800_000));
		importing(code, "{\"id\":11,\"acronym\":\"AAA\"},{\"id\":12,\"acronym\":\"BBB\"}");
		var other = this.acting.bodies().byCode(code).orElseThrow().id();
		this.world.open(this.world.inReview("national.recommended", other));
		var report = importing(code, "{\"id\":11,\"acronym\":\"AAA\"}");
		assertThat(report.refused()).extracting((line) -> line.key()).contains("bodies.refused.deciding");
		assertThat(this.jdbc.sql("select count(*) from body_membership where body_id = :body")
			.param("body", other)
			.query(Integer.class)
			.single()).isEqualTo(2);
	}

	private org.norma.bodies.CommitteeReport importing(String code, String members) {
		var line = "{\"id\":" + code.substring(7) + ",\"reference\":\"" + code
				+ "\",\"title\":{\"en\":\"T\"},\"pMembers\":[" + members + "]}";
		return this.admin.get(() -> this.imports.importCommittees(
				new java.io.ByteArrayInputStream(line.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
	}

	@Test
	void thePagesSpeakThreeLanguages() {
		var id = ask(this.admin, Leaving.person(this.ann.accountId()), "").orElseThrow();
		var body = "/bodies/" + this.committee;
		for (var language : new String[] { "en", "zh-CN", "it" }) {
			for (var page : List.of(body, body + "/departures/" + id,
					body + "/departures/new?person=" + this.ann.accountId())) {
				assertThat(this.web.get()
					.uri(page + (page.contains("?") ? "&" : "?") + "lang=" + language)
					.with(authentication(this.secretary.token()))).as(page)
					.hasStatusOk()
					.bodyText()
					.contains(this.ann.displayName())
					.doesNotContain("??");
			}
		}
		assertThat(this.web.get().uri(body + "?lang=en")).hasStatusOk()
			.bodyText()
			.doesNotContain(this.ann.displayName());
	}

	private List<WorkItem> work(Person person) {
		return person.get(() -> this.work.stream().flatMap((source) -> source.of(person).stream()).toList());
	}

}
