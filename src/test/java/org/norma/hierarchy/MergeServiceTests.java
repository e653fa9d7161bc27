package org.norma.hierarchy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.norma.shared.Act;
import org.norma.shared.RuleBroken;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Each test ends other levels, in committed transactions. */
@SpringBootTest
@Import(BoundThings.class)
@RecordApplicationEvents
class MergeServiceTests {

	@Autowired
	private MergeService merges;

	@Autowired
	private LevelDirectory levels;

	@Autowired
	private LevelService service;

	@Autowired
	private BoundThings things;

	@Autowired
	private Clock clock;

	@Autowired
	private ApplicationEvents events;

	@Test
	void theSimulationShowsWhatWouldHappenAndChangesNothing() {
		this.things.add("industry.AQ", "12");
		this.things.add("industry.AQ", "13");
		this.things.add("industry.YJ", "12");
		var found = this.merges.simulateMerge(code("industry.AQ"), code("industry.YJ"));
		assertThat(found.uses()).contains(new Simulation.Usage("hierarchy.levels", 2));
		assertThat(found.used()).isEqualTo(2);
		assertThat(found.collisions()).extracting(LevelUse.Collision::number).containsExactly("12");
		assertThat(found.prefixes()).containsExactly("AQ");
		assertThat(found.changes()).extracting(Simulation.Change::rule).containsExactly(Rule.BINDING);
		assertThat(this.levels.level(code("industry.AQ")).retiredOn()).isNull();
		assertThat(this.levels.levelForPrefix("AQ/T")).contains(code("industry.AQ"));
	}

	@Test
	void aMergeMovesEverythingAndKeepsTheHistory() {
		this.service.ensureCity("3101");
		this.things.add("local.31", "500");
		var found = this.merges.simulateMerge(code("local.31"), code("local.32"));
		assertThat(found.children()).extracting(Level::code).containsExactly(code("local.3101"));
		assertThat(found.changes()).anySatisfy((change) -> {
			assertThat(change.level().code()).isEqualTo(code("local.3101"));
			assertThat(change.rule()).isEqualTo(Rule.REVIEW_CYCLE_YEARS);
		});
		this.merges.merge(code("local.31"), code("local.32"), found.fingerprint(), false);
		var today = LocalDate.now(this.clock);
		var ended = this.levels.level(code("local.31"));
		assertThat(ended.retiredOn()).isEqualTo(today);
		assertThat(ended.mergedInto()).isEqualTo(code("local.32"));
		assertThat(this.levels.successorOf(code("local.31"))).isEqualTo(code("local.32"));
		assertThat(this.levels.level(code("local.3101")).parent()).isEqualTo(code("local.32"));
		assertThat(this.levels.rulesOf(code("local.3101"), today).years(Rule.REVIEW_CYCLE_YEARS)).hasValue(5);
		assertThat(this.levels.levelForPrefix("DB31/T")).contains(code("local.32"));
		assertThat(this.levels.historyOf(code("local.31"), Rule.REVIEW_CYCLE_YEARS)).hasSize(1);
		assertThat(this.things.count(code("local.32"))).isEqualTo(1);
		assertThat(this.events.stream(Act.class).filter((act) -> act.verb().equals("level.merged"))).singleElement()
			.satisfies((act) -> assertThat(act.after())
				.containsAllEntriesOf(Map.of("merged-into", "local.32", "levels", "1", "hierarchy.levels", "1")));
		refused("retired", () -> this.merges.simulateMerge(code("local.33"), code("local.31")));
		refused("retired", () -> this.service.rename(code("local.31"), org.norma.shared.Texts.of("en", "Late")));
	}

	@Test
	void aMergeThatFailsHalfwayChangesNothing() {
		this.things.add("industry.QC", "stuck");
		var found = this.merges.simulateMerge(code("industry.QC"), code("industry.JB"));
		assertThatThrownBy(
				() -> this.merges.merge(code("industry.QC"), code("industry.JB"), found.fingerprint(), false))
			.hasMessageContaining("cannot be moved");
		assertThat(this.levels.level(code("industry.QC")).retiredOn()).isNull();
		assertThat(this.levels.levelForPrefix("QC/T")).contains(code("industry.QC"));
	}

	@Test
	void collidingNumbersMustBeAccepted() {
		this.things.add("industry.WB", "7");
		this.things.add("industry.SB", "7");
		var found = this.merges.simulateMerge(code("industry.WB"), code("industry.SB"));
		refused("collisions",
				() -> this.merges.merge(code("industry.WB"), code("industry.SB"), found.fingerprint(), false));
		this.merges.merge(code("industry.WB"), code("industry.SB"), found.fingerprint(), true);
		assertThat(this.levels.level(code("industry.WB")).mergedInto()).isEqualTo(code("industry.SB"));
	}

	@Test
	void whatChangedSinceItWasShownIsShownAgain() {
		var found = this.merges.simulateMerge(code("industry.CY"), code("industry.WH"));
		this.things.add("industry.CY", "1");
		refused("unseen",
				() -> this.merges.merge(code("industry.CY"), code("industry.WH"), found.fingerprint(), false));
	}

	@Test
	void impossibleMergesAreRefused() {
		refused("merge-itself", () -> this.merges.simulateMerge(code("local"), code("local")));
		refused("merge-below", () -> this.merges.simulateMerge(code("local"), code("local.37")));
		refused("merge-root", () -> this.merges.simulateMerge(code("cn"), code("international")));
	}

	@Test
	void aLevelIsRetiredOnlyWhenNothingBelongsToIt() {
		var today = LocalDate.now(this.clock);
		this.things.add("industry.XB", "9");
		var used = this.merges.simulateRetirement(code("industry.XB"), today);
		refused("in-use", () -> this.merges.retire(code("industry.XB"), today, used.fingerprint()));
		var parent = this.merges.simulateRetirement(code("industry"), today);
		refused("in-use", () -> this.merges.retire(code("industry"), today, parent.fingerprint()));
		var free = this.merges.simulateRetirement(code("industry.TY"), today.plusDays(10));
		this.merges.retire(code("industry.TY"), today.plusDays(10), free.fingerprint());
		assertThat(this.levels.childrenOf(code("industry"), today.plusDays(9))).extracting(Level::code)
			.contains(code("industry.TY"));
		assertThat(this.levels.childrenOf(code("industry"), today.plusDays(10))).extracting(Level::code)
			.doesNotContain(code("industry.TY"));
		refused("end-before-start",
				() -> this.merges.simulateRetirement(code("industry.YZ"), LocalDate.of(1980, 1, 1)));
	}

	private static LevelCode code(String value) {
		return new LevelCode(value);
	}

	private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
		assertThatThrownBy(act).isInstanceOfSatisfying(RuleBroken.class,
				(refusal) -> assertThat(refusal.key()).isEqualTo("hierarchy.refused." + key));
	}

}
