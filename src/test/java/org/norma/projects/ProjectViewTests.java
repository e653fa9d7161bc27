package org.norma.projects;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;
import org.norma.hierarchy.LevelCode;
import org.norma.shared.Texts;

import static org.assertj.core.api.Assertions.assertThat;

class ProjectViewTests {

	private static ProjectView project(ProjectKind kind, ProjectState state) {
		return new ProjectView(ProjectId.next(), "P-1", Texts.of("en", "Chargers"),
				new LevelCode("national.recommended"), kind, Procedure.NORMAL, Stage.DRAFTING, state,
				List.of(Stage.DRAFTING), LocalDate.of(2026, 1, 5), UUID.randomUUID(), UUID.randomUUID(), null, Set.of(),
				Set.of(), null, null, null, null, null, AdoptionAnswers.NONE, null);
	}

	private static List<ProjectState> states(Predicate<ProjectView> reader) {
		return Arrays.stream(ProjectState.values())
			.filter((state) -> reader.test(project(ProjectKind.NEW, state)))
			.toList();
	}

	private static List<ProjectKind> kinds(Predicate<ProjectView> reader) {
		return Arrays.stream(ProjectKind.values())
			.filter((kind) -> reader.test(project(kind, ProjectState.ACTIVE)))
			.toList();
	}

	@Test
	void aSuspendedOneIsOpenAndDoesNotMove() {
		assertThat(states(ProjectView::open)).containsExactly(ProjectState.ACTIVE, ProjectState.SUSPENDED);
		assertThat(states(ProjectView::active)).containsExactly(ProjectState.ACTIVE);
		assertThat(states(ProjectView::suspended)).containsExactly(ProjectState.SUSPENDED);
	}

	@Test
	void itEndsInTwoWays() {
		assertThat(states(ProjectView::cancelled)).containsExactly(ProjectState.CANCELLED);
		assertThat(states(ProjectView::completed)).containsExactly(ProjectState.COMPLETED);
	}

	@Test
	void itSaysWhatItMakes() {
		assertThat(kinds(ProjectView::revises)).containsExactly(ProjectKind.REVISION);
		assertThat(kinds(ProjectView::withdraws)).containsExactly(ProjectKind.WITHDRAWAL);
	}

	@Test
	void onlyTheFirstStagesStandBeforeTheDecision() {
		assertThat(Stage.values()).filteredOn(Stage::beforeDecision).containsExactly(Stage.PRELIMINARY, Stage.PROPOSAL);
		assertThat(Stage.values()).filteredOn(Stage::atApproval).containsExactly(Stage.APPROVAL);
	}

}
