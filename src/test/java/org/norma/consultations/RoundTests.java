package org.norma.consultations;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.norma.hierarchy.LevelCode;
import org.norma.projects.Procedure;
import org.norma.projects.ProjectId;
import org.norma.projects.ProjectKind;
import org.norma.projects.ProjectState;
import org.norma.projects.ProjectView;
import org.norma.projects.Stage;
import org.norma.shared.RuleBroken;
import org.norma.shared.Texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The days of a round, and when it may be extended and closed. */
class RoundTests {

	private static final LocalDate OPENED = LocalDate.of(2026, 3, 2);

	private static final Period SIXTY = new Period(60, "Order 59", "Recommended national standards");

	private static final LocalDate EARLIEST = LocalDate.of(2026, 5, 1);

	private static Round round(RoundKind kind, LocalDate until) {
		var project = new ProjectView(new ProjectId(UUID.randomUUID()), "P-1", Texts.of("en", "Title"),
				new LevelCode("national.recommended"), ProjectKind.NEW, Procedure.NORMAL, Stage.CONSULTATION,
				ProjectState.ACTIVE, List.of(Stage.CONSULTATION), OPENED, UUID.randomUUID(), UUID.randomUUID(), null,
				Set.of(), Set.of(), null, null, null, null, null, org.norma.projects.AdoptionAnswers.NONE, null);
		return new Round(project, 1, kind, OPENED, until, SIXTY, "Li Wei");
	}

	private static Round round() {
		return round(RoundKind.PUBLIC, EARLIEST);
	}

	@Test
	void theDayOfOpeningDoesNotCount() {
		assertThat(round().summary(OPENED).days()).isEqualTo(60);
		refuses(() -> round(RoundKind.PUBLIC, EARLIEST.minusDays(1)), "consultations.refused.too-short");
		refuses(() -> round(RoundKind.COMMITTEE, OPENED), "consultations.refused.ends-before-committee");
		refuses(() -> round(RoundKind.PUBLIC, OPENED.minusDays(2518)), "consultations.refused.ends-before");
	}

	@Test
	void noRoundRunsForMoreThanAYear() {
		assertThat(round(RoundKind.PUBLIC, OPENED.plusYears(1)).summary(OPENED).days()).isEqualTo(365);
		refuses(() -> round(RoundKind.PUBLIC, OPENED.plusYears(1).plusDays(1)), "consultations.refused.too-long");
		refuses(() -> round().extend(LocalDate.of(2999, 12, 31), OPENED, SIXTY), "consultations.refused.too-long");
	}

	@Test
	void aRoundOnAProposalRunsAsLongAsItsPublicity() {
		assertThat(round(RoundKind.PUBLICITY, OPENED.plusDays(7)).summary(OPENED).running()).isTrue();
	}

	@Test
	void commentsAreTakenOnTheLastDayAndNotOnTheNext() {
		var round = round();
		round.refuseUnlessRunning(EARLIEST);
		assertThat(round.state(EARLIEST.plusDays(1))).isEqualTo(RoundState.ENDED);
		refuses(() -> round.refuseUnlessRunning(EARLIEST.plusDays(1)), "consultations.refused.over");
	}

	@Test
	void aRoundIsExtendedNeverShortened() {
		var round = round();
		refuses(() -> round.extend(EARLIEST, OPENED, SIXTY), "consultations.refused.not-longer");
		round.extend(EARLIEST.plusDays(10), EARLIEST, SIXTY);
		assertThat(round.summary(OPENED).closesOn()).isEqualTo(EARLIEST.plusDays(10));
		refuses(() -> round.extend(EARLIEST.plusDays(20), EARLIEST.plusDays(11), SIXTY), "consultations.refused.over");
	}

	@Test
	void aRoundIsClosedOnceAfterItsLastDay() {
		var round = round();
		refuses(() -> round.close(EARLIEST, "Li Wei", SIXTY), "consultations.refused.still-running");
		round.close(EARLIEST.plusDays(1), "Li Wei", SIXTY);
		assertThat(round.state(EARLIEST.plusDays(1))).isEqualTo(RoundState.CLOSED);
		refuses(() -> round.close(EARLIEST.plusDays(2), "Wang", SIXTY), "consultations.refused.closed");
	}

	@Test
	void aRoundThatEndsEarlyIsAsLongAsItWasHeld() {
		var round = round();
		round.endEarly(OPENED.plusDays(11), "Li Wei", "A flood");
		var summary = round.summary(OPENED.plusDays(20));
		assertThat(summary.state()).isEqualTo(RoundState.CLOSED);
		assertThat(summary.endedEarly()).isTrue();
		assertThat(summary.days()).isEqualTo(11);
		assertThat(summary.daysHeld(OPENED.plusDays(20))).isEqualTo(11);
		assertThat(summary.closesOn()).isEqualTo(EARLIEST);
		refuses(() -> round.refuseUnlessRunning(OPENED.plusDays(12)), "consultations.refused.ended-early");
		refuses(() -> round.endEarly(OPENED.plusDays(12), "Li Wei", "x"), "consultations.refused.closed");
		var over = round();
		refuses(() -> over.endEarly(EARLIEST.plusDays(1), "Li Wei", "x"), "consultations.refused.end-over");
	}

	@Test
	void theDaysOfASuspensionAreGivenBack() {
		var round = round();
		round.halt(OPENED.plusDays(10), "Talks");
		assertThat(round.state(OPENED.plusDays(90))).isEqualTo(RoundState.HALTED);
		refuses(() -> round.refuseUnlessRunning(OPENED.plusDays(12)), "consultations.refused.halted");
		round.goOn(OPENED.plusDays(40));
		assertThat(round.state(OPENED.plusDays(40))).isEqualTo(RoundState.RUNNING);
		assertThat(round.summary(OPENED).closesOn()).isEqualTo(EARLIEST.plusDays(30));
	}

	@Test
	void aRoundThatIsSetAsideCountsNoMore() {
		var round = round();
		round.setAside(OPENED.plusDays(5), "Li Wei");
		var summary = round.summary(OPENED.plusDays(6));
		assertThat(summary.state()).isEqualTo(RoundState.SET_ASIDE);
		assertThat(summary.counts()).isFalse();
		refuses(() -> round.refuseUnlessRunning(OPENED.plusDays(6)), "consultations.refused.over");
	}

	private static void refuses(Runnable act, String key) {
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(act::run)
			.satisfies((refusal) -> assertThat(refusal.key()).isEqualTo(key));
	}

}
