package org.norma.designations;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Forms beyond the reference table, each as its issuer prints it.
 */
class OtherFormsTests {

	@ParameterizedTest
	@ValueSource(strings = { "CEN Guide 414:2014", "CEN/CLC Guide 25:2023", "CEN/CLC/TR 17602-80-12:2021",
			"CEN/TR 16411:2022", "CEN ISO/TS 19166:2021", "prEN ISO 9001:2025", "prCEN/TS 17880",
			"EN 60335-1:2012/A2:2019", "EN 196-1:1987/AC2:1989", "EN 61375-2-3:2015/AC:2016-11",
			"EN ISO 10077-1:2006+AC:2009+AC2:2009", "EN IEC 62368-1:2020+A11:2020", "EN 300 328:2019" })
	void europeanFormsPrintAsTheyWereRead(String text) {
		printsAsRead(text, Family.REGIONAL);
	}

	@ParameterizedTest
	@ValueSource(strings = { "BS EN IEC/IEEE 63184:2025", "BS HD 60364-8-2:2011+A11:2019", "PD CEN/TR 16931-6:2017",
			"PAS 24:2022+A1:2024", "DIN EN ISO 9001:2015-11", "DIN SPEC 91379:2022", "DIN VDE 0100-410:2018-10",
			"NF EN ISO 9001:2015", "NF C 15-100:2015", "NEN-EN-ISO 9001:2015", "PN-EN ISO 9001:2015-10",
			"DS/EN ISO 9001:2015", "UNE-EN ISO 9001:2015", "UNI CEI EN ISO/IEC 17025:2018", "UNI/TS 11300-1:2014",
			"UNI CEN/TS 16555-1:2013", "CEI EN 60335-1:2013", "AS/NZS ISO 9001:2016", "CSA B149.1:20",
			"CAN/CSA-ISO 9001:16", "KS A 0001:2021", "JIS C 60364-1:2010", "GOST R ISO 9001-2015",
			"GOST ISO/IEC 17025-2019", "TCVN ISO 9001:2015", "ANSI Z39.18-2005" })
	void nationalFormsPrintAsTheyWereRead(String text) {
		printsAsRead(text, Family.NATIONAL_OTHER);
	}

	@ParameterizedTest
	@ValueSource(strings = { "ASTM A36/A36M-19", "ASTM D3745/D3745M-95(2015)e1", "ASTM E8/E8M-13a", "NIST SP 800-53",
			"IEEE 802.11ax-2021", "IEEE C37.90-2005", "NFPA 70-2023", "API 5L", "ASME B31.3-2022" })
	void formsOfProfessionalBodiesPrintAsTheyWereRead(String text) {
		printsAsRead(text, Family.OTHER);
	}

	@ParameterizedTest
	@ValueSource(strings = { "JTG D60-2015", "JTG/T 3650-2020", "HJ/BAT 1-2010", "JB/ZQ 4000.1-1986",
			"HG/T 3-1087-1977", "YBB 00012002-2015", "LY/T 1234-2020(2021年版)" })
	void industryFormsPrintAsTheyWereRead(String text) {
		printsAsRead(text, Family.INDUSTRY_CN);
	}

	@ParameterizedTest
	@ValueSource(strings = { "TSG Z6001-2019", "GJB 9001C-2017", "GJB/Z 299C-2006", "JJG(交通) 123-2015",
			"GSB 04-1234-2004", "GHZB 1-1999", "GBn 123-1984", "GBJ 16-1987", "GB 18352.6-2016/XG1-2026/XG2-2027" })
	void nationalChineseFormsPrintAsTheyWereRead(String text) {
		printsAsRead(text, Family.NATIONAL_CN);
	}

	@ParameterizedTest
	@ValueSource(strings = { "CECS 123:2001", "T/CECS 500-2018", "T/31SCTA 003-2020", "T/XCFW TG06-011.3-2023" })
	void associationFormsPrintAsTheyWereRead(String text) {
		printsAsRead(text, Family.ASSOCIATION_CN);
	}

	@Test
	void telecommunicationBodiesPutTheDateInBrackets() {
		Designation etsi = Designation.parse("ETSI EN 300 328 V2.2.2 (2019-07)");
		assertThat(etsi.number()).isEqualTo("300 328");
		assertThat(etsi.product()).contains("V2.2.2");
		assertThat(etsi.month()).hasValue(7);
		printsAsRead("ETSI EN 300 328 V2.2.2 (2019-07)", Family.REGIONAL);
		printsAsRead("ITU-T G.709/Y.1331 (06/2020)", Family.INTERNATIONAL);
		printsAsRead("ITU-R BT.709-6 (06/2015)", Family.INTERNATIONAL);
	}

	private static void printsAsRead(String text, Family family) {
		Designation designation = Designation.parse(text);
		assertThat(designation.format()).isEqualTo(text);
		assertThat(designation.family()).isEqualTo(family);
		assertThat(Designation.parse(designation.key())).isEqualTo(designation);
		assertThat(Designation.fromSlug(designation.slug())).isEqualTo(designation);
	}

}
