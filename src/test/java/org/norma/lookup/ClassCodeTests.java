package org.norma.lookup;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which words are the code of a class. */
class ClassCodeTests {

	@ParameterizedTest
	@CsvSource({ "03.120.10, ICS, 03.120.10", "ics 13, ICS, 13", "A00, CCS, A00", "CCS a00, CCS, A00",
			"ICS03.120.10, ICS, 03.120.10", "ccsA00, CCS, A00" })
	void aCodeIsRead(String typed, Field field, String code) {
		assertThat(ClassCode.of(List.of(typed.split(" ")))).contains(new ClassCode(field, code));
	}

	@Test
	void whatIsNoCodeIsNone() {
		for (var typed : new String[] { "", "ICS", "03.12", "A000", "risk 03.120", "ICS 03.120.10 quality" }) {
			assertThat(ClassCode.of(typed.isEmpty() ? List.of() : List.of(typed.split(" ")))).as(typed).isEmpty();
		}
	}

}
