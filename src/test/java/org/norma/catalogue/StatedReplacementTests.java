package org.norma.catalogue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class StatedReplacementTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "部分代替 GB 50016-2014 第3.2.2、3.2.3条|GB 50016-2014|第3.2.2、3.2.3条",
			"部分代替：GB/T 1.1-2000|GB/T 1.1-2000|", "GB/T 1.1-2000（部分代替）|GB/T 1.1-2000|",
			"GB/T 1.1-2000（部分代替：第5章、第6章）|GB/T 1.1-2000|第5章、第6章", "GB/T 1.1-2000 第5章和第6章|GB/T 1.1-2000|第5章和第6章",
			"GB/T 1.1-2000（第五章）|GB/T 1.1-2000|第五章", "GB/T 1.1-2000的部分内容|GB/T 1.1-2000|",
			"GB 50009-2012 (partly: clauses 3.1.2 and 3.1.3)|GB 50009-2012|clauses 3.1.2 and 3.1.3",
			"ISO 8601:2004 (clauses 5 and 6)|ISO 8601:2004|clauses 5 and 6", "partly ISO 8601:2004|ISO 8601:2004|",
			"ISO 8601:2004, clause 5|ISO 8601:2004|clause 5", "ISO 8601:2004 (in part)|ISO 8601:2004|",
			"UNI 1234:2001 (parzialmente: punto 5)|UNI 1234:2001|punto 5", "ISO 1:2002 Annex B|ISO 1:2002|Annex B" })
	void aPartIsReadWithItsClauses(String text, String number, String scope) {
		assertThat(StatedReplacement.read(text)).isEqualTo(new StatedReplacement(number, true, scope));
	}

	@ParameterizedTest
	@ValueSource(strings = { "GB/T 1.1-2000", "ISO/IEC 27001:2013", "GB 50016-2014(2018年版)", "JJF 1001（第2部分）",
			"GB/T 15834-1995 标点符号用法", "ISO 9001:2008/Cor 1:2009", "IEC 60335-1:2010+AMD1:2013 CSV" })
	void whatSaysNothingOfAPartIsANumber(String text) {
		assertThat(StatedReplacement.read(text)).isEqualTo(new StatedReplacement(text, false, null));
	}

	@Test
	void aLongTextWithoutAnEndOfItsBracketsIsReadInNoTime() {
		assertThat(StatedReplacement.read("GB/T 1 (" + "第1、".repeat(20_000)).number()).isNotEmpty();
	}

}
