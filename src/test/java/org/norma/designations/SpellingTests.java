package org.norma.designations;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SpellingTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			DB37/T2561-2014       | DB37/T 2561-2014
			DB 37/T 2904-2019     | DB37/T 2904-2019
			DB32／T 4412-2022     | DB32/T 4412-2022
			DB14/ T 1763-2018     | DB14/T 1763-2018
			DB31/ 890-2015        | DB31 890-2015
			DB31/890-2015         | DB31 890-2015
			DB3303/T013-2020      | DB3303/T 013-2020
			db31t100              | DB31/T 100
			gbt19001              | GB/T 19001
			gb/t19001             | GB/T 19001
			GBT24001-2016         | GB/T 24001-2016
			gb 19001              | GB 19001
			ＧＢ／Ｔ　１９００１—２０１６ | GB/T 19001-2016
			GB/T 19001:2016       | GB/T 19001-2016
			GB/T 1.1 - 2020       | GB/T 1.1-2020
			GB/T 19001—— 2016     | GB/T 19001-2016
			GB/T 16649－4         | GB/T 16649.4
			JYT 0629-2020         | JY/T 0629-2020
			gbz2.1-2019           | GBZ 2.1-2019
			t/cadp 1              | T/CADP 1
			T/BSSF  0001—2024     | T/BSSF 0001-2024
			T/CSGF T/CSGF024—2023 | T/CSGF 024-2023
			T/HSCA 001.—2017      | T/HSCA 001-2017
			iso9001               | ISO 9001
			ISO14001-2015         | ISO 14001:2015
			iso 9001 2015         | ISO 9001:2015
			iso iec 27001         | ISO/IEC 27001
			ISO TS 21356-1:2021   | ISO/TS 21356-1:2021
			ISO/TS16949           | ISO/TS 16949
			IEC/TR 60601-4-1:2017 | IEC TR 60601-4-1:2017
			ISO/IEC 10021-1:1990/AMD1:1994 | ISO/IEC 10021-1:1990/Amd 1:1994
			ISO 9001:2015(E)      | ISO 9001:2015
			ISO/IEC 8802.11:1999  | ISO/IEC 8802-11:1999
			ISO/IEC Directives, Part 2, 2018 | ISO/IEC DIR 2:2018
			en1090-2              | EN 1090-2
			EN1991-1-5：2003      | EN 1991-1-5:2003
			PREN 13241-1          | prEN 13241-1
			ГОСТ Р 7.0.97-2016    | GOST R 7.0.97-2016
			JISZ8301:2019         | JIS Z 8301:2019
			ASTM D 751-95         | ASTM D751-95
			ASTM D1434-82 (Reapproved 2009) ε1 | ASTM D1434-82(2009)e1
			IEEE Std 802.3-2022   | IEEE 802.3-2022
			SS-EN ISO 9001:2015   | ss en iso 9001:2015
			《GB 2760-2014》      | GB 2760-2014
			GB∕T 9876-2016        | GB/T 9876-2016
			GB⁄T 9876-2016        | GB/T 9876-2016
			GB/T 9876-2016/ISO 98765:2015,IDT   | GB/T 9876-2016
			GB/T 9876-2016/ISO 98765:2015，IDT  | GB/T 9876-2016
			GB/T 9876-2016（ISO 98765:2015，MOD）| GB/T 9876-2016
			GB/T 9876-2016 idt ISO 98765:2015   | GB/T 9876-2016
			GB 9876-2024《食品安全国家标准 某物》   | GB 9876-2024
			《某物通用要求》（GB/T 9876.1—2020）    | GB/T 9876.1-2020
			GB 98765-2014（2018版）  | GB 98765-2014(2018年版)
			GB 98765-2014 2018年版  | GB 98765-2014(2018年版)
			GB 98765-2014(2016年局部修订) | GB 98765-2014(2016年版)
			GB98765-2015版         | GB 98765-2015
			GB 98765-2014 修改单     | GB 98765-2014/XG
			CECS98:90              | CECS 98:1990
			CECS 98-90             | CECS 98:1990
			ISO-9001-2015          | ISO 9001:2015
			ISO 757/1              | ISO 757-1
			Q/ABC-DEF 2 16 987-2019 | Q/ABC-DEF 2 16 987-2019
			DB31 SW/Z 987-2026     | DB31 SW/Z 987-2026
			""")
	void oneDesignationHasOneKeyHoweverItIsSpelt(String spelling, String plain) {
		Designation read = Designation.guess(spelling).orElseThrow();
		assertThat(read).isEqualTo(Designation.parse(plain));
		assertThat(read.isOpaque()).isFalse();
		assertThat(read.slug()).isEqualTo(Designation.parse(plain).slug());
	}

	@ParameterizedTest
	@ValueSource(strings = { "quality management", "食品添加剂", "iso", "GB", "100 people", "the best of 2016", "T恤 100",
			"tb 100 people", "ISO certified 9001", "", "-", "质量 2016" })
	void plainWordsAreNoNumber(String words) {
		assertThat(Designation.guess(words)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			GB/T 19001-2016         | gb-t-19001-2016
			DB31/T 100.2-2024       | db31-t-100.2-2024
			T/CADP 001-2018         | t-cadp-001-2018
			ISO/IEC 27001:2022/Amd 1:2024 | iso-iec-27001-2022-amd-1-2024
			EN 196-3:2005+A1:2008   | en-196-3-2005_a1-2008
			UNI EN ISO 9001:2015    | uni-en-iso-9001-2015
			GB 50016-2014(2018年版) | ~gb-50016_2d2014_282018_e5_b9_b4_e7_89_88_29
			""")
	void slugsAreReadableWhereTheyCanBe(String text, String slug) {
		assertThat(Designation.parse(text).slug()).isEqualTo(slug);
		assertThat(Designation.fromSlug(slug)).isEqualTo(Designation.parse(text));
	}

	@Test
	void onlyAnIdenticalDocumentIsAHalfOfTheNumber() {
		assertThat(Designation.parse("GB/T 9876-2016/ISO 98765:2015,IDT").adopted())
			.contains(Designation.parse("ISO 98765:2015"));
		assertThat(Designation.parse("GB/T 9876-2016(ISO 98765:2015, MOD)").adopted()).isEmpty();
	}

	@Test
	void mandatoryLocalStandardsKeepTheirSlashInPrint() {
		assertThat(Designation.parse("DB31/ 890-2015").cited()).isEqualTo("DB31/890—2015");
		assertThat(Designation.parse("DB31/T 890-2015").cited()).isEqualTo("DB31/T 890—2015");
		assertThat(Designation.parse("DB31/ 890-2015").official()).isEqualTo("DB31/ 890—2015");
	}

	@Test
	void aSearchTriesTheOtherNaturesAndIssuersToo() {
		assertThat(keys("gb 19001")).startsWith("GB 19001", "GB/T 19001").contains("GB/Z 19001");
		assertThat(keys("GB/T 3838-2002")).startsWith("GB/T 3838-2002", "GB 3838-2002");
		assertThat(keys("gbz 2.1")).containsExactly("GBZ 2.1", "GBZ/T 2.1");
		assertThat(keys("iso 27001")).containsExactly("ISO 27001", "ISO/IEC 27001");
		assertThat(keys("en 13485")).startsWith("EN 13485", "EN ISO 13485");
		assertThat(keys("JGJ522006")).containsExactly("JGJ 522006", "JGJ/T 522006");
		assertThat(keys("t/cadp 1")).containsExactly("T/CADP 1");
	}

	private static List<String> keys(String text) {
		return Designation.guess(text).orElseThrow().matchKeys();
	}

}
