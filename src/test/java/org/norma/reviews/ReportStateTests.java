package org.norma.reviews;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.norma.shared.Tone;

import static org.assertj.core.api.Assertions.assertThat;

class ReportStateTests {

	@ParameterizedTest
	@CsvSource({ "UNCONFIRMED,UPCOMING", "RECEIVED,UPCOMING", "ANSWERED,IN_FORCE", "TAKEN_UP,DRAFT" })
	void hasItsColour(ReportState reportState, Tone tone) {
		assertThat(reportState.tone()).isEqualTo(tone);
	}

}
