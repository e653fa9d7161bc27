package org.norma.catalogue;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PartialDateTests {

	@ParameterizedTest
	@CsvSource({ "2015-09-15,2015-09-15,2015-09-15", "2015-09,2015-09-01,2015-09-30", "2015,2015-01-01,2015-12-31",
			"2016/2/9,2016-02-09,2016-02-09", "2024.02,2024-02-01,2024-02-29" })
	void aDateKeepsThePrecisionOfItsSource(String text, LocalDate start, LocalDate end) {
		var date = PartialDate.parse(text).orElseThrow();
		assertThat(date.start()).isEqualTo(start);
		assertThat(date.end()).isEqualTo(end);
	}

	@Test
	void aMonthStaysAMonth() {
		assertThat(PartialDate.parse("2015-09").orElseThrow()).hasToString("2015-09");
		assertThat(PartialDate.parse("2015").orElseThrow()).hasToString("2015");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "soon", "2015-13", "2015-02-30", "15-09-2015", "2015-09-15T00:00" })
	void whatIsNoDateIsNotGuessed(String text) {
		assertThat(PartialDate.parse(text)).isEmpty();
	}

}
