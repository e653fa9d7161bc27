package org.norma.consultations;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.norma.shared.Tone;

import static org.assertj.core.api.Assertions.assertThat;

class ChangeStateTests {

	@ParameterizedTest
	@CsvSource({ "MADE,IN_FORCE", "DRAFTED,UPCOMING", "DUE,SUPERSEDED", "UNNAMED,WITHDRAWN" })
	void hasItsColour(ChangeState changeState, Tone tone) {
		assertThat(changeState.tone()).isEqualTo(tone);
	}

}
