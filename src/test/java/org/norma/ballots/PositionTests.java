package org.norma.ballots;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.norma.shared.Tone;

import static org.assertj.core.api.Assertions.assertThat;

class PositionTests {

	@ParameterizedTest
	@CsvSource({ "APPROVE,IN_FORCE", "APPROVE_WITH_COMMENTS,IN_FORCE", "DISAPPROVE,SUPERSEDED", "ABSTAIN,UPCOMING" })
	void hasItsColour(Position position, Tone tone) {
		assertThat(position.tone()).isEqualTo(tone);
	}

}
