package org.norma.shared;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ToneTests {

	@Test
	void isWrittenAsTheStyleSheetWritesIt() {
		assertThat(Tone.values()).extracting(Tone::style)
			.containsExactly("status-in-force", "status-upcoming", "status-draft", "status-superseded",
					"status-withdrawn");
	}

}
