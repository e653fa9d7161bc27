package org.norma.imports;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.norma.catalogue.Status;

import static org.assertj.core.api.Assertions.assertThat;

class StatusWordsTests {

	private final StatusWords words = StatusVocabulary.shippedWords();

	@ParameterizedTest
	@CsvSource({ "现行,IN_FORCE", "已废止,WITHDRAWN", "已作废,WITHDRAWN", "废止,WITHDRAWN", "被替代,SUPERSEDED", "已被代替,SUPERSEDED",
			"Obsolete,WITHDRAWN", "INACTIVE,WITHDRAWN", "廃止,WITHDRAWN", "征求意见,DRAFT", "draft,DRAFT",
			"Inactive – Superseded,SUPERSEDED", "active - draft,DRAFT", "即将实施,UPCOMING", "废止（无替代）,WITHDRAWN",
			"unknown,UNKNOWN" })
	void wordsMeanWhatTheySay(String word, Status status) {
		assertThat(this.words.read(word).status()).isEqualTo(status);
	}

	@ParameterizedTest
	@ValueSource(strings = { "見直し中", "under revision", "现行（未实施）", "废除?", "", "2021-05-01" })
	void whatIsNotKnownMeansNothing(String word) {
		assertThat(this.words.read(word).status()).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "废止（2021-05-01）,2021-05-01", "废止(2021/5/1),2021-05-01", "2021年5月1日废止,2021-05-01",
			"Withdrawn since 2021-05,2021-05", "自2021-05-01起废止,2021-05-01", "已废止 20210501,2021-05-01" })
	void aDateBesideTheWordIsRead(String cell, String date) {
		assertThat(this.words.read(cell).status()).isEqualTo(Status.WITHDRAWN);
		assertThat(this.words.read(cell).date()).hasToString(date);
	}

	@ParameterizedTest
	@CsvSource({ "被GB/T 90001-2020代替,GB/T 90001-2020", "Superseded by ISO 9:2001,ISO 9:2001",
			"已被 GB 90002-2001 替代,GB 90002-2001" })
	void whatTookItsPlaceIsRead(String cell, String by) {
		assertThat(this.words.read(cell).status()).isEqualTo(Status.SUPERSEDED);
		assertThat(this.words.read(cell).by()).isEqualTo(by);
	}

	@Test
	void aDraftBringsNoForceWithItWhateverStandsInBrackets() {
		var words = new StatusWords(Map.of("现行", Status.IN_FORCE, "草案", Status.DRAFT));
		assertThat(words.read("现行（草案）").status()).isNull();
	}

}
