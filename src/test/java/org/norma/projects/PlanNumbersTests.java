package org.norma.projects;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norma.bodies.BodyKind;
import org.norma.designations.OwnPlanNumber;
import org.norma.shared.Role;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** The numbers that accepted projects get in the plan. */
@ProjectTest
class PlanNumbersTests {

	/** An official of the whole installation. */
	private static final Person OFFICIAL = Person.with("Li Wei", Role.OFFICIAL, null);

	private static final Person DECIDER = Person.with("Zhou Hua", Role.OFFICIAL, null);

	@Autowired
	private World.Acting acting;

	@BeforeEach
	void today() {
		this.acting.clock().set(LocalDate.of(2026, 3, 2));
	}

	@Test
	void numbersHaveNoGapsAndNoDuplicatesUnderTwentyThreads() throws Exception {
		var ids = IntStream.range(0, 20)
			.mapToObj((n) -> this.acting.propose(this.acting.proposal("industry.YD")))
			.toList();
		acceptedTogether(ids);
		assertThat(codes(ids)).containsExactlyElementsOf(numbers("YD", 20));
	}

	@Test
	void eachAssociationNumbersItsPlanUnderItsOwnCode() throws Exception {
		var one = this.acting.body("CATIS", BodyKind.ASSOCIATION);
		var other = this.acting.body("T/CPMC", BodyKind.ASSOCIATION);
		var ids = IntStream.range(0, 12).mapToObj((n) -> proposed("association", (n % 3 == 0) ? other : one)).toList();
		acceptedTogether(ids);
		assertThat(codes(ids)).containsExactlyElementsOf(
				Stream.concat(numbers("CATIS", 8).stream(), numbers("CPMC", 4).stream()).toList());
		assertThat(codes(ids)).allMatch((code) -> OwnPlanNumber.parse(code).isPresent());
	}

	@Test
	void anEnterpriseBeginsAgainEachYear() {
		var enterprise = this.acting.body("717G1.R", BodyKind.ENTERPRISE);
		var first = proposed("enterprise", enterprise);
		accept(first);
		this.acting.clock().set(LocalDate.of(2027, 1, 4));
		var second = proposed("enterprise", enterprise);
		accept(second);
		assertThat(codes(List.of(first, second))).containsExactly("717G1.R-2026-0001", "717G1.R-2027-0001");
	}

	@Test
	void anAssociationWithTheCodeOfAnIndustryDoesNotTakeItsNumbers() {
		var association = proposed("association", this.acting.body("WW", BodyKind.ASSOCIATION));
		var industry = this.acting.propose(this.acting.proposal("industry.WW"));
		accept(association);
		accept(industry);
		assertThat(this.acting.view(association).code()).isEqualTo("T-WW-2026-0001");
		assertThat(this.acting.view(industry).code()).isEqualTo("WW-2026-0001");
	}

	private ProjectId proposed(String level, UUID decides) {
		var p = this.acting.proposal(level);
		var proposal = new ProposalData(p.title(), p.level(), p.kind(), p.procedure(), false, null, decides, null,
				p.leadBodyId(), p.draftingBodies(), p.cooperating(), p.justification(), null, null, null, null, null);
		return OFFICIAL.get(() -> this.acting.proposals().propose(proposal));
	}

	private void accept(ProjectId id) {
		var seen = version(id);
		DECIDER.does(() -> this.acting.plan().accept(id, seen, null, null));
	}

	private int version(ProjectId id) {
		return OFFICIAL.get(() -> this.acting.reader().details(id)).version();
	}

	private void acceptedTogether(List<ProjectId> ids) throws Exception {
		List<Callable<Throwable>> acts = new ArrayList<>();
		for (var id : ids) {
			var seen = version(id);
			acts.add(() -> DECIDER.get(() -> catchThrowable(() -> this.acting.plan().accept(id, seen, null, null))));
		}
		assertThat(together(acts)).containsOnlyNulls();
	}

	private List<String> codes(List<ProjectId> ids) {
		return ids.stream().map((id) -> this.acting.view(id).code()).sorted().toList();
	}

	private static List<String> numbers(String issuer, int last) {
		return IntStream.rangeClosed(1, last).mapToObj((n) -> String.format("%s-2026-%04d", issuer, n)).toList();
	}

	private static List<Throwable> together(List<Callable<Throwable>> acts) throws Exception {
		var pool = Executors.newFixedThreadPool(acts.size());
		var start = new CountDownLatch(1);
		try {
			var running = acts.stream().map((act) -> pool.submit(() -> {
				start.await();
				return act.call();
			})).toList();
			start.countDown();
			var outcomes = new ArrayList<Throwable>();
			for (var each : running) {
				outcomes.add(each.get());
			}
			return outcomes;
		}
		finally {
			pool.shutdownNow();
		}
	}

}
