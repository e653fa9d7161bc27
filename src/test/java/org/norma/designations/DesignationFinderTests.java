package org.norma.designations;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DesignationFinderTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			应符合GB 2760、GB/T 19001-2016和DB31/T 100的规定 | GB 2760; GB/T 19001-2016; DB31/T 100
			执行GB3838-2002,按照Ⅳ类水标准 | GB 3838-2002
			《GB19299-2015食品安全国家标准 果冻》 | GB 19299-2015
			(GB/T18005-1999)三级以上 | GB/T 18005-1999
			欧洲规范EN1991-1-5：2003采用 | EN 1991-1-5:2003
			《结构设计基础》EN1990附录B则 | EN 1990
			ISO22111第7条将结构分为四类 | ISO 22111
			GB 50199—2013第3.2.1、第3.3.1条 | GB 50199-2013
			GB 55001 - 2021 | GB 55001-2021
			符合HJ 819的要求 | HJ 819
			按照JGJ 165—2010第5.1.3条 | JGJ 165-2010
			GBZ 2.1-2019与GB/Z 185 | GBZ 2.1-2019; GB/Z 185
			ＧＢ／Ｔ　１９００１—２０１６ | GB/T 19001-2016
			GB 4706.1-2005/XG1-2014 | GB 4706.1-2005/XG1-2014
			GB/T 19001-2016/ISO 9001:2015。 | GB/T 19001-2016/ISO 9001:2015
			GB/T 24001-2016/GB/T 19001-2016 | GB/T 24001-2016; GB/T 19001-2016
			代替GB 12011-2009,GB 21146-2007 | GB 12011-2009; GB 21146-2007
			见GB/T 5606(所有部分) | GB/T 5606 (all parts)
			计划号20265083-Z-469 | 20265083-Z-469
			ISO 9001 and ISO 14001. | ISO 9001; ISO 14001
			an ISO 9001-certified firm | ISO 9001
			codes of ISO 3166-1 alpha-2 | ISO 3166-1
			(ISO 9001:2015, IDT) | ISO 9001:2015
			ISO/IEC Directives, Part 2, 2021, 18.5 | ISO/IEC DIR 2:2021
			ISO/IEC 15896:1999 ("ISO/IEC 15896") | ISO/IEC 15896:1999; ISO/IEC 15896
			ASTM D 751-95, Standard Test | ASTM D751-95
			ASTM D1434-82 (Reapproved 2009) ε1, Standard | ASTM D1434-82(2009)e1
			NFPA 40 ("NFPA 40-1997") | NFPA 40; NFPA 40-1997
			ANSI/ASHRAE 15-94, Safety Code | ANSI/ASHRAE 15-1994
			IAPMO/ANSI UMC 1-2003 | IAPMO/ANSI UMC 1-2003
			EN ISO 13485:2016/AC:2017 and prEN 13241-1 | EN ISO 13485:2016/AC:2017; prEN 13241-1
			la norma UNI EN ISO 9001:2015 e la UNI/PdR 125:2022 | UNI EN ISO 9001:2015; UNI/PdR 125:2022
			in 2015 ISO 9001:2015 was published | ISO 9001:2015
			as ISO 98765:2017can be bought | ISO 98765:2017
			see ISO 757/1, ISO/R 987 and ISO Recommendation R 986 | ISO 757-1; ISO/R 987; ISO/R 986
			按CECS98:90和CECS 99:2001执行 | CECS 98:1990; CECS 99:2001
			符合JGJ522006、JGJ 46-2005的规定 | JGJ 52-2006; JGJ 46-2005
			执行GB∕T 9876—2016 | GB/T 9876-2016
			ETSI GS NFV-SEC 987 V1.1.1 (2016-04), clause 5 | ETSI GS NFV-SEC 987 V1.1.1 (2016-04)
			the older ETSI ETS 300 987 ed.1 (1994-11). | ETSI ETS 300 987 ed.1 (1994-11)
			draft IEEE P987.17/D1.1 of | IEEE P987.17/D1.1
			IEEE Std No 987-1971 and IEEE Std 986-2001 | IEEE 987-1971; IEEE 986-2001
			(IEEE 987.1-2017/CSA C97.2 No. 293.1-17) | IEEE 987.1-2017/CSA C97.2 No. 293.1:17
			see ISO 9001.2 Footnotes | ISO 9001
			by ISO/IEC/IEEE 12207.2 alone | ISO/IEC/IEEE 12207-2
			""")
	void numbersAreFoundInRunningText(String text, String expected) {
		assertThat(found(text)).containsExactly(expected.split("; "));
	}

	@ParameterizedTest
	@ValueSource(strings = { "TB 100 people", "a 16GB 2666 module", "16 GB 3200 MHz", "ISO/TC 184/SC 4 N1110",
			"T恤 100元", "硬度HB 200", "HS 8471", "A/T 100", "is 100 of us", "as 3000", "ISO is an organisation",
			"the EN 1", "EN 1-", "KN/m² 10", "ms 12", "www.iso.org/iso-9001", "mailto:gb2312@x", "Q 1", "T 100-2020",
			"采用SF6断路器", "某SF6气体", "宽TB 100-60mm", "ETSI standards 300 of them", "HB 10987", "size T/M 12x" })
	void wordsAreNotTakenForNumbers(String text) {
		assertThat(found(text)).isEmpty();
	}

	@Test
	void whatOnlyAMisspellingCanMeanIsMarkedAsSuch() {
		List<Found> found = DesignationFinder.find("见JGJ522006、GB500112010、YBB 00012002和GB/T 98765");
		assertThat(found).extracting((one) -> one.designation().format())
			.containsExactly("JGJ 52-2006", "GB 50011-2010", "YBB 00012002", "GB/T 98765");
		assertThat(found).extracting(Found::misspelt).containsExactly(true, true, false, false);
	}

	@Test
	void placesAreThoseOfTheTextAsGiven() {
		String text = "应符合　ＧＢ／Ｔ　１９００１—２０１６的规定";
		Found found = DesignationFinder.find(text).get(0);
		assertThat(text.substring(found.start(), found.end())).isEqualTo("ＧＢ／Ｔ　１９００１—２０１６");
	}

	@Test
	void lawsAndJudgmentsCiteWhatIsFound() {
		assertThat(found(RealData.text("citing/law-人体损伤程度鉴定标准(2014-01-01).md"))).containsExactly("GB 18667",
				"GB/T 16180", "GB/T 26341-2010");
		assertThat(found(RealData.text("citing/law-聊城市水环境保护条例(2018-01-23).md"))).contains("GB 3838-2002");
		assertThat(found(RealData.text("citing/us-cfr-ibr-excerpts.txt"))).containsExactly("ISO/IEC 15896:1999",
				"ISO/IEC 15896", "ISO/IEC 16382:2000", "ISO/IEC 16382", "IAPMO/ANSI UMC 1-2003", "IAPMO/ANSI UMC 1",
				"NFPA 40", "NFPA 40-1997", "NFPA 42", "NFPA 42", "ASTM B117-97", "ASTM D751-95",
				"ASTM D1434-82(2009)e1", "ANSI/ASHRAE 15-1994");
	}

	private static List<String> found(String text) {
		return DesignationFinder.find(text).stream().map((found) -> found.designation().format()).toList();
	}

}
