package org.norma.reviews;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.norma.shared.Tone;

import static org.assertj.core.api.Assertions.assertThat;

class OutcomeTests {

	@ParameterizedTest
	@CsvSource({ "CONFIRM,IN_FORCE", "REVISE,UPCOMING", "AMEND,UPCOMING", "WITHDRAW,WITHDRAWN", "CONVERT,UPCOMING" })
	void hasItsColour(Outcome outcome, Tone tone) {
		assertThat(outcome.tone()).isEqualTo(tone);
	}

}
