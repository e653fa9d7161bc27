package org.norma.consultations;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norma.Statements;
import org.norma.bodies.BodyKind;
import org.norma.projects.Person;
import org.norma.projects.ProjectTest;
import org.norma.projects.World;
import org.norma.shared.Act;
import org.norma.shared.NotFound;
import org.norma.shared.Role;
import org.norma.shared.work.Notice;
import org.norma.shared.work.WorkItem;
import org.norma.shared.work.WorkSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Comments, support, groups, answers, replies and tables; and who may do what. */
@ProjectTest
@RecordApplicationEvents
class CommentsTests {

	@Autowired
	private World.Acting acting;

	@Autowired
	private RoundService rounds;

	@Autowired
	private Consultations consultations;

	@Autowired
	private OpenRounds open;

	@Autowired
	private CommentService comments;

	@Autowired
	private DispositionService dispositions;

	@Autowired
	private UploadService uploads;

	@Autowired
	private TbtService notifications;

	@Autowired
	private List<WorkSource> work;

	@Autowired
	private ApplicationEvents events;

	private Draft draft;

	private final Person enterprise = Person.with("Zhang Min", Role.ENTERPRISE, UUID.randomUUID());

	@BeforeEach
	void begin() {
		this.acting.clock().set(LocalDate.of(2026, 3, 2));
		this.draft = Draft.industry(this.acting, this.rounds, this.consultations);
	}

	@AfterEach
	void today() {
		this.acting.clock().set(LocalDate.of(2026, 3, 2));
	}

	private Person expert() {
		return Person.with("Marco Rossi", Role.EXPERT, this.acting.committee());
	}

	private Person strangeExpert() {
		return Person.with("Other", Role.EXPERT, this.acting.body("SAC/TC 999", BodyKind.COMMITTEE));
	}

	private Person strangeDrafter() {
		return Person.with("Stranger", Role.DRAFTER, this.acting.body("OTHER", BodyKind.ORGANISATION));
	}

	private static CommentData data(UUID clause, String text) {
		return new CommentData(clause, "Table 1", CommentType.TECHNICAL, text, "3 mg", "Tests");
	}

	private String comment(RoundId round, Person person, String text) {
		return person
			.get(() -> this.comments.comment(round, data(this.draft.clause(round), text), "Works No. 1", false));
	}

	private RoundCounts counts(RoundId round) {
		return this.consultations.counts(round);
	}

	private CommentRow row(String code) {
		return this.consultations.comment(code);
	}

	private List<Notice> notices(String key) {
		return this.events.stream(Notice.class).filter((notice) -> notice.key().equals(key)).toList();
	}

	@Test
	void aCommentHasANumberAndShowsTheNameOnlyWhereThePersonChose() {
		var round = this.draft.open(RoundKind.PUBLIC, 30);
		var code = comment(round, this.enterprise, "Too high");
		var row = row(code);
		assertThat(code).matches("C-2026-\\d{6}");
		assertThat(row.clause()).isEqualTo("4");
		assertThat(row.shownBy()).isEmpty();
		assertThat(row.by()).isEqualTo("Works No. 1");
		var shown = this.enterprise.get(() -> this.comments.comment(round, data(null, "Fine"), null, true));
		assertThat(row(shown).shownBy()).isEqualTo("Zhang Min");
		assertThat(this.consultations.perClause(this.consultations.round(round))).hasSize(1).containsValue(1);
	}

	@Test
	void aPersonSupportsACommentOnceAndNeverTheirOwn() {
		var round = this.draft.open(RoundKind.PUBLIC, 30);
		var code = comment(round, this.enterprise, "Too high");
		expert().does(() -> this.comments.support(code));
		var same = expert();
		same.does(() -> this.comments.support(code));
		same.does(() -> this.comments.support(code));
		assertThat(row(code).supports()).isEqualTo(2);
		this.acting.refusal(() -> this.enterprise.does(() -> this.comments.support(code))).contains("your own comment");
	}

	@Test
	void anUnconfirmedCommentCountsNowhereAndALateConfirmationIsTakenUntilTheRoundIsClosed() {
		var round = this.draft.open(RoundKind.PUBLIC, 30);
		this.acting.clock().set(this.draft.round(round).closesOn());
		this.comments.commentByMail(round, data(null, "By mail"), "A@Example.org", "Anna", null, false, "10.1.0.1");
		var token = notices("consultations.notice.confirm").get(0).href().substring("/consultations/confirm/".length());
		assertThat(counts(round).comments()).isZero();
		this.acting.clock().passDays(1);
		assertThat(row(this.comments.confirm(token)).text()).isEqualTo("By mail");
		assertThat(counts(round).undisposed()).isEqualTo(1);
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.comments.confirm(token));
		this.acting
			.refusal(() -> this.comments.commentByMail(round, data(null, "Late"), "a@example.org", null, null, false,
					"10.1.0.1"))
			.startsWith("Comments were taken until ");
	}

	@Test
	void aGroupIsAnsweredAtOnceAndEachCommenterIsTold() {
		var round = this.draft.open(RoundKind.PUBLIC, 30);
		var codes = List.of(comment(round, this.enterprise, "One"), comment(round, expert(), "Two"));
		var alone = comment(round, expert(), "Three");
		this.comments.commentByMail(round, data(null, "Four"), "d@example.org", "Dora", null, false, "10.1.0.2");
		var token = notices("consultations.notice.confirm").get(0).href().substring("/consultations/confirm/".length());
		var mailed = this.comments.confirm(token);
		this.acting.official().does(() -> {
			this.dispositions.group(round, codes, "Limit");
			this.dispositions.group(round, List.of(mailed), "Limit");
			this.dispositions.dispose(codes.get(0), Disposition.REJECTED, "Answered before.");
		});
		var group = this.acting.official().get(() -> this.consultations.groups(this.consultations.round(round))).get(0);
		assertThat(group.comments()).isEqualTo(3);
		assertThat(group.undisposed()).isEqualTo(2);
		this.acting.official()
			.does(() -> this.dispositions.disposeGroup(round, group.id(), Answer.of(Disposition.PARTLY, "Now 4 mg.")));
		assertThat(row(codes.get(0)).answer()).isEqualTo("Answered before.");
		assertThat(row(codes.get(1)).disposition()).isEqualTo(Disposition.PARTLY);
		assertThat(row(alone).disposition()).isNull();
		assertThat(notices("consultations.notice.disposed.partly")).hasSize(2)
			.anySatisfy((notice) -> assertThat(notice.recipients().addresses()).containsExactly("d@example.org"))
			.allSatisfy((notice) -> assertThat(notice.href()).startsWith("/consultations/comments/C-"));
		assertThat(this.events.stream(Act.class).filter((act) -> act.verb().equals("comment.disposed"))).hasSize(3);
		var counts = counts(round);
		assertThat(List.of(counts.comments(), counts.undisposed(), counts.partly(), counts.rejected()))
			.containsExactly(4, 1, 2, 1);
	}

	@Test
	void anAnswerIsRequired() {
		var round = this.draft.open(RoundKind.PUBLIC, 30);
		var code = comment(round, this.enterprise, "One");
		this.acting
			.refusal(() -> this.acting.official().does(() -> this.dispositions.dispose(code, Disposition.NOTED, " ")))
			.isEqualTo(code + " needs an answer: say what changes in the text, or why it stays.");
		this.acting
			.refusal(() -> this.acting.official()
				.does(() -> this.dispositions.disposeAll(round, List.of(), Disposition.NOTED, "x")))
			.startsWith("No comment is chosen.");
	}

	@Test
	void anAnswerStandsOnceTheProjectHasLeftConsultation() {
		var round = this.draft.open(RoundKind.PUBLIC, 30);
		var code = comment(round, this.enterprise, "One");
		this.acting.official().does(() -> this.dispositions.dispose(code, Disposition.NOTED, "Thanks."));
		this.acting.official().does(() -> this.dispositions.dispose(code, Disposition.ACCEPTED, "Changed."));
		this.draft.rewrite("The product shall be safe in use.");
		this.draft.close(round);
		this.draft.advance();
		this.acting.refusal(
				() -> this.acting.official().does(() -> this.dispositions.dispose(code, Disposition.REJECTED, "No.")))
			.contains("has left consultation (it is at stage 40)");
	}

	@Test
	void unitsAskedAreCountedAsRepliedWithCommentsAndSilent() {
		var one = this.acting.body("ORG-1", BodyKind.ENTERPRISE);
		var two = this.acting.body("ORG-2", BodyKind.ENTERPRISE);
		var three = this.acting.body("ORG-3", BodyKind.ENTERPRISE);
		var round = this.draft.open(RoundKind.PUBLIC, 30, one, two, three);
		assertThat(notices("consultations.notice.asked")).extracting((notice) -> notice.recipients().bodyId())
			.contains(one, two, three);
		var ofOne = Person.with("One", Role.ENTERPRISE, one);
		var ofTwo = Person.with("Two", Role.ENTERPRISE, two);
		comment(round, ofOne, "Too high");
		ofOne.does(() -> this.rounds.reply(round, one, true));
		ofTwo.does(() -> this.rounds.reply(round, two, true));
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> ofTwo.does(() -> this.rounds.reply(round, three, true)));
		var counts = counts(round);
		assertThat(List.of(counts.sent(), counts.replied(), counts.withComments(), counts.silent())).containsExactly(3,
				2, 1, 1);
	}

	@Test
	void aTableIsTakenWholeOrNotAtAll() {
		var unit = this.acting.body("ORG-9", BodyKind.ENTERPRISE);
		var round = this.draft.open(RoundKind.PUBLIC, 30, unit);
		var good = "标准章条编号,意见内容,修改建议,提出单位\n4,太高,3 mg,ORG-9\n全文,很好,,某公司\n";
		var refused = this.acting.official().get(() -> this.uploads.upload(round, bytes(good + "77,x,,\n"), true));
		assertThat(refused.refused()).singleElement().satisfies((line) -> {
			assertThat(line.line()).isEqualTo(4);
			assertThat(line.field()).isEqualTo("标准章条编号");
			assertThat(line.value()).isEqualTo("77");
		});
		assertThat(counts(round).comments()).isZero();
		assertThat(this.acting.official().get(() -> this.uploads.upload(round, bytes(good), true)).taken())
			.isEqualTo(2);
		assertThat(counts(round).comments()).isEqualTo(2);
		assertThat(counts(round).replied()).as("brought in by the authority, not replied").isZero();
		this.acting.clock().set(this.draft.round(round).closesOn().plusDays(1));
		this.acting.refusal(() -> this.enterprise.does(() -> this.uploads.upload(round, bytes(good), true)))
			.startsWith("Comments were taken until");
		var other = "标准章条编号,意见内容\n4,太低\n";
		assertThat(this.acting.official().get(() -> this.uploads.upload(round, bytes(other), true)).taken())
			.isEqualTo(1);
	}

	@Test
	void aLineThatItsSenderBroughtBeforeIsLeftOutAndSaidSo() {
		var round = this.draft.open(RoundKind.PUBLIC, 30);
		var table = "Clause,Type,Comments\n4,te,Too high\n4,te,Too high\n,ge,Fine\n";
		var first = this.enterprise.get(() -> this.uploads.upload(round, bytes(table), false));
		assertThat(first.repeated()).containsExactly(3L);
		assertThat(first.codes()).hasSize(2).allSatisfy((code) -> assertThat(row(code).roundId()).isEqualTo(round));
		var again = this.enterprise.get(() -> this.uploads.upload(round, bytes(table), false));
		assertThat(again.taken()).isZero();
		assertThat(again.repeated()).containsExactly(2L, 3L, 4L);
		assertThat(counts(round).comments()).isEqualTo(2);
		assertThat(expert().get(() -> this.uploads.upload(round, bytes(table), false)).taken()).isEqualTo(2);
	}

	@Test
	void whoDisposesWhatSomebodyDisposedMeanwhileIsToldByWhomAndWhen() {
		var round = this.draft.open(RoundKind.PUBLIC, 30);
		var code = comment(round, this.enterprise, "One");
		var seen = row(code).version();
		this.acting.official()
			.does(() -> this.dispositions.dispose(code, seen, Answer.of(Disposition.ACCEPTED, "Changed in 4.")));
		this.acting
			.refusal(() -> this.acting.drafter()
				.does(() -> this.dispositions.dispose(code, seen, Answer.of(Disposition.REJECTED, "It stays."))))
			.startsWith(code + " was disposed meanwhile by Li Wei on 2026-03-02")
			.contains(": Accepted.");
		this.acting
			.refusal(
					() -> this.acting.drafter()
						.does(() -> this.dispositions.disposeAll(round, List.of(code), java.util.Map.of(code, seen),
								Answer.of(Disposition.REJECTED, "It stays."))))
			.contains("disposed meanwhile by Li Wei");
		assertThat(row(code).answer()).isEqualTo("Changed in 4.");
		assertThat(notices("consultations.notice.disposed.rejected")).isEmpty();
		this.acting.drafter()
			.does(() -> this.dispositions.dispose(code, row(code).version(),
					Answer.of(Disposition.PARTLY, "In part.")));
		assertThat(row(code).disposition()).isEqualTo(Disposition.PARTLY);
	}

	@Test
	void aUnitAskedInACommitteeRoundReadsItCommentsAndFindsItInItsWork() {
		var unit = this.acting.body("CNIS", BodyKind.ORGANISATION);
		var round = this.draft.open(RoundKind.COMMITTEE, 30, unit);
		assertThat(notices("consultations.notice.asked")).extracting((notice) -> notice.recipients().role())
			.contains(Role.DRAFTER);
		var drafter = Person.with("Of the unit", Role.DRAFTER, unit);
		assertThat(items(drafter)).singleElement()
			.satisfies((item) -> assertThat(item.href()).isEqualTo("/consultations/" + round.value()));
		assertThat(drafter.get(() -> this.consultations.round(round)).comments()).isTrue();
		assertThat(drafter.get(() -> this.open.running(null, null))).extracting((each) -> each.round().id())
			.contains(round);
		comment(round, drafter, "Too high");
		assertThat(counts(round).withComments()).isEqualTo(1);
		assertThat(items(drafter)).isEmpty();
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> strangeDrafter().does(() -> this.consultations.round(round)));
	}

	@Test
	void whoWasAskedAndWhoCommentedAreToldThatARoundIsExtended() {
		var unit = this.acting.body("CNIS", BodyKind.ORGANISATION);
		var round = this.draft.open(RoundKind.PUBLIC, 30, unit);
		comment(round, this.enterprise, "Too high");
		this.acting.official()
			.does(() -> this.rounds.extend(round, this.acting.today().plusDays(40), "A holiday lies between."));
		assertThat(notices("consultations.notice.extended")).extracting((notice) -> notice.recipients())
			.contains(Notice.Recipients.account(this.enterprise.accountId()),
					Notice.Recipients.holders(Role.DRAFTER, unit));
		assertThat(notices("consultations.notice.extended")).first()
			.satisfies((notice) -> assertThat(notice.arguments()).contains("2026-04-11", "A holiday lies between."));
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	@Test
	void twoThousandCommentsComeInAtOnceAndArePaged() {
		var round = this.draft.open(RoundKind.PUBLIC, 30);
		var table = IntStream.range(0, 2000).mapToObj((n) -> "4,te,Comment " + n).collect(Collectors.joining("\n"));
		this.enterprise.does(() -> this.uploads.upload(round, bytes("Clause,Type,Comments\n" + table), false));
		var page = this.acting.official()
			.get(() -> this.consultations.comments(this.consultations.round(round), CommentFilter.ALL,
					PageRequest.of(39, 50)));
		assertThat(page.getTotalElements()).isEqualTo(2000);
		assertThat(page.getContent()).hasSize(50).last().satisfies((row) -> assertThat(row.text()).endsWith("1999"));
	}

	@Test
	void pagesAndListsTakeAsManyQueriesForOneCommentAsForMany() {
		var round = this.draft.open(RoundKind.PUBLIC, 30);
		comment(round, this.enterprise, "One");
		queriesOf(round);
		var few = queriesOf(round);
		var table = IntStream.range(0, 300).mapToObj((n) -> "4,te,Comment " + n).collect(Collectors.joining("\n"));
		this.enterprise.does(() -> this.uploads.upload(round, bytes("Clause,Type,Comments\n" + table), false));
		assertThat(queriesOf(round)).hasSameSizeAs(few);
		var open = Statements.of(() -> this.open.running(null, null));
		Draft.industry(this.acting, this.rounds, this.consultations).open(RoundKind.PUBLIC, 30);
		assertThat(Statements.of(() -> this.open.running(null, null))).hasSameSizeAs(open).hasSizeLessThan(8);
	}

	private List<String> queriesOf(RoundId round) {
		return Statements.of(() -> {
			var view = this.consultations.round(round);
			this.consultations.comments(view, CommentFilter.ALL, PageRequest.of(0, 50));
			this.consultations.perClause(view);
			this.consultations.groups(view);
			this.consultations.addressees(view);
		});
	}

	@Test
	void aCommitteeRoundIsThereForItsCommitteeOnly() {
		var round = this.draft.open(RoundKind.COMMITTEE, 30);
		var code = comment(round, expert(), "Internal");
		assertThat(notices("consultations.notice.committee")).hasSize(2);
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.consultations.round(round));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.consultations.comment(code));
		for (var person : List.of(strangeExpert(), strangeDrafter(), this.enterprise)) {
			assertThatExceptionOfType(NotFound.class)
				.isThrownBy(() -> person.does(() -> this.consultations.round(round)));
			assertThatExceptionOfType(NotFound.class)
				.isThrownBy(() -> person.does(() -> this.consultations.comment(code)));
			assertThatExceptionOfType(NotFound.class).isThrownBy(
					() -> person.does(() -> this.comments.comment(round, data(null, "Let me in"), null, false)));
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> person.does(() -> this.comments.support(code)));
			assertThatExceptionOfType(NotFound.class)
				.isThrownBy(() -> person.does(() -> this.uploads.upload(round, bytes("Clause,Comments\n4,x"), true)));
			assertThat(person.get(() -> this.open.running(null, null))).extracting((each) -> each.round().id())
				.doesNotContain(round);
		}
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.comments.commentByMail(round, data(null, "x"),
				"x@example.org", null, null, false, "10.1.0.3"));
		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> this.acting.drafter()
			.does(() -> this.comments.comment(round, data(null, "A drafter reads"), null, false)));
		assertThat(expert().get(() -> this.open.running(null, null))).extracting((each) -> each.round().id())
			.contains(round);
	}

	@Test
	void onlyWhoLeadsOpensExtendsClosesGroupsAndDisposes() {
		var round = this.draft.open(RoundKind.PUBLIC, 30);
		var code = comment(round, this.enterprise, "One");
		var later = this.acting.today().plusDays(90);
		for (var person : List.of(strangeDrafter(), expert(), this.enterprise, strangeExpert())) {
			denied(person, () -> this.rounds
				.open(new NewRound(this.draft.id(), RoundKind.COMMITTEE, later, java.util.Set.of())));
			denied(person, () -> this.rounds.extend(round, later, "why"));
			denied(person, () -> this.rounds.close(round));
			denied(person, () -> this.rounds.address(round, java.util.Set.of()));
			denied(person, () -> this.rounds.reply(round, this.acting.lead(), true));
			denied(person, () -> this.dispositions.dispose(code, Disposition.NOTED, "x"));
			denied(person, () -> this.dispositions.disposeAll(round, List.of(code), Disposition.NOTED, "x"));
			denied(person,
					() -> this.dispositions.disposeGroup(round, UUID.randomUUID(), Answer.of(Disposition.NOTED, "x")));
			denied(person, () -> this.dispositions.group(round, List.of(code), "x"));
			denied(person, () -> this.notifications.record(this.draft.id(), "G/TBT/N/CHN/1", this.acting.today()));
		}
		denied(this.acting.drafter(),
				() -> this.notifications.record(this.draft.id(), "G/TBT/N/CHN/1", this.acting.today()));
		assertThat(row(code).disposition()).isNull();
	}

	private static void denied(Person person, Runnable act) {
		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> person.does(act));
	}

	@Test
	void commentsOfAnotherRoundAreNotDisposedAlong() {
		var round = this.draft.open(RoundKind.PUBLIC, 30);
		var code = comment(round, this.enterprise, "One");
		var other = Draft.industry(this.acting, this.rounds, this.consultations).open(RoundKind.PUBLIC, 30);
		this.acting
			.refusal(() -> this.acting.official()
				.does(() -> this.dispositions.disposeAll(other, List.of(code), Disposition.NOTED, "x")))
			.startsWith("No comment is chosen.");
	}

	@Test
	void whatWaitsForWhomFollowsFromTheRounds() {
		assertThat(items(this.acting.drafter())).extracting(WorkItem::key).contains("consultations.work.open");
		var round = this.draft.open(RoundKind.PUBLIC, 30);
		var committee = this.draft.open(RoundKind.COMMITTEE, 30);
		assertThat(items(expert())).singleElement().satisfies((item) -> {
			assertThat(item.key()).isEqualTo("consultations.work.comment");
			assertThat(item.due()).isEqualTo(this.draft.round(committee).closesOn());
		});
		comment(round, this.enterprise, "One");
		assertThat(items(this.acting.official())).extracting(WorkItem::key)
			.contains("consultations.work.dispose")
			.doesNotContain("consultations.work.open", "consultations.work.close");
		this.acting.clock().set(this.draft.round(round).closesOn().plusDays(1));
		assertThat(items(this.acting.drafter())).extracting(WorkItem::key)
			.containsOnlyOnce("consultations.work.dispose")
			.filteredOn((key) -> key.equals("consultations.work.close"))
			.hasSize(2);
		assertThat(items(strangeDrafter())).isEmpty();
	}

	private List<WorkItem> items(Person person) {
		return this.work.stream()
			.flatMap((source) -> source.of(person).stream())
			.filter((item) -> item.key().startsWith("consultations.")
					&& item.subject().startsWith(this.draft.view().code() + " "))
			.toList();
	}

	@Test
	void opinionsOnAProposalAreTakenWhileItIsPublicAndAnsweredByTheAuthority() {
		var id = this.acting.propose(this.acting.grounded("national.recommended", "basic-common"));
		assertThat(this.consultations.rounds(id)).isEmpty();
		this.acting.official()
			.does(() -> this.acting.plan().publicise(id, this.acting.version(id), this.acting.today().plusDays(30)));
		var round = this.consultations.rounds(id).get(0);
		assertThat(round.kind()).isEqualTo(RoundKind.PUBLICITY);
		assertThat(round.closesOn()).isEqualTo(this.acting.today().plusDays(30));
		var code = this.enterprise.get(() -> this.comments.comment(round.id(), data(null, "Needed"), null, true));
		denied(this.acting.drafter(), () -> this.dispositions.dispose(code, Disposition.NOTED, "x"));
		this.acting.official().does(() -> this.dispositions.dispose(code, Disposition.NOTED, "Thank you."));
		this.acting.clock().passDays(31);
		this.acting.accept(id);
		assertThat(this.consultations.rounds(id).get(0).state()).isEqualTo(RoundState.CLOSED);
	}

	@Test
	void aProposalThatIsPublicIsNotMadePublicAgainOnlyItsLastDayMoves() {
		var id = this.acting.propose(this.acting.grounded("national.recommended", "basic-common"));
		var day = this.acting.today().plusDays(30);
		this.acting.official().does(() -> this.acting.plan().publicise(id, this.acting.version(id), day));
		var seen = this.acting.version(id);
		this.acting.refusal(() -> this.acting.official().does(() -> this.acting.plan().publicise(id, seen, day)))
			.contains("is public already, from 2026-03-02 to 2026-04-01");
		this.acting.official().does(() -> this.acting.plan().publicise(id, seen, day.plusDays(5)));
		assertThat(this.consultations.rounds(id)).singleElement()
			.satisfies((round) -> assertThat(round.closesOn()).isEqualTo(day.plusDays(5)));
	}

	@Test
	void aChangedProposalHidesItsOpinionsUntilItIsPublicAnew() {
		var proposal = this.acting.grounded("national.recommended", "basic-common");
		var id = this.acting.propose(proposal);
		this.acting.official()
			.does(() -> this.acting.plan().publicise(id, this.acting.version(id), this.acting.today().plusDays(30)));
		var round = this.consultations.rounds(id).get(0).id();
		var seen = this.acting.version(id);
		this.acting.official().does(() -> this.acting.proposals().change(id, seen, proposal));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.consultations.round(round));
		this.acting.official()
			.does(() -> this.acting.plan().publicise(id, this.acting.version(id), this.acting.today().plusDays(30)));
		assertThat(this.consultations.rounds(id)).extracting(RoundSummary::state)
			.containsExactly(RoundState.SET_ASIDE, RoundState.RUNNING);
	}

	@Test
	void theChangeOfTextIsShownOnceANewerTextIsFrozen() {
		var round = this.draft.open(RoundKind.PUBLIC, 30);
		this.draft.freezeAgain();
		assertThat(this.consultations.changes(this.consultations.round(round))).isEmpty();
		this.draft.close(round);
		assertThat(this.consultations.changes(this.consultations.round(round))).isPresent();
	}

}
