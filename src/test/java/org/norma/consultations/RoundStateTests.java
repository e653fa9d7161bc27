package org.norma.consultations;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.norma.shared.Tone;

import static org.assertj.core.api.Assertions.assertThat;

class RoundStateTests {

	@ParameterizedTest
	@CsvSource({ "RUNNING,IN_FORCE", "HALTED,SUPERSEDED", "ENDED,SUPERSEDED", "CLOSED,WITHDRAWN",
			"SET_ASIDE,WITHDRAWN" })
	void hasItsColour(RoundState roundState, Tone tone) {
		assertThat(roundState.tone()).isEqualTo(tone);
	}

}
