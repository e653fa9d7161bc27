package org.norma.consultations;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.norma.shared.Tone;

import static org.assertj.core.api.Assertions.assertThat;

class DispositionTests {

	@ParameterizedTest
	@CsvSource({ "ACCEPTED,IN_FORCE", "PARTLY,SUPERSEDED", "REJECTED,WITHDRAWN", "NOTED,DRAFT" })
	void hasItsColour(Disposition disposition, Tone tone) {
		assertThat(disposition.tone()).isEqualTo(tone);
	}

}
