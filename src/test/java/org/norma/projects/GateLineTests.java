package org.norma.projects;

import java.util.List;

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

}
