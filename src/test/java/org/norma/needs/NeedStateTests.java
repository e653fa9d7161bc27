package org.norma.needs;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.norma.shared.Tone;

import static org.assertj.core.api.Assertions.assertThat;

class NeedStateTests {

	@ParameterizedTest
	@CsvSource({ "UNCONFIRMED,WITHDRAWN", "RECEIVED,UPCOMING", "CONSIDERED,DRAFT", "ANSWERED,WITHDRAWN",
			"DECLINED,WITHDRAWN", "MERGED,WITHDRAWN", "PLANNED,IN_FORCE" })
	void hasItsColour(NeedState needState, Tone tone) {
		assertThat(needState.tone()).isEqualTo(tone);
	}

}
