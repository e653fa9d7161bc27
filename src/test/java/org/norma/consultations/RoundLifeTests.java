package org.norma.consultations;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.norma.hierarchy.LevelCode;
import org.norma.projects.AdoptionAnswers;
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

/** What a round of comments allows and refuses by itself. */
class RoundLifeTests {

	private static final LocalDate OPENED = LocalDate.of(2026, 3, 2);

	private static final LocalDate LAST = OPENED.plusDays(60);

	private static final Period SIXTY = new Period(60, "Law art. 15", "National standards");

	private final Round round = round(RoundKind.PUBLIC, LAST);

	private static Round round(RoundKind kind, LocalDate last) {
		return new Round(project(), 1, kind, OPENED, last, SIXTY, "Li Wei");
	}

	private static ProjectView project() {
		return new ProjectView(ProjectId.next(), "P-1", Texts.of("en", "Chargers"),
				new LevelCode("national.recommended"), ProjectKind.NEW, Procedure.NORMAL, Stage.CONSULTATION,
				ProjectState.ACTIVE, List.of(Stage.CONSULTATION), OPENED, UUID.randomUUID(), UUID.randomUUID(), null,
				Set.of(), Set.of(), null, null, null, null, null, AdoptionAnswers.NONE, null);
	}

	private static void refused(String key, Runnable act) {
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(act::run)
			.satisfies((refusal) -> assertThat(refusal.key()).isEqualTo("consultations.refused." + key));
	}

	@Test
	void itRunsNoShorterThanTheRuleAndNoLongerThanAYear() {
		refused("too-short", () -> round(RoundKind.PUBLIC, LAST.minusDays(1)));
		refused("ends-before", () -> round(RoundKind.PUBLIC, OPENED.minusDays(1)));
		refused("ends-before-committee", () -> round(RoundKind.COMMITTEE, OPENED));
		round(RoundKind.PUBLIC, OPENED.plusYears(1));
		refused("too-long", () -> round(RoundKind.PUBLIC, OPENED.plusYears(1).plusDays(1)));
	}

	@Test
	void itsLastDayIsIncluded() {
		assertThat(this.round.state(LAST)).isEqualTo(RoundState.RUNNING);
		assertThat(this.round.state(LAST.plusDays(1))).isEqualTo(RoundState.ENDED);
		refused("over", () -> this.round.refuseUnlessRunning(LAST.plusDays(1)));
		this.round.refuseIfClosed();
	}

	@Test
	void itIsExtendedWhileItRunsAndOnlyForwards() {
		refused("not-longer", () -> this.round.extend(LAST, OPENED, SIXTY));
		this.round.extend(LAST.plusDays(10), LAST, SIXTY);
		assertThat(this.round.state(LAST.plusDays(10))).isEqualTo(RoundState.RUNNING);
		refused("over", () -> this.round.extend(LAST.plusDays(30), LAST.plusDays(11), SIXTY));
	}

	@Test
	void itIsClosedOnceAndAfterItsLastDay() {
		refused("still-running", () -> this.round.close(LAST, "Li Wei", SIXTY));
		refused("still-running-committee", () -> round(RoundKind.COMMITTEE, LAST).close(LAST, "Li Wei", SIXTY));
		this.round.close(LAST.plusDays(1), "Li Wei", SIXTY);
		assertThat(this.round.state(LAST)).isEqualTo(RoundState.CLOSED);
		refused("closed", () -> this.round.close(LAST.plusDays(2), "Li Wei", SIXTY));
		refused("over", this.round::refuseIfClosed);
		assertThat(this.round.goesOn()).isFalse();
	}

	@Test
	void theAuthorityEndsItEarlyWithAReasonWhileItRuns() {
		this.round.endEarly(OPENED.plusDays(5), "Li Wei", "The text was wrong.");
		refused("ended-early", () -> this.round.refuseUnlessRunning(OPENED.plusDays(6)));
		refused("end-over", () -> round(RoundKind.PUBLIC, LAST).endEarly(LAST.plusDays(1), "Li Wei", "Late."));
	}

	@Test
	void theDaysOfAHaltAreGivenBackButToAProposal() {
		this.round.halt(OPENED.plusDays(10), "The project is suspended.");
		refused("halted", () -> this.round.refuseUnlessRunning(OPENED.plusDays(11)));
		this.round.goOn(OPENED.plusDays(30));
		assertThat(this.round.state(LAST.plusDays(20))).isEqualTo(RoundState.RUNNING);
		assertThat(this.round.state(LAST.plusDays(21))).isEqualTo(RoundState.ENDED);
		var publicity = round(RoundKind.PUBLICITY, LAST);
		publicity.halt(OPENED.plusDays(10), "The project is suspended.");
		publicity.goOn(OPENED.plusDays(30));
		assertThat(publicity.state(LAST.plusDays(1))).isEqualTo(RoundState.ENDED);
	}

	@Test
	void whatIsSetAsideStaysToBeReadAndCountsNoMore() {
		this.round.setAside(OPENED.plusDays(3), "Li Wei");
		assertThat(this.round.state(OPENED.plusDays(3))).isEqualTo(RoundState.SET_ASIDE);
		assertThat(this.round.goesOn()).isFalse();
	}

}
