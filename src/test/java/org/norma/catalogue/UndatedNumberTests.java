package org.norma.catalogue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.norma.designations.Designation;

import static org.assertj.core.api.Assertions.assertThat;

class UndatedNumberTests {

	@ParameterizedTest
	@CsvSource({ "GB/T 19001,GB/T 19001-2016,true", "GB/T 36422/XG1,GB/T 36422-2018/XG1-2024,true",
			"GB/T 36422,GB/T 36422-2018/XG1-2024,false", "ISO 9001:2015/Amd 1,ISO 9001:2015/Amd 1:2024,true",
			"ISO 9001:2008/Amd 1,ISO 9001:2015/Amd 1:2024,false", "ISO 9001/Amd 1,ISO 9001:2015/Amd 1:2024,true",
			"ISO 9001/Amd 2,ISO 9001:2015/Amd 1:2024,false", "ISO 9001/Cor 1,ISO 9001:2015/Amd 1:2024,false",
			"ISO 9001:2014,ISO 9001:2015,false" })
	void anUndatedNumberMeansTheEditionsThatAnswerToIt(String asked, String full, boolean expected) {
		assertThat(UndatedNumber.of(Designation.parse(asked)).means(Designation.parse(full))).isEqualTo(expected);
	}

}
