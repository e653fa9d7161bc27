package org.norma.imports;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class ValuesTests {

	@Test
	void listsAreReadAtTheirSeparators() {
		assertThat(Values.parts(Field.REPLACES, List.of(" GB 1 ; GB/T 2-2020；\n\n", "ISO 3"))).containsExactly("GB 1",
				"GB/T 2-2020", "ISO 3");
		assertThat(Values.parts(Field.ICS, List.of("67.060, 67.080  03.120.10"))).containsExactly("67.060", "67.080",
				"03.120.10");
	}

	/** A field may be as long as the longest line of a file. */
	@Test
	void blanksWithoutEndAreReadInTime() {
		var text = "GB 1" + " ".repeat(1_000_000) + "x";
		assertTimeoutPreemptively(Duration.ofSeconds(10),
				() -> assertThat(Values.parts(Field.REPLACES, List.of(text))).hasSize(1));
	}

}
