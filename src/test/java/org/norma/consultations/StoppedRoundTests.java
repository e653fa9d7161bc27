package org.norma.consultations;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norma.bodies.BodyKind;
import org.norma.projects.Person;
import org.norma.projects.ProjectEvent;
import org.norma.projects.ProjectTest;
import org.norma.projects.Stage;
import org.norma.projects.World;
import org.norma.shared.Role;
import org.norma.shared.work.Notice;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Rounds that end early, stop with their project, or stand in the way of an exemption.
 */
@ProjectTest
@RecordApplicationEvents
class StoppedRoundTests {

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
	private MessageSource messages;

	@Autowired
	private ApplicationEvents events;

	private Draft draft;

	@BeforeEach
	void begin() {
		this.acting.clock().set(LocalDate.of(2026, 3, 2));
		this.draft = Draft.industry(this.acting, this.rounds, this.consultations);
	}

	@AfterEach
	void today() {
		this.acting.clock().set(LocalDate.of(2026, 3, 2));
	}

	private Person unit() {
		return Person.with("Zhang Min", Role.ENTERPRISE, this.acting.body("STOP-1", BodyKind.ENTERPRISE));
	}

	private String comment(RoundId round, Person person, String text) {
		return person.get(() -> this.comments.comment(round,
				new CommentData(null, null, CommentType.GENERAL, text, null, null), null, false));
	}

	private void exempt(String gate) {
		this.acting.exempt(this.draft.id(), gate, "We are in a hurry.");
	}

	private List<Notice> notices(String key) {
		return this.events.stream(Notice.class)
			.filter((notice) -> notice.key().equals("consultations.notice." + key))
			.toList();
	}

	@Test
	void anExemptionNeverPassesCommentsWithoutDisposition() {
		var round = this.draft.open(RoundKind.PUBLIC, 30);
		var code = comment(round, unit(), "Answer me");
		this.acting.clock().passDays(11);
		this.acting.official().does(() -> this.rounds.endEarly(round, "A flood."));
		exempt("consultation");
		this.acting.refusal(this.draft::advance).startsWith("1 of 1 comments of round 1 have no disposition");
		this.acting.refusal(() -> exempt("comments")).contains("Comments answered");
		this.acting.official().does(() -> this.dispositions.dispose(code, Disposition.NOTED, "Thank you."));
		this.draft.advance();
		assertThat(this.draft.stage()).isEqualTo(Stage.REVIEW);
	}

	@Test
	void nobodyIsExemptedWhileARoundIsOpen() {
		var round = this.draft.open(RoundKind.PUBLIC, 30);
		this.acting.refusal(() -> exempt("consultation"))
			.startsWith("Public consultation, round 1, is open until 2026-04-01")
			.contains("End it early on its page, with a public reason");
		this.acting.clock().set(this.draft.round(round).closesOn().plusDays(1));
		this.acting.refusal(() -> exempt("consultation")).contains("ended on 2026-04-01 and is not closed");
	}

	@Test
	void aRoundOpenedAfterAnExemptionIsWaitedForAllTheSame() {
		exempt("consultation");
		var round = this.draft.open(RoundKind.COMMITTEE, 10);
		this.acting.refusal(this.draft::advance).startsWith("Round 1 takes comments until 2026-03-12");
		this.draft.close(round);
		this.draft.advance();
		assertThat(this.draft.stage()).isEqualTo(Stage.REVIEW);
	}

	@Test
	void theAuthorityEndsARoundEarlyWithAReasonThatEverybodyConcernedHears() {
		var unit = unit();
		var round = this.draft.open(RoundKind.PUBLIC, 30, this.acting.body("STOP-1", BodyKind.ENTERPRISE));
		comment(round, unit, "One");
		for (var person : List.of(this.acting.drafter(), unit)) {
			assertThatExceptionOfType(AccessDeniedException.class)
				.isThrownBy(() -> person.does(() -> this.rounds.endEarly(round, "No.")));
		}
		this.acting.clock().passDays(11);
		this.acting.official().does(() -> this.rounds.endEarly(round, "A flood."));
		assertThat(this.draft.round(round).endReason()).isEqualTo("A flood.");
		assertThat(this.draft.round(round).days()).isEqualTo(11);
		assertThat(notices("ended-early")).anySatisfy((notice) -> {
			assertThat(notice.recipients().accounts()).isNotEmpty();
			assertThat(notice.arguments()).contains("A flood.");
		}).anySatisfy((notice) -> assertThat(notice.recipients().role()).isEqualTo(Role.ENTERPRISE));
		assertThat(this.acting.details(this.draft.id()).history()).extracting(ProjectEvent::verb)
			.contains("consultation.ended-early");
		assertThat(this.draft.missing("consultation", this.messages))
			.startsWith("Round 1 was ended early, on 2026-03-13, after 11 days; “Finance” needs 30");
		this.acting.refusal(() -> comment(round, unit, "Late")).contains("The round ended on 2026-03-13", "A flood.");
	}

	@Test
	void aSuspendedProjectTakesNoCommentsAndGivesTheDaysBack() {
		var round = this.draft.open(RoundKind.PUBLIC, 30);
		comment(round, unit(), "One");
		this.acting.official()
			.does(() -> this.acting.course().suspend(this.draft.id(), this.acting.version(this.draft.id()), "Talks."));
		assertThat(this.draft.round(round).state()).isEqualTo(RoundState.HALTED);
		this.acting.refusal(() -> comment(round, unit(), "Two")).contains("suspended on 2026-03-02", "Talks.");
		assertThat(this.open.running(null, null)).extracting((each) -> each.round().id()).doesNotContain(round);
		assertThat(notices("suspended")).isNotEmpty();
		this.acting.clock().passDays(20);
		this.acting.official()
			.does(() -> this.acting.course().resume(this.draft.id(), this.acting.version(this.draft.id()), "Agreed."));
		assertThat(this.draft.round(round).closesOn()).isEqualTo(LocalDate.of(2026, 4, 21));
		assertThat(notices("resumed")).isNotEmpty();
		comment(round, unit(), "Two");
	}

	@Test
	void aCancelledProjectEndsItsRoundAndTellsWhoCommented() {
		var round = this.draft.open(RoundKind.PUBLIC, 30);
		comment(round, unit(), "One");
		this.acting.official()
			.does(() -> this.acting.course()
				.cancel(this.draft.id(), this.acting.version(this.draft.id()), "Not needed."));
		assertThat(this.draft.round(round).state()).isEqualTo(RoundState.CLOSED);
		assertThat(this.draft.round(round).endReason()).isEqualTo("Not needed.");
		assertThat(notices("cancelled")).anySatisfy((notice) -> assertThat(notice.arguments()).contains("Not needed."));
		this.acting.refusal(() -> comment(round, unit(), "Two")).contains("Not needed.");
		assertThat(this.open.over(null, null)).extracting((each) -> each.round().id()).contains(round);
	}

	@Test
	void opinionsOnAProposalEndWithTheDecisionAndSayWhy() {
		var id = this.acting.propose(this.acting.grounded("national.recommended", "basic-common"));
		this.acting.official()
			.does(() -> this.acting.plan().publicise(id, this.acting.version(id), this.acting.today().plusDays(30)));
		var round = this.consultations.rounds(id).get(0);
		comment(round.id(), unit(), "Needed");
		this.acting.clock().passDays(3);
		this.acting.exempt(id, "publicity", "An accident.");
		this.acting.accept(id);
		var after = this.consultations.rounds(id).get(0);
		assertThat(after.state()).isEqualTo(RoundState.CLOSED);
		assertThat(after.endedEarly()).isTrue();
		assertThat(after.endReason()).isEqualTo("An accident.");
		assertThat(notices("decided")).anySatisfy((notice) -> assertThat(notice.arguments()).contains("An accident."));
	}

	@Test
	void opinionsOnAProposalEndWithItsRefusal() {
		var id = this.acting.propose(this.acting.grounded("national.recommended", "basic-common"));
		this.acting.official()
			.does(() -> this.acting.plan().publicise(id, this.acting.version(id), this.acting.today().plusDays(30)));
		this.acting.clock().passDays(31);
		this.acting.official()
			.does(() -> this.acting.plan().refuse(id, this.acting.version(id), "There is one already."));
		assertThat(this.consultations.rounds(id).get(0).closedOn()).isNotNull();
		assertThat(this.consultations.rounds(id).get(0).endReason()).isEqualTo("There is one already.");
	}

	@Test
	void theSecretariatHearsOfARoundOfItsCommitteeThatADrafterOpened() {
		this.acting.drafter()
			.does(() -> this.rounds
				.open(new NewRound(this.draft.id(), RoundKind.COMMITTEE, this.acting.today().plusDays(7), Set.of())));
		assertThat(notices("committee")).extracting((notice) -> notice.recipients().role())
			.containsExactlyInAnyOrder(Role.EXPERT, Role.OFFICIAL);
	}

}
