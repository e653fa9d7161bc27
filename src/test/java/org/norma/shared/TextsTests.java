package org.norma.shared;

import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TextsTests {

	private final Texts title = new Texts(Map.of("en", "Quality management", "zh", "质量管理", "it", " "));

	@Test
	void whatNobodySeesIsNoPartOfAName() {
		assertThat(new Texts(Map.of("en", "Safe\u202E exe\u200B", "zh", "\u2066\u200B")).byLanguage())
			.containsExactly(Map.entry("en", "Safe exe"));
	}

	@Test
	void theAskedLanguageComesFirstThenEnglishThenChinese() {
		assertThat(this.title.in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("质量管理");
		assertThat(this.title.in(Locale.ITALIAN)).isEqualTo("Quality management");
		assertThat(Texts.of("zh", "质量管理").in(Locale.ITALIAN)).isEqualTo("质量管理");
		assertThat(Texts.of("fr", "Qualité").in(Locale.ENGLISH)).isEqualTo("Qualité");
	}

	@Test
	void theLanguageOfTheAnswerIsToldSoThatThePageCanMarkIt() {
		assertThat(this.title.languageIn(Locale.ITALIAN)).isEqualTo("en");
		assertThat(this.title.languageIn(Locale.SIMPLIFIED_CHINESE)).isEqualTo("zh");
	}

	@Test
	void blankTextsAreNotKept() {
		assertThat(this.title.get("it")).isEmpty();
		assertThat(Texts.empty().in(Locale.ENGLISH)).isEmpty();
	}

	@Test
	void theyAreTheSameAfterTheDatabase() {
		var converter = new TextsConverter();
		assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(this.title)))
			.isEqualTo(this.title);
	}

}
