package org.norma.lookup;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TypedNumberTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "GB38031-2025 电动汽车用动力蓄电池安全要求 | GB 38031-2025 | 电动汽车用动力蓄电池安全要求",
			"GBT1.1—2020标准化工作导则 | GB/T 1.1-2020 | 标准化工作导则", "GB2760-2014 废止 | GB 2760-2014 | 废止",
			"norma ISO 9001 requisiti | ISO 9001 | norma requisiti", "ISO9001certification | ISO 9001 | certification",
			"ISO/IEC 27001:2013can | ISO/IEC 27001:2013 | can",
			"GB/T 19001-2016/ISO 9001:2015,IDT | GB/T 19001-2016/ISO 9001:2015 |", "ISO/CEI 27001 | ISO/IEC 27001 |",
			"GB\u2215T 19001 | GB/T 19001 |", "GB\u29F8T 19001 | GB/T 19001 |" })
	void aNumberIsFoundAmongWords(String typed, String number, String beside) {
		var understood = Understood.of(typed);
		assertThat(understood.number()).map((found) -> found.format()).contains(number);
		assertThat(String.join(" ", understood.beside())).isEqualTo((beside != null) ? beside : "");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "type 2 connectors", "steel Q235 plates", "EN 3 hoses", "2015 revision", "part 1 vocabulary" })
	void sizesAndGradesAreNoNumbers(String typed) {
		assertThat(Understood.of(typed).number()).isEmpty();
	}

	@Test
	void traditionalCharactersAreSimplifiedSignBySign() {
		assertThat(SimplifiedChinese.of("電動車 標準 參考文獻 ABC 日本")).isEqualTo("电动车 标准 参考文献 ABC 日本");
	}

}
