package org.norma.designations;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AdoptionTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			GB/T 29187-2012, ISO 10668:2010, IDT | ISO 10668:2010 | IDT
			ISO/IEC 8802.11:1999,MOD | ISO/IEC 8802-11:1999 | MOD
			(ISO/IEC Directives,Part 2,2018, Principles and rules, NEQ) | ISO/IEC DIR 2:2018 | NEQ
			(ISO 9001:2015, Quality management systems—Requirements, IDT) | ISO 9001:2015 | IDT
			（GB/T 16649.4－2010，ISO/IEC 7816-4:2005，IDT） | ISO/IEC 7816-4:2005 | IDT
			GB/T 2659.1—2022 代码（ISO 3166-1:2020，MOD） | ISO 3166-1:2020 | MOD
			GBT24001-2016（idt ISO14001-2015）环境管理体系 | ISO 14001:2015 | IDT
			TCVN 12344:2019 (IDT ISO/TS 18530:2014) | ISO/TS 18530:2014 | IDT
			本标准等效采用ISO 9000:1987 | ISO 9000:1987 | MOD
			本标准非等效采用 IEC 60065 | IEC 60065 | NEQ
			""")
	void degreesAreReadBesideTheirSource(String text, String source, AdoptionDegree degree) {
		assertThat(Adoption.find(text)).containsExactly(new Adoption(Designation.parse(source), degree));
	}

	@Test
	void aReferenceWithoutDegreeIsNoAdoption() {
		assertThat(Adoption.find("见ISO 9001:2015,质量管理体系 要求。")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "IDT,IDT", "idt,IDT", "等同采用,IDT", "MOD,MOD", "EQV,MOD", "eqv,MOD", "等效,MOD", "修改,MOD", "neq,NEQ",
			"参照,NEQ", "非等效,NEQ", "ＩＤＴ,IDT" })
	void legacyWordsHaveADegree(String text, AdoptionDegree degree) {
		assertThat(AdoptionDegree.fromText(text)).contains(degree);
	}

	@Test
	void otherWordsHaveNone() {
		assertThat(AdoptionDegree.fromText("采用")).isEmpty();
		assertThat(AdoptionDegree.fromText("")).isEmpty();
	}

}
