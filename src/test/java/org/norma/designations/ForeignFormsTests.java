package org.norma.designations;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Numbers in the shapes of foreign catalogues (ETSI, IEEE, JIS, BSI, BIS, IEC's papers),
 * all made up: read, printed in one form, read back, none lost and none shared.
 */
class ForeignFormsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			ETSI GTS 07.77 V3.2.1 (1995-01)       | ETSI GTS 07.77 V3.2.1 (1995-01)
			ETSI GTS GSM 07.77 V5.0.0 (1996-11)   | ETSI GTS GSM 07.77 V5.0.0 (1996-11)
			ETSI GTS 07.76-DCS V3.0.0 (1995-01)   | ETSI GTS 07.76-DCS V3.0.0 (1995-01)
			ETSI ETS 300 987 ed.1 (1994-11)       | ETSI ETS 300 987 ed.1 (1994-11)
			ETSI ETS 300 987-1-2 Ed. 2 (1996-02)  | ETSI ETS 300 987-1-2 ed.2 (1996-02)
			ETSI ETS 300 987-1/A1 ed.1 (1995-02)  | ETSI ETS 300 987-1/A1 ed.1 (1995-02)
			ETSI ETR 987/C1 ed.2 (1997-03)        | ETSI ETR 987/C1 ed.2 (1997-03)
			ETSI I-ETS 300 987 ed.1 (1992-04)     | ETSI I-ETS 300 987 ed.1 (1992-04)
			ETSI TBR 987 ed.1 (1998-01)           | ETSI TBR 987 ed.1 (1998-01)
			ETSI TCR-TR 987 ed.1 (1993-01)        | ETSI TCRTR 987 ed.1 (1993-01)
			ETSI NET 987 ed.1 (1988-05)           | ETSI NET 987 ed.1 (1988-05)
			ETSI GS NFV-SEC 987 V1.1.1 (2016-04)  | ETSI GS NFV-SEC 987 V1.1.1 (2016-04)
			ETSI GS NFV-SEC 987                   | ETSI GS NFV-SEC 987
			ETSI GR IP6 987 V1.1.1 (2017-06)      | ETSI GR IP6 987 V1.1.1 (2017-06)
			ETSI GR mWT 987-1 V1.1.1 (2018-11)    | ETSI GR mWT 987-1 V1.1.1 (2018-11)
			ETSI TS 136 987-1 V15.0.0 (2018-07)   | ETSI TS 136 987-1 V15.0.0 (2018-07)
			ETSI EN 300 987-2                     | ETSI EN 300 987-2
			""")
	void numbersOfEtsi(String text, String format) {
		reads(text, format, Family.REGIONAL);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			IEEE P987.17/D-1.1                    | IEEE P987.17/D1.1
			IEEE P987.17/D1.1                     | IEEE P987.17/D1.1
			IEEE P987.3cg/D3.0-2019               | IEEE P987.3cg/D3.0-2019
			IEEE P987.3/D3, June 2019             | IEEE P987.3/D3-2019-06
			IEEE P987/D4.2, 2018                  | IEEE P987/D4.2-2018
			IEEE P987.6/D1.2.2001                 | IEEE P987.6/D1.2-2001
			IEEE Unapproved Draft Std P987.1AB/D2.0, Dec 2004 | IEEE P987.1AB/D2.0-2004-12
			IEEE PC97.30.1/D5                     | IEEE PC97.30.1/D5
			IEEE Std No 987-1971                  | IEEE 987-1971
			IEEE No 987-1951                      | IEEE 987-1951
			IEEE Std 987.11™-2016                 | IEEE 987.11-2016
			IEEE Std 987.3, 2000 Edition          | IEEE 987.3-2000
			AIEE No 987-1947                      | AIEE 987-1947
			A.I.E.E. No. 9C-1954                  | AIEE 9C-1954
			A.I.E.E. No. 98 May-1928              | AIEE 98-1928
			52 IRE 97.S2                          | IRE 97.S2-1952
			IEEE 987.11-2016 - Redline            | IEEE 987.11-2016 Redline
			IEEE Std 987.11-2016 (Revision of IEEE Std 987.11-2012) - Redline | IEEE 987.11-2016 Redline
			IEEE Std 987.11-2016 (Revision of IEEE Std 987.11-2012 (R2014)) | IEEE 987.11-2016
			IEEE Std 987-1998 (R2004)             | IEEE 987-1998(R2004)
			IEEE Std 987.1-2001/Cor 1-2002        | IEEE 987.1-2001/COR1-2002
			IEEE 987.1-2017/CSA C97.2 No. 293.1-17 | IEEE 987.1-2017/CSA C97.2 No. 293.1:17
			IEEE Std 987-2012/ASHRAE Guideline 97-2012 | IEEE 987-2012/ASHRAE Guideline 97-2012
			IEEE/ASTM SI 97-2016                  | IEEE/ASTM SI 97-2016
			""")
	void numbersOfIeee(String text, String format) {
		reads(text, format, Family.OTHER);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			JIS TR Z 9876:1999                    | JIS TR Z 9876:1999
			TR Z 9876:1999                        | JIS TR Z 9876:1999
			JIS TS Z 9876-1:2017                  | JIS TS Z 9876-1:2017
			JIS/TR Q 9876:2005                    | JIS TR Q 9876:2005
			JIS Z 9876:2019/AMENDMENT 1:2021      | JIS Z 9876:2019/AMD1:2021
			JIS Z 9876:2019/追補1:2021            | JIS Z 9876:2019/AMD1:2021
			JIS Z 9876:2019（追補1:2021）          | JIS Z 9876:2019/AMD1:2021
			JIS Z 9876:2019/AMENDMENT             | JIS Z 9876:2019/AMD
			JIS Z 9876:2019/AMENDMENT:2021        | JIS Z 9876:2019/AMD:2021
			JIS Z 9876:2019/追補:2021             | JIS Z 9876:2019/AMD:2021
			JIS Z 9876:2019（追補）               | JIS Z 9876:2019/AMD
			JIS Z 9876:2019/ERRATUM               | JIS Z 9876:2019/COR
			JIS Z 9876:2019/正誤票                | JIS Z 9876:2019/COR
			JIS Z 9876:2019/EXPL                  | JIS Z 9876:2019/EXPL
			JIS X 9876-1:2019/EXPL 4              | JIS X 9876-1:2019/EXPL4
			JIS C 9876（規格群）                    | JIS C 9876 (all parts)
			JIS Z 9876:2019(J)                    | JIS Z 9876:2019(ja)
			JIS C 9876ｰ3ｰ2:2011                   | JIS C 9876-3-2:2011
			ＪＩＳ　Ｚ　９８７６：２０１９            | JIS Z 9876:2019
			""")
	void numbersOfJis(String text, String format) {
		reads(text, format, Family.NATIONAL_OTHER);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			BS 9876-2.7.2:1983                    | BS 9876-2.7.2:1983
			BS 9876:Part 2:1983                   | BS 9876-2:1983
			BS 9876: Section 2.7.2: 1983          | BS 9876-2.7.2:1983
			BS EN ISO 98765:2015 - TC             | BS EN ISO 98765:2015 TC
			BS 9876:2001 ExComm                   | BS 9876:2001 ExComm
			BS 9876-2.7.2                         | BS 9876-2.7.2
			BS 9876:Addendum No. 1:1981           | BS 9876:Addendum No. 1:1981
			BS 9876:Addendum:1981                 | BS 9876:Addendum:1981
			BS 9876/Addendum                      | BS 9876:Addendum
			HB 10987:1999                         | HB 10987:1999
			HB 10987                              | HB 10987
			DIN EN 9876/NA:2010-12                | DIN EN 9876/NA:2010-12
			IS 9876 (Part 1):2015                 | IS 9876 (Part 1):2015
			IS 9876(Part 2/Sec 21): 2018          | IS 9876 (Part 2/Sec 21):2018
			IS 9876 (Part II): 1977               | IS 9876 (Part 2):1977
			IS 9876 (Part-1): 2023                | IS 9876 (Part 1):2023
			IS 9876-1:2023                        | IS 9876 (Part 1):2023
			IS: 9876                              | IS 9876
			IS 9876 : Part 1:1982                 | IS 9876 (Part 1):1982
			IS 9876 (Part 2/ Section 14)          | IS 9876 (Part 2/Sec 14)
			IS 9876 (Part 2) :2023/ ISO 98760 : 2011 | IS 9876 (Part 2):2023/ISO 98760:2011
			IS 9876 (Part 1):2024/IEC 98765-1:2020 | IS 9876 (Part 1):2024/IEC 98765-1:2020
			DIN 9876/2                            | DIN 9876-2
			ГОСТ Р ИСО 98765-2015                 | GOST R ISO 98765-2015
			""")
	void numbersOfOtherNations(String text, String format) {
		reads(text, format, Family.NATIONAL_OTHER);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			ISO 9876/1                            | ISO 9876-1
			ISO 9876/1-1978                       | ISO 9876-1:1978
			ISO/TR 9876/2:1990                    | ISO/TR 9876-2:1990
			ISO 98765/2015                        | ISO 98765:2015
			ISO Recommendation R 987              | ISO/R 987
			ISO Recommendation 987:1968           | ISO/R 987:1968
			ISO/CEI 98765:2005                    | ISO/IEC 98765:2005
			ISO∕IEC 98765:2022                    | ISO/IEC 98765:2022
			ИСО 98765:2015                        | ISO 98765:2015
			FprISO 98765                          | ISO/FDIS 98765
			prISO/IEC 98765                       | ISO/IEC DIS 98765
			ISO/IEC PDTR 98765                    | ISO/IEC PDTR 98765
			ISO 98765:1990/PDAM 1                 | ISO 98765:1990/PDAM 1
			ISO/IEC 98765-1:2000/FPDAM 3          | ISO/IEC 98765-1:2000/FPDAM 3
			ISO 98765:1978/Add:1981               | ISO 98765:1978/Add:1981
			ISO/IEC/IEEE P98739/D1                | ISO/IEC/IEEE P98739/D1
			ISO/IEC/IEEE 98765.2                  | ISO/IEC/IEEE 98765-2
			ISO/IEC/IEEE 98765.2:2020             | ISO/IEC/IEEE 98765-2:2020
			IEC/IEEE 98765.37-082                 | IEC/IEEE 98765-37-082
			IEC 57/9876/CDV                       | IEC 57/9876/CDV
			57/9876/CDV                           | IEC 57/9876/CDV
			3/9876A/CD                            | IEC 3/9876A/CD
			CIS/A/9876/CD                         | IEC CIS/A/9876/CD
			IECEE TRF 98765-2-3A:2012             | IECEE TRF 98765-2-3A:2012
			IECEx TRF 98765-15v1:2002             | IECEx TRF 98765-15V1:2002
			IECEE TRF 98765-1&2A:2017             | IECEE TRF 98765-1&2A:2017
			IECEE TRF 98765-1;2A:2017             | IECEE TRF 98765-1&2A:2017
			IECEE TRF CISPR 98N:2022              | IECEE TRF CISPR 98N:2022
			IEC TRF 98765-2-9                     | IEC TRF 98765-2-9
			IECRE OD 987:2016                     | IECRE OD 987:2016
			IEC 98765-1 Ed. 5.0                   | IEC 98765-1 ED5
			""")
	void numbersOfIsoAndIec(String text, String format) {
		reads(text, format, Family.INTERNATIONAL);
	}

	@Test
	void draftsOfEuropeanAmendmentsAreDrafts() {
		reads("EN 98765:2012/prA1", "EN 98765:2012/prA1", Family.REGIONAL);
		reads("EN 98765:2012/FprA1:2020", "EN 98765:2012/FprA1:2020", Family.REGIONAL);
		assertThat(Designation.parse("EN 98765:2012/prA1").supplements().get(0).stage()).isEqualTo(Stage.DRAFT);
	}

	@Test
	void projectsBelongToTheSeriesOfTheirStandard() {
		Designation project = Designation.parse("IEEE P987.17/D1.1");
		assertThat(project.series()).isEqualTo(Designation.parse("IEEE 987.17"));
		assertThat(project.stage()).contains(Stage.DRAFT);
		assertThat(Designation.parse("IEC/IEEE 98765.37-082").parts()).containsExactly("37", "082");
		assertThat(Designation.parse("ISO/IEC/IEEE 98765.2").series())
			.isEqualTo(Designation.parse("ISO/IEC/IEEE 98765-2:2020").series());
		assertThat(Designation.parse("ETSI ETS 300 987 ed.1 (1994-11)").series())
			.isEqualTo(Designation.parse("ETSI ETS 300 987"));
	}

	@Test
	void aBritishHandbookIsNoStandardOfChineseAviation() {
		assertThat(Designation.parse("HB 9876-1991").family()).isEqualTo(Family.INDUSTRY_CN);
		assertThat(Designation.parse("HB/Z 987-2009").family()).isEqualTo(Family.INDUSTRY_CN);
		assertThat(Designation.parse("HB 20987-2016").family()).isEqualTo(Family.INDUSTRY_CN);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			ISO/IEC/IEEE 98765:2017 | IEEE 98765-2017
			ISO/IEC/IEEE 98765:2017 | ISO/IEC 98765:2017
			ISO/IEC/IEEE 98765:2017 | IEC 98765:2017
			ISO/IEEE 11987-10404:2010 | IEEE 11987-10404-2010
			ISO/ASTM 98765:2021     | ASTM 98765-21
			AS/NZS 9876.1:2011      | AS 9876.1:2011
			CEN/CLC/TR 98765:2021   | CEN/TR 98765:2021
			""")
	void aJointStandardBearsTheNameOfEachPublisher(String text, String name) {
		List<Designation> names = Designation.parse(text).jointNames();
		assertThat(names).contains(Designation.parse(name));
	}

	@ParameterizedTest
	@ValueSource(strings = { "BS EN ISO 9876:2015", "ISO 9876:2015", "GB/T 9876-2016/ISO 98765:2015", "any words" })
	void anAdoptionIsNoJointStandard(String text) {
		assertThat(Designation.parse(text).jointNames()).isEmpty();
	}

	private static void reads(String text, String format, Family family) {
		Designation read = Designation.parse(text);
		assertThat(read.format()).isEqualTo(format);
		assertThat(read.family()).isEqualTo(family);
		assertThat(Designation.parse(read.format())).isEqualTo(read);
		assertThat(Designation.parse(read.key())).isEqualTo(read);
		assertThat(Designation.fromSlug(read.slug())).isEqualTo(read);
		assertThat(Designation.parse(read.series().format())).isEqualTo(read.series());
		assertThat(read.adopted().map(Designation::format))
			.isEqualTo(Designation.parse(format).adopted().map(Designation::format));
	}

}
