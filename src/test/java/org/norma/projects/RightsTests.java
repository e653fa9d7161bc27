package org.norma.projects;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is shown the way to mend what is missing. */
class RightsTests {

	private static final Missing TEXT = new Missing("gate.text.empty", List.of(), "/documents/1");

	private static final Missing DECISION = new Missing("gate.decision.missing", List.of(), "/projects/1/decide");

	private static final Missing PUBLICITY = new Missing("gate.publicity.not-begun", List.of(),
			"/projects/1/publicise");

	@Test
	void whoOnlyReadsIsNotSentToMend() {
		var reader = new NextAct.Rights(true, false, false, false, false);
		assertThat(reader.mends(TEXT)).isFalse();
		assertThat(reader.mends(DECISION)).isFalse();
	}

	@Test
	void whoWritesMendsTheTextAndDoesNotDecide() {
		var writer = new NextAct.Rights(true, true, false, false, false);
		assertThat(writer.mends(TEXT)).isTrue();
		assertThat(writer.mends(DECISION)).isFalse();
		assertThat(new NextAct.Rights(true, false, false, true, false).mends(DECISION)).isTrue();
	}

	@Test
	void whoProposedLeavesTheDecisionToAnotherPersonAndMakesPublicOnlyWhoDecides() {
		var proposer = new NextAct.Rights(true, true, true, true, true, true);
		assertThat(proposer.mends(DECISION)).isFalse();
		assertThat(proposer.leavesToAnother(DECISION)).isTrue();
		assertThat(proposer.mends(PUBLICITY)).isTrue();
		assertThat(new NextAct.Rights(true, true, false, false, true).mends(PUBLICITY)).isFalse();
	}

	@Test
	void whatWasNeverDoneIsNotMended() {
		assertThat(TEXT.verb()).isEqualTo("projects.checklist.mend");
		assertThat(DECISION.verb()).isEqualTo("projects.act.decide");
		assertThat(PUBLICITY.verb()).isEqualTo("projects.act.publicise");
	}

}
