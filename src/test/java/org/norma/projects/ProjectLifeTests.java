package org.norma.projects;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.norma.hierarchy.LevelCode;
import org.norma.shared.RuleBroken;
import org.norma.shared.Texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What a project allows and refuses by itself. */
class ProjectLifeTests {

	private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

	private static final List<Stage> ROUTE = List.of(Stage.PROPOSAL, Stage.DRAFTING, Stage.CONSULTATION, Stage.REVIEW,
			Stage.APPROVAL, Stage.PUBLICATION);

	private final Project project = new Project("P-1", proposal("First"), ROUTE, null, DAY);

	private static ProposalData proposal(String title) {
		return new ProposalData(Texts.of("en", title), new LevelCode("national.recommended"), ProjectKind.NEW,
				Procedure.NORMAL, false, null, UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), Set.of(),
				Set.of(), "It is missing.", null, null, null, null, null);
	}

	private void move(Stage... stages) {
		Arrays.stream(stages).forEach((stage) -> this.project.move(stage, DAY));
	}

	private static void refused(String key, Runnable act) {
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(act::run)
			.satisfies((refusal) -> assertThat(refusal.key()).isEqualTo("projects.refused." + key));
	}

	@Test
	void itGoesThroughItsRouteStepByStepAndOnlyBackWhereThatIsAllowed() {
		refused("move", () -> this.project.move(Stage.CONSULTATION, DAY));
		refused("move", () -> this.project.move(Stage.PRELIMINARY, DAY));
		move(Stage.DRAFTING);
		refused("move", () -> this.project.move(Stage.PROPOSAL, DAY));
		move(Stage.CONSULTATION, Stage.CONSULTATION, Stage.DRAFTING, Stage.CONSULTATION, Stage.REVIEW, Stage.APPROVAL,
				Stage.REVIEW, Stage.APPROVAL, Stage.PUBLICATION);
		refused("move", () -> this.project.move(Stage.APPROVAL, DAY));
		this.project.complete("GB/T 1-2026");
		assertThat(this.project.result()).contains("GB/T 1-2026");
	}

	@Test
	void itIsCompleteOnlyAtTheEndOfItsRoute() {
		move(Stage.DRAFTING);
		refused("not-at-end", () -> this.project.complete("GB/T 1-2026"));
		assertThat(this.project.result()).isEmpty();
	}

	@Test
	void thePlanNumberTakesThePlaceOfTheProposalCodeWhichStays() {
		this.project.publicise(DAY, DAY.plusDays(30));
		this.project.accept("20260001-T-469", DAY, DAY.plusMonths(18));
		assertThat(this.project.code()).isEqualTo("20260001-T-469");
		assertThat(this.project.proposalCode()).isEqualTo("P-1");
		assertThat(this.project.timetable().publicityUntil()).isEqualTo(DAY.plusDays(30));
		assertThat(this.project.timetable().dueOn()).isEqualTo(DAY.plusMonths(18));
		var other = new Project("P-2", proposal("Other"), ROUTE, null, DAY);
		other.accept(null, DAY, null);
		assertThat(other.code()).isEqualTo("P-2");
		assertThat(other.planNumber()).isEmpty();
	}

	@Test
	void whatIsDecidedIsNoProposalAnyMore() {
		this.project.publicise(DAY, DAY.plusDays(30));
		this.project.change(proposal("Second"), ROUTE, DAY);
		assertThat(this.project.subject().title().get("en")).contains("Second");
		assertThat(this.project.timetable().publicityUntil()).as("publicity starts anew").isNull();
		move(Stage.DRAFTING);
		refused("decided", () -> this.project.change(proposal("Third"), ROUTE, DAY));
		refused("stage", () -> this.project.publicise(DAY, DAY.plusDays(30)));
		refused("stage", () -> this.project.refuse(DAY));
	}

	@Test
	void aSuspendedProjectStandsStillUntilItGoesOn() {
		refused("not-suspended", this.project::resume);
		this.project.suspend(DAY);
		assertThat(this.project.timetable().suspendedOn()).isEqualTo(DAY);
		refused("state.SUSPENDED", () -> move(Stage.DRAFTING));
		refused("state.SUSPENDED", () -> this.project.extend(6, DAY.plusYears(3)));
		refused("state.SUSPENDED", () -> this.project.suspend(DAY));
		this.project.resume();
		move(Stage.DRAFTING);
		assertThat(this.project.timetable().suspendedOn()).isNull();
	}

	@Test
	void aLaterDueDayTakesBackWhatWasSaidOfLateness() {
		this.project.accept("N", DAY, DAY.plusMonths(18));
		this.project.warn(DAY, DAY, DAY);
		this.project.extend(6, DAY.plusMonths(24));
		var timetable = this.project.timetable();
		assertThat(timetable.extendedMonths()).isEqualTo(6);
		assertThat(timetable.dueOn()).isEqualTo(DAY.plusMonths(24));
		assertThat(timetable.overdueNotedOn()).isNull();
		assertThat(timetable.escalatedOn()).isNull();
		assertThat(timetable.cancellationProposedOn()).isNull();
	}

	@ParameterizedTest
	@EnumSource(names = { "CANCELLED", "COMPLETED" })
	void nothingFollowsTheEnd(ProjectState end) {
		if (end == ProjectState.CANCELLED) {
			this.project.refuse(DAY);
		}
		else {
			move(ROUTE.subList(1, ROUTE.size()).toArray(Stage[]::new));
			this.project.complete("GB/T 1-2026");
		}
		var key = "state." + end;
		refused(key, () -> this.project.move(Stage.DRAFTING, DAY));
		refused(key, () -> this.project.accept("N", DAY, null));
		refused(key, () -> this.project.suspend(DAY));
		refused(key, this.project::cancel);
		refused(key, () -> this.project.complete("GB/T 2-2026"));
	}

	@Test
	void theFullRouteEndsTheShortenedProcedure() {
		var fast = new Project("P-3", proposal("Fast"), List.of(Stage.PROPOSAL, Stage.APPROVAL, Stage.PUBLICATION),
				null, DAY);
		fast.takeFullRoute(ROUTE);
		fast.move(Stage.DRAFTING, DAY);
		assertThat(fast.view(Set.of()).route()).isEqualTo(ROUTE);
		assertThat(fast.view(Set.of()).procedure()).isEqualTo(Procedure.NORMAL);
	}

}
