package org.norma.designations;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * The forms of the reference table of numbers (DOMAIN.md 4.6); the numbers of its rows
 * are in the first column.
 */
class DesignationTests {

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource(delimiter = '|',
			textBlock = """
					1  | GB/T 1.1—2020             | NATIONAL_CN    | GB/T       | 1       | 1      | 2020 | GB/T 1.1-2020
					3  | GB8567-88                 | NATIONAL_CN    | GB         | 8567    |        | 1988 | GB 8567-1988
					4  | GB/T 15629.11-2003/XG1-2006 | NATIONAL_CN  | GB/T       | 15629   | 11     | 2003 | GB/T 15629.11-2003/XG1-2006
					5  | GB18352.6-2016/XG1-2026   | NATIONAL_CN    | GB         | 18352   | 6      | 2016 | GB 18352.6-2016/XG1-2026
					6  | GB/T 36422-2018/XG1-2024  | NATIONAL_CN    | GB/T       | 36422   |        | 2018 | GB/T 36422-2018/XG1-2024
					7  | JJF 1070.2-2011/XG1-2012  | NATIONAL_CN    | JJF        | 1070    | 2      | 2011 | JJF 1070.2-2011/XG1-2012
					8  | GB 9706.205-2020          | NATIONAL_CN    | GB         | 9706    | 205    | 2020 | GB 9706.205-2020
					9  | GB 14232.1-2020           | NATIONAL_CN    | GB         | 14232   | 1      | 2020 | GB 14232.1-2020
					15 | GB 50016-2014(2018年版)   | NATIONAL_CN    | GB         | 50016   |        | 2014 | GB 50016-2014(2018年版)
					16 | GBZ 2.1-2019              | NATIONAL_CN    | GBZ        | 2       | 1      | 2019 | GBZ 2.1-2019
					16 | GB/Z 185                  | NATIONAL_CN    | GB/Z       | 185     |        |      | GB/Z 185
					16 | GBZ/T 160.1-2004          | NATIONAL_CN    | GBZ/T      | 160     | 1      | 2004 | GBZ/T 160.1-2004
					17 | DB/T 100-2024             | INDUSTRY_CN    | DB/T       | 100     |        | 2024 | DB/T 100-2024
					17 | DB31/T 100-2024           | LOCAL_CN       | DB31/T     | 100     |        | 2024 | DB31/T 100-2024
					18 | DB37/T2561-2014           | LOCAL_CN       | DB37/T     | 2561    |        | 2014 | DB37/T 2561-2014
					19 | DB3501/T 12-2022          | LOCAL_CN       | DB3501/T   | 12      |        | 2022 | DB3501/T 12-2022
					20 | T/GZAEPI 001—2018         | ASSOCIATION_CN | T/GZAEPI   | 001     |        | 2018 | T/GZAEPI 001-2018
					21 | Q/717G1.R 584-2008        | ENTERPRISE_CN  | Q/717G1.R  | 584     |        | 2008 | Q/717G1.R 584-2008
					22 | NB/SH/T 0001-2020         | INDUSTRY_CN    | NB/SH/T    | 0001    |        | 2020 | NB/SH/T 0001-2020
					23 | JR/T 0068-2020            | INDUSTRY_CN    | JR/T       | 0068    |        | 2020 | JR/T 0068-2020
					23 | DL/T 860.92-2016          | INDUSTRY_CN    | DL/T       | 860     | 92     | 2016 | DL/T 860.92-2016
					23 | QC/T 1196—2023            | INDUSTRY_CN    | QC/T       | 1196    |        | 2023 | QC/T 1196-2023
					24 | 20265083-Z-469            | PLAN_CN        | ''         | 20265083-Z-469 | |      | 20265083-Z-469
					25 | ISO/IEC 27001:2022/Amd 1:2024 | INTERNATIONAL | ISO/IEC | 27001   |        | 2022 | ISO/IEC 27001:2022/Amd 1:2024
					26 | ISO 10791-6:2014/PWI Amd 1 | INTERNATIONAL | ISO        | 10791   | 6      | 2014 | ISO 10791-6:2014/PWI Amd 1
					27 | ISO 14687-1:1999/Cor.1:2001(fr) | INTERNATIONAL | ISO   | 14687   | 1      | 1999 | ISO 14687-1:1999/Cor 1:2001(fr)
					28 | ISO 105-J02:1997/COR 1:1998 | INTERNATIONAL | ISO       | 105     | J02    | 1997 | ISO 105-J02:1997/Cor 1:1998
					29 | ISO/R 105-7:1975          | INTERNATIONAL  | ISO        | 105     | 7      | 1975 | ISO/R 105-7:1975
					29 | ISO/DTS 24519.2           | INTERNATIONAL  | ISO        | 24519   |        |      | ISO/DTS 24519.2
					29 | CD IWA 37-3               | INTERNATIONAL  | IWA        | 37      | 3      |      | CD IWA 37-3
					30 | ISO/IEC DIR 2 ISO:2022    | INTERNATIONAL  | ISO/IEC    | 2 ISO   |        | 2022 | ISO/IEC DIR 2 ISO:2022
					31 | IEC 60335-2-13:2002+AMD1:2004 CSV/COR1:2006 | INTERNATIONAL | IEC | 60335 | 2 13 | 2002 | IEC 60335-2-13:2002+AMD1:2004 CSV/COR1:2006
					32 | CISPR 12:2007+AMD1:2009 CSV | INTERNATIONAL | CISPR     | 12      |        | 2007 | CISPR 12:2007+AMD1:2009 CSV
					32 | IEC 60079-0:2011/ISH4:2019 | INTERNATIONAL | IEC        | 60079   | 0      | 2011 | IEC 60079-0:2011/ISH4:2019
					33 | EN ISO 13485:2016/AC:2017 | REGIONAL       | EN ISO     | 13485   |        | 2016 | EN ISO 13485:2016/AC:2017
					34 | FprEN 50600‑2‑4           | REGIONAL       | EN         | 50600   | 2 4    |      | FprEN 50600-2-4
					34 | prEN 13241-1              | REGIONAL       | EN         | 13241   | 1      |      | prEN 13241-1
					35 | BS EN 55016-1-2:2004+A2:2006 | NATIONAL_OTHER | BS EN   | 55016   | 1 2    | 2004 | BS EN 55016-1-2:2004+A2:2006
					35 | BS ISO/IEC/IEEE 29148:2011 | NATIONAL_OTHER | BS ISO/IEC/IEEE | 29148 |     | 2011 | BS ISO/IEC/IEEE 29148:2011
					35 | BS EN 13480-4 AMD4        | NATIONAL_OTHER | BS EN      | 13480   | 4      |      | BS EN 13480-4/AMD4
					36 | BS 2637 and 2638:1956     | NATIONAL_OTHER | BS         | 2637 and 2638 |  | 1956 | BS 2637 and 2638:1956
					36 | BS 3144:Addendum No. 1:1981 | NATIONAL_OTHER | BS       | 3144    |        |      | BS 3144:Addendum No. 1:1981
					37 | ASTM E2565-21             | OTHER          | ASTM       | E2565   |        | 2021 | ASTM E2565-21
					37 | ASTM D638-22e1            | OTHER          | ASTM       | D638    |        | 2022 | ASTM D638-22e1
					38 | ANSI/ASHRAE/IES 90.1-2022 | NATIONAL_OTHER | ANSI/ASHRAE/IES | 90 | 1      | 2022 | ANSI/ASHRAE/IES 90.1-2022
					39 | UNI EN ISO 9001:2015      | NATIONAL_OTHER | UNI EN ISO | 9001    |        | 2015 | UNI EN ISO 9001:2015
					39 | UNI/PdR 125:2022          | NATIONAL_OTHER | UNI        | 125     |        | 2022 | UNI/PdR 125:2022
					40 | ITU-T X.509 (10/2019)     | INTERNATIONAL  | ITU-T      | X.509   |        | 2019 | ITU-T X.509 (10/2019)
					40 | IEEE 802.3-2022           | OTHER          | IEEE       | 802     | 3      | 2022 | IEEE 802.3-2022
					40 | RFC 9110                  | OTHER          | RFC        | 9110    |        |      | RFC 9110
					40 | GOST R 7.0.97-2016        | NATIONAL_OTHER | GOST R     | 7       | 0 97   | 2016 | GOST R 7.0.97-2016
					40 | JIS Z 8301:2019           | NATIONAL_OTHER | JIS        | Z 8301  |        | 2019 | JIS Z 8301:2019
					""")
	void theReferenceTableIsRead(int row, String text, Family family, String prefix, String number, String parts,
			Integer year, String format) {
		Designation designation = Designation.parse(text);
		assertThat(designation.family()).isEqualTo(family);
		assertThat(designation.prefix()).isEqualTo(prefix);
		assertThat(designation.number()).isEqualTo(number);
		assertThat(designation.parts()).isEqualTo((parts == null) ? List.of() : List.of(parts.split(" ")));
		assertThat(designation.year().stream().boxed().findFirst().orElse(null)).isEqualTo(year);
		assertThat(designation.format()).isEqualTo(format);
		assertThat(Designation.fromSlug(designation.slug())).isEqualTo(designation);
	}

	@ParameterizedTest
	@ValueSource(strings = { "GB/T 5606 (all parts)", "GB/T 5606（所有部分）", "GB/T 5606(所有部分)" })
	void allPartsAreUndated(String row2) {
		Designation designation = Designation.parse(row2);
		assertThat(designation.isAllParts()).isTrue();
		assertThat(designation.isDated()).isFalse();
		assertThat(designation.format()).isEqualTo("GB/T 5606 (all parts)");
		assertThat(designation.official()).isEqualTo("GB/T 5606（所有部分）");
		assertThat(designation.series()).isEqualTo(Designation.parse("GB/T 5606"));
	}

	@Test
	void aDoubleNumberNamesTheForeignDocumentItIsIdenticalTo() {
		Designation row13 = Designation.parse("GB/T 19001-2016/ISO 9001:2015");
		assertThat(row13.adopted()).contains(Designation.parse("ISO 9001:2015"));
		assertThat(row13.format()).isEqualTo("GB/T 19001-2016/ISO 9001:2015");
		assertThat(row13.official()).isEqualTo("GB/T 19001—2016/ISO 9001:2015");
		assertThat(row13).isEqualTo(Designation.parse("GB/T 19001-2016"));
	}

	@Test
	void aPartialRevisionIsAnotherEditionOfTheSameSeries() {
		Designation row15 = Designation.parse("GB 50016-2014（2018 年版）");
		assertThat(row15.editionNote()).contains("2018年版");
		assertThat(row15).isNotEqualTo(Designation.parse("GB 50016-2014"));
		assertThat(row15.series()).isEqualTo(Designation.parse("GB 50016"));
	}

	@Test
	void amendmentsTellKindNumberAndYear() {
		assertThat(Designation.parse("GB/T 36422-2018/XG1-2024").supplements())
			.containsExactly(new Supplement(SupplementKind.AMENDMENT_SHEET, "1", IssueDate.of(2024), null, 0, false));
		assertThat(Designation.parse("GB 2760-2014第1号修改单")).isEqualTo(Designation.parse("GB 2760-2014/XG1"));
		assertThat(Designation.parse("ISO 10791-6:2014/PWI Amd 1").supplements().get(0).stage()).isEqualTo(Stage.PWI);
		assertThat(Designation.parse("IEC 60335-2-13:2002+AMD1:2004 CSV/COR1:2006").product()).contains("CSV");
		assertThat(Designation.parse("EN ISO 13485:2016/AC:2017").base()).hasToString("EN ISO 13485:2016");
		assertThat(Designation.parse("ISO 10062:2022/DAM 1.2").supplements().get(0))
			.isEqualTo(new Supplement(SupplementKind.AMENDMENT, "1", null, Stage.DRAFT, 2, false));
	}

	@Test
	void draftsTellStageAndIteration() {
		Designation draft = Designation.parse("ISO/DTS 24519.2");
		assertThat(draft.kind()).contains("TS");
		assertThat(draft.stage()).contains(Stage.DRAFT);
		assertThat(draft.iteration()).hasValue(2);
		assertThat(draft.series()).hasToString("ISO/TS 24519");
		assertThat(Designation.parse("FprEN 50600-2-4").stage()).contains(Stage.FINAL_DRAFT);
		assertThat(Designation.parse("CD IWA 37-3").stage()).contains(Stage.CD);
		assertThat(Designation.parse("PRF IWA 36").series()).hasToString("IWA 36");
	}

	@Test
	void codesOfRegionIndustryAndOrganisationAreTold() {
		assertThat(Designation.parse("DB31/T 100-2024").regionCode()).contains("31");
		assertThat(Designation.parse("DB3501/T 12-2022").regionCode()).contains("3501");
		assertThat(Designation.parse("DB/T 100-2024").industryCode()).contains("DB");
		assertThat(Designation.parse("NB/SH/T 0001-2020").industryCode()).contains("NB");
		assertThat(Designation.parse("JGJ/T 1-2020").industryCode()).contains("JG");
		assertThat(Designation.parse("T/GZAEPI 001-2018").organisationCode()).contains("GZAEPI");
		assertThat(Designation.parse("Q/717G1.R 584-2008").organisationCode()).contains("717G1.R");
		assertThat(Designation.parse("GB 2760").regionCode()).isEmpty();
	}

	@Test
	void publishersAreToldOneByOne() {
		assertThat(Designation.parse("BS EN ISO 9001:2015").publishers()).containsExactly("BS", "EN", "ISO");
		assertThat(Designation.parse("ANSI/ASHRAE/IES 90.1-2022").publishers()).containsExactly("ANSI", "ASHRAE",
				"IES");
		assertThat(Designation.parse("GB/T 1.1-2020").publishers()).containsExactly("GB");
	}

	@Test
	void aPlanNumberIsNoStandardNumber() {
		assertThat(PlanNumber.parse("20265083-Z-469")).contains(new PlanNumber(2026, "5083", 'Z', "469"));
		assertThat(PlanNumber.parse("GB/T 1")).isEmpty();
		assertThat(Designation.parse("20265083-Z-469").isDated()).isFalse();
	}

	@Test
	void thePlanNumbersOfBodiesAndIndustriesAreRead() {
		assertThat(OwnPlanNumber.parse("CATIS-2026-0001")).contains(new OwnPlanNumber("CATIS", 2026, "0001"));
		assertThat(OwnPlanNumber.parse("717G1.R—2026—0012")).contains(new OwnPlanNumber("717G1.R", 2026, "0012"));
		assertThat(OwnPlanNumber.parse("T-JR-2026-10001")).contains(new OwnPlanNumber("T-JR", 2026, "10001"));
		assertThat(OwnPlanNumber.parse("20265083-Z-469")).isEmpty();
		assertThat(OwnPlanNumber.parse("GB/T 1.1-2020")).isEmpty();
	}

	@Test
	void whatIsNoNumberIsKeptAsText() {
		Designation opaque = Designation.parse(" 关于　印发——标准化 的通知 ");
		assertThat(opaque.isOpaque()).isTrue();
		assertThat(opaque).hasToString("关于 印发-标准化 的通知");
		assertThat(opaque.series()).isEqualTo(opaque);
		assertThat(Designation.fromSlug(opaque.slug())).isEqualTo(opaque);
		assertThat(Designation.tryParse("IEC White Paper AI:2018")).isEmpty();
	}

	@Test
	void aSlugOfMarksAloneIsReadAsItStands() {
		assertThat(Designation.fromSlug("~").isOpaque()).isTrue();
		assertThat(Designation.fromSlug("~~").isOpaque()).isTrue();
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", " ", "\t\n", "\u3000", "\u200B" })
	void blankTextIsRefused(String blank) {
		assertThatIllegalArgumentException().isThrownBy(() -> Designation.parse(blank));
	}

}
