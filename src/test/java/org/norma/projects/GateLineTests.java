package org.norma.projects;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;
import org.norma.projects.GateLine.GateState;

import static org.assertj.core.api.Assertions.assertThat;

class GateLineTests {

	private static GateLine gate(String name, Stage stage) {
		return new GateLine(name, stage, GateState.LATER, List.of(), null, null, false);
	}

	/** Red before: “Accepted comments changed the text” stood there three times. */
	@Test
	void aGateThatGuardsSeveralStagesIsNamedOnce() {
		var gates = List.of(gate("changes", Stage.CONSULTATION), gate("changes", Stage.REVIEW),
				gate("changes", Stage.APPROVAL), gate("approval", Stage.APPROVAL), gate("text", Stage.DRAFTING));
		assertThat(GateLine.elsewhere(gates, Stage.APPROVAL)).extracting(GateLine::name).containsExactly("text");
		assertThat(GateLine.elsewhere(gates, Stage.PUBLICATION)).extracting(GateLine::name)
			.containsExactly("changes", "approval", "text");
	}

	private static List<GateState> states(Predicate<GateLine> reader) {
		return Arrays.stream(GateState.values())
			.filter((state) -> reader.test(new GateLine("text", Stage.DRAFTING, state, List.of(), null, null, false)))
			.toList();
	}

	@Test
	void saysHowItStands() {
		assertThat(states(GateLine::shut)).containsExactly(GateState.SHUT);
		assertThat(states(GateLine::later)).containsExactly(GateState.LATER);
		assertThat(states(GateLine::exempt)).containsExactly(GateState.EXEMPT);
		assertThat(states(GateLine::waived)).containsExactly(GateState.EXEMPT, GateState.NOT_APPLICABLE);
	}

	@Test
	void theApprovalKnowsItself() {
		assertThat(gate("approval", Stage.APPROVAL).ofApproval()).isTrue();
		assertThat(gate("text", Stage.APPROVAL).ofApproval()).isFalse();
	}

}
