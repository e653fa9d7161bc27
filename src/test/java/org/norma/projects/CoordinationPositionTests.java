package org.norma.projects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.norma.shared.Tone;

import static org.assertj.core.api.Assertions.assertThat;

class CoordinationPositionTests {

	@ParameterizedTest
	@CsvSource({ "NOT_ASKED,WITHDRAWN", "ASKED,WITHDRAWN", "SIGNED,IN_FORCE", "OBJECTED,SUPERSEDED",
			"WITHDRAWN,IN_FORCE" })
	void hasItsColour(CoordinationPosition coordinationPosition, Tone tone) {
		assertThat(coordinationPosition.tone()).isEqualTo(tone);
	}

	@Test
	void onlyWhoIsAskedOwesAnAnswer() {
		assertThat(CoordinationPosition.values()).filteredOn(CoordinationPosition::asked)
			.containsExactly(CoordinationPosition.ASKED);
	}

	@Test
	void whoTookItsObjectionBackObjectsNoLonger() {
		assertThat(CoordinationPosition.values()).filteredOn(CoordinationPosition::objected)
			.containsExactly(CoordinationPosition.OBJECTED);
	}

}
