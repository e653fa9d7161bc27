package org.norma.consultations;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;
import org.norma.hierarchy.LevelCode;
import org.norma.projects.AdoptionAnswers;
import org.norma.projects.Procedure;
import org.norma.projects.ProjectId;
import org.norma.projects.ProjectKind;
import org.norma.projects.ProjectState;
import org.norma.projects.ProjectView;
import org.norma.projects.Stage;
import org.norma.shared.Texts;

import static org.assertj.core.api.Assertions.assertThat;

class RoundViewTests {

	private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

	private static RoundSummary round(RoundKind kind, RoundState state) {
		return new RoundSummary(new RoundId(UUID.randomUUID()), ProjectId.next(), 1, kind, state, DAY, DAY.plusDays(60),
				(state == RoundState.CLOSED) ? DAY.plusDays(61) : null, 60, "Law", "Li Wei", null, null, null, null,
				null, null, 3);
	}

	private static RoundView view(RoundKind kind, RoundState roundState, ProjectState state, boolean mayAll) {
		var project = new ProjectView(ProjectId.next(), "P-1", Texts.of("en", "Chargers"),
				new LevelCode("national.recommended"), ProjectKind.NEW, Procedure.NORMAL, Stage.CONSULTATION, state,
				List.of(Stage.CONSULTATION), DAY, UUID.randomUUID(), UUID.randomUUID(), null, Set.of(), Set.of(), null,
				null, null, null, null, AdoptionAnswers.NONE, null);
		return new RoundView(round(kind, roundState), project, RoundCounts.NONE, new Period(60, "Law", "national"),
				mayAll, mayAll, mayAll, mayAll, mayAll, mayAll);
	}

	private static RoundView view(RoundKind kind, RoundState state) {
		return view(kind, state, ProjectState.ACTIVE, true);
	}

	private static List<RoundState> states(Predicate<RoundView> reader) {
		return Arrays.stream(RoundState.values())
			.filter((state) -> reader.test(view(RoundKind.PUBLIC, state)))
			.toList();
	}

	@Test
	void whileItRunsItIsGivenDaysOrEnded() {
		assertThat(states(RoundView::extendable)).containsExactly(RoundState.RUNNING);
		assertThat(states(RoundView::endable)).containsExactly(RoundState.RUNNING);
	}

	@Test
	void afterItsLastDayItIsClosedAndTakesWhatCameOnPaper() {
		assertThat(states(RoundView::closable)).containsExactly(RoundState.ENDED);
		assertThat(states(RoundView::takesPaper)).containsExactly(RoundState.ENDED);
	}

	@Test
	void ofAProposalNothingIsDoneHereButWhatCameOnPaper() {
		var runs = view(RoundKind.PUBLICITY, RoundState.RUNNING);
		var over = view(RoundKind.PUBLICITY, RoundState.ENDED);
		assertThat(runs.extendable() || runs.endable() || over.closable()).isFalse();
		assertThat(over.takesPaper()).isTrue();
	}

	@Test
	void aStoppedProjectStopsIt() {
		var runs = view(RoundKind.PUBLIC, RoundState.RUNNING, ProjectState.CANCELLED, true);
		var over = view(RoundKind.PUBLIC, RoundState.ENDED, ProjectState.CANCELLED, true);
		assertThat(runs.extendable() || runs.endable() || over.closable() || over.takesPaper()).isFalse();
		assertThat(runs.stoppedByProject()).isTrue();
		assertThat(view(RoundKind.PUBLIC, RoundState.HALTED, ProjectState.SUSPENDED, true).stoppedByProject())
			.isFalse();
		assertThat(view(RoundKind.PUBLIC, RoundState.RUNNING).stoppedByProject()).isFalse();
	}

	@Test
	void whoHasNoPartInItDoesNothing() {
		var runs = view(RoundKind.PUBLIC, RoundState.RUNNING, ProjectState.ACTIVE, false);
		var over = view(RoundKind.PUBLIC, RoundState.ENDED, ProjectState.ACTIVE, false);
		assertThat(runs.extendable() || runs.endable() || over.closable() || over.takesPaper()).isFalse();
	}

	@Test
	void aRoundSaysHowItStands() {
		assertThat(RoundState.values()).filteredOn((state) -> round(RoundKind.PUBLIC, state).halted())
			.containsExactly(RoundState.HALTED);
		assertThat(RoundState.values()).filteredOn((state) -> round(RoundKind.PUBLIC, state).ended())
			.containsExactly(RoundState.ENDED);
		assertThat(RoundState.values()).filteredOn((state) -> round(RoundKind.PUBLIC, state).setAside())
			.containsExactly(RoundState.SET_ASIDE);
		assertThat(RoundKind.values()).filteredOn((kind) -> round(kind, RoundState.RUNNING).publicity())
			.containsExactly(RoundKind.PUBLICITY);
	}

}
