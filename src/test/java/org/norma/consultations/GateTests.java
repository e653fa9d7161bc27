package org.norma.consultations;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.norma.projects.Gate;
import org.norma.projects.GateLine;
import org.norma.projects.Procedure;
import org.norma.projects.ProjectEvent;
import org.norma.projects.ProjectKind;
import org.norma.projects.ProjectTest;
import org.norma.projects.Stage;
import org.norma.projects.StageMoves;
import org.norma.projects.World;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What keeps a project in consultation, by level. */
@ProjectTest
class GateTests {

	@Autowired
	private World.Acting acting;

	@Autowired
	private RoundService rounds;

	@Autowired
	private Consultations consultations;

	@Autowired
	private CommentService comments;

	@Autowired
	private DispositionService dispositions;

	@Autowired
	private TbtService notifications;

	@Autowired
	private StageMoves moves;

	@Autowired
	private List<Gate> gates;

	@Autowired
	private MessageSource messages;

	@BeforeEach
	@AfterEach
	void today() {
		this.acting.clock().set(LocalDate.of(2026, 3, 2));
	}

	private Draft draft(String level, String ground) {
		return Draft.in(level, ground, this.acting, this.rounds, this.consultations);
	}

	private Draft industry() {
		return draft("industry.JR", null);
	}

	private static CommentData data(String text) {
		return new CommentData(null, null, CommentType.GENERAL, text, null, null);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					national.recommended | basic-common | 60 | Recommended national standards | Measures on National Standards, Order 59 of 2022
					industry.JR | | 30 | Finance | Measures on Industry Standards, Order 86 of 2023
					local.31 | | 30 | Shanghai | Measures on Local Standards, Order 26 of 2020
					association | | 30 | Association standards | Provisions on Association Standards
					""")
	void aRoundIsAsLongAsTheLevelAsks(String level, String ground, int days, String name, String basis) {
		var draft = draft(level, ground);
		assertThat(draft.missing("consultation", this.messages)).startsWith("No public consultation was held.")
			.contains(name, days + " days", basis, "/consultations/new/" + draft.id().value());
		this.acting.refusal(() -> draft.open(RoundKind.PUBLIC, days - 1))
			.contains("makes " + (days - 1) + " days", "needs " + days, basis,
					"Choose " + draft.today().plusDays(days));
		var round = draft.open(RoundKind.PUBLIC, days);
		this.acting.clock().passDays(11);
		assertThat(draft.missing("consultation", this.messages)).startsWith("Consultation has run for 11 days; “")
			.contains("needs " + days + " (" + basis.substring(0, 6));
		this.acting.refusal(() -> this.acting.official().does(() -> this.rounds.close(round)))
			.contains("The round has run for 11 days");
		this.acting.clock().set(draft.round(round).closesOn().plusDays(1));
		assertThat(draft.missing("consultation", this.messages))
			.contains("ended on " + draft.round(round).closesOn() + " after " + days + " days");
		draft.close(round);
		draft.advance();
		assertThat(draft.stage()).isEqualTo(Stage.REVIEW);
	}

	@Test
	void aMandatoryNationalStandardNeedsSixtyDaysAndItsNotification() {
		var draft = draft("national.mandatory", "health-life-property");
		assertThat(draft.missing("consultation", this.messages)).contains("needs one of 60 days");
		assertThat(draft.missing("tbt-notification", this.messages)).isEqualTo(
				"No notification is recorded. “Mandatory national standards” are notified (Standardization Law of 2017, art. 10"
						+ "), with 60 days for comments. Record its number and date. → /consultations/tbt/"
						+ draft.id().value());
		draft.close(draft.open(RoundKind.PUBLIC, 60));
		this.acting.refusal(() -> notify(draft, "2026/1", draft.today())).contains("looks like G/TBT/N/CHN/2026");
		this.acting.refusal(() -> notify(draft, "G/TBT/N/CHN/2026", draft.today().plusDays(1))).contains("after today");
		notify(draft, "G/TBT/N/CHN/2026", draft.today());
		this.acting.clock().passDays(60);
		this.acting.refusal(draft::advance)
			.startsWith("G/TBT/N/CHN/2026 was notified on " + draft.today().minusDays(60) + ", 60 days ago; “")
			.contains("needs 60")
			.endsWith("The draft may go on from " + draft.today().plusDays(1) + ".");
		this.acting.clock().passDays(1);
		draft.advance();
		assertThat(draft.stage()).isEqualTo(Stage.REVIEW);
	}

	private void notify(Draft draft, String number, LocalDate on) {
		this.acting.official().does(() -> this.notifications.record(draft.id(), number, on));
	}

	@Test
	void nobodyElseIsNotified() {
		this.acting.refusal(() -> notify(industry(), "G/TBT/N/CHN/2026", this.acting.today()))
			.isEqualTo("The rules of “Finance” ask for no notification.");
	}

	@Test
	void anUrgentProjectHasTheShortPeriod() {
		var id = this.acting.propose(this.acting.of(ProjectKind.NEW, Procedure.URGENT,
				this.acting.grounded("national.mandatory", "health-life-property"), null));
		assertThat(this.consultations.period(this.acting.view(id)).days()).isEqualTo(30);
	}

	@Test
	void anEnterpriseHasNoConsultation() {
		var id = this.acting.propose(this.acting.proposal("enterprise"));
		assertThat(this.acting.view(id).route()).doesNotContain(Stage.CONSULTATION);
		assertThat(this.acting.details(id).gates()).extracting(GateLine::name)
			.doesNotContain("consultation", "tbt-notification");
	}

	@Test
	void nobodyLeavesWhileOneCommentHasNoDisposition() {
		var draft = industry();
		var round = draft.open(RoundKind.PUBLIC, 30);
		var first = this.acting.drafter().get(() -> this.comments.comment(round, data("One"), null, false));
		this.acting.drafter().does(() -> this.comments.comment(round, data("Two"), null, false));
		draft.close(round);
		this.acting.official().does(() -> this.dispositions.dispose(first, Disposition.NOTED, "Thank you."));
		this.acting.refusal(draft::advance)
			.startsWith("1 of 2 comments of round 1 have no disposition, the first is C-2026-")
			.contains("Measures on Industry Standards, Order 86 of 2023", "GB/T 16733")
			.endsWith("Dispose them in the table.");
		var second = draft.missing("comments", this.messages);
		assertThat(second).endsWith("/table?undisposed=true");
		this.acting.official()
			.does(() -> this.dispositions.disposeAll(round,
					List.of(second.substring(second.indexOf("C-2026"), second.indexOf("C-2026") + 13)),
					Disposition.REJECTED, "The text stays: it was tested."));
		draft.advance();
		assertThat(draft.stage()).isEqualTo(Stage.REVIEW);
	}

	@Test
	void aCommitteeRoundAloneIsNotEnough() {
		var draft = industry();
		draft.close(draft.open(RoundKind.COMMITTEE, 30));
		assertThat(draft.missing("consultation", this.messages)).startsWith("No public consultation was held.");
	}

	@Test
	void aProjectSentBackNeedsANewRoundAndKeepsTheOldOneToBeRead() {
		var draft = industry();
		var old = draft.open(RoundKind.PUBLIC, 30);
		draft.close(old);
		draft.advance();
		this.moves.sendBack(draft.id(), Stage.DRAFTING, "The committee wants it rewritten.");
		assertThat(draft.round(old).state()).isEqualTo(RoundState.SET_ASIDE);
		this.acting.advance(draft.id());
		assertThat(draft.missing("consultation", this.messages)).startsWith("No public consultation was held.");
		assertThat(this.consultations.round(old).round().ordinal()).isEqualTo(1);
		draft.close(draft.open(RoundKind.PUBLIC, 30));
		draft.advance();
		assertThat(draft.stage()).isEqualTo(Stage.REVIEW);
		assertThat(this.consultations.rounds(draft.id())).extracting(RoundSummary::state)
			.containsExactly(RoundState.SET_ASIDE, RoundState.CLOSED);
	}

	@Test
	void aWithdrawalIsConsultedOnWithoutAText() {
		var target = this.acting.edition("GB/T 81399-2016");
		var proposal = this.acting.of(ProjectKind.WITHDRAWAL, Procedure.NORMAL,
				this.acting.grounded("national.recommended", "basic-common"), target);
		var id = this.acting.propose(proposal);
		this.acting.publicise(id, 30);
		this.acting.accept(id);
		var draft = new Draft(this.acting, this.rounds, this.consultations, id);
		assertThat(draft.stage()).isEqualTo(Stage.CONSULTATION);
		assertThat(draft.missing("consultation", this.messages)).contains("needs one of 30 days");
		var round = draft.open(RoundKind.PUBLIC, 30);
		assertThat(this.consultations.text(this.consultations.round(round))).isEmpty();
		this.acting.drafter().does(() -> this.comments.comment(round, data("Keep it."), null, true));
		this.acting
			.refusal(() -> this.acting.drafter()
				.does(() -> this.comments.comment(round,
						new CommentData(UUID.randomUUID(), null, CommentType.GENERAL, "x", null, null), null, false)))
			.startsWith("The text of this round has no such clause");
	}

	@Test
	void anExtensionIsInTheHistoryWithItsReason() {
		var draft = industry();
		var round = draft.open(RoundKind.PUBLIC, 30);
		var until = draft.round(round).closesOn().plusDays(15);
		this.acting.official().does(() -> this.rounds.extend(round, until, "Holidays."));
		draft.close(round);
		assertThat(draft.round(round).days()).isEqualTo(45);
		assertThat(this.acting.details(draft.id()).history()).extracting(ProjectEvent::verb)
			.contains("consultation.opened", "consultation.extended", "consultation.closed");
		assertThat(this.acting.details(draft.id()).last("consultation.extended").orElseThrow().reason())
			.isEqualTo("Holidays.");
		assertThat(this.acting.details(draft.id()).links())
			.anySatisfy((link) -> assertThat(link.href()).isEqualTo("/consultations/" + round.value()));
	}

	@Test
	void aSecondRoundOfTheKindIsRefusedWhileOneIsOpen() {
		var draft = industry();
		draft.open(RoundKind.PUBLIC, 30);
		this.acting.refusal(() -> draft.open(RoundKind.PUBLIC, 40)).startsWith("Round 1 is open until ");
		draft.open(RoundKind.COMMITTEE, 30);
	}

	@Test
	void roundsAreOpenedInConsultationOnly() {
		var id = this.acting.drafting(UnaryOperator.identity());
		var draft = new Draft(this.acting, this.rounds, this.consultations, id);
		this.acting.refusal(() -> draft.open(RoundKind.PUBLIC, 30)).contains("is at stage 20");
		assertThat(this.gates).extracting(Gate::name).contains("consultation", "tbt-notification");
	}

}
