package org.norma.needs;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.norma.shared.RuleBroken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What a need allows and refuses by itself. */
class NeedLifeTests {

	private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

	private static final Handling ACT = new Handling("Li Wei", null, NOW);

	private static Need stated(String code) {
		return Need.by(UUID.randomUUID(), "Zhang San", code, data(), NOW);
	}

	private static NeedData data() {
		return new NeedData("Chargers", null, "Chargers for scooters", "They burn.", null, Urgency.NORMAL, null);
	}

	private static void refused(String key, Runnable act) {
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(act::run)
			.satisfies((refusal) -> assertThat(refusal.key()).isEqualTo("needs.refused." + key));
	}

	@Test
	void whatAStrangerStatesWaitsForTheConfirmationOfTheAddress() {
		var need = Need.byMail(new Proposer(null, "Anna", "anna@example.org", "it"), "hash", "N-1", data(), NOW);
		assertThat(need.state()).isEqualTo(NeedState.UNCONFIRMED);
		assertThat(need.state().open()).isFalse();
		need.confirm();
		assertThat(need.state()).isEqualTo(NeedState.RECEIVED);
		assertThat(need.proposerLine()).isEqualTo("Anna anna@example.org");
		assertThat(need.isBy(UUID.randomUUID())).isFalse();
	}

	@Test
	void itIsSortedAnsweredOrPlannedAndSaysWhoDidIt() {
		var need = stated("N-1");
		need.sort("C38", Urgency.HIGH, ACT);
		assertThat(need.state()).isEqualTo(NeedState.CONSIDERED);
		assertThat(need.data().urgency()).isEqualTo(Urgency.HIGH);
		assertThat(need.handling()).contains(ACT);
		need.answer(true, "There is one.", ACT);
		assertThat(need.state()).isEqualTo(NeedState.DECLINED);
		assertThat(need.answer()).isEqualTo("There is one.");
		var other = stated("N-2");
		other.answer(false, "GB 1 covers it.", ACT);
		assertThat(other.state()).isEqualTo(NeedState.ANSWERED);
		var project = UUID.randomUUID();
		var planned = stated("N-3");
		planned.plan(project, ACT);
		assertThat(planned.projectId()).contains(project);
	}

	@Test
	void itIsMergedIntoAnotherThatIsStillOpenAlone() {
		var need = stated("N-1");
		var into = stated("N-2");
		refused("merge", () -> need.merge(need, ACT));
		refused("merge", () -> need
			.merge(Need.byMail(new Proposer(null, "Anna", "anna@example.org", "it"), "hash", "N-4", data(), NOW), ACT));
		var answered = stated("N-3");
		answered.answer(false, "There is one.", ACT);
		refused("merge-closed", () -> need.merge(answered, ACT));
		need.merge(into, ACT);
		assertThat(need.mergedInto()).contains(into.id().value());
		refused("merge", () -> into.merge(need, ACT));
	}

}
