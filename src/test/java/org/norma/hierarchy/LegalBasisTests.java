package org.norma.hierarchy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/** Laws in the language of the reader. */
class LegalBasisTests {

	private static final Pattern BASIS = Pattern.compile("basis: \"([^\"]+)\"");

	@Test
	void everyLawOfTheProfileHasANameInEveryLanguage() throws IOException {
		var bases = bases();
		assertThat(bases).hasSizeGreaterThan(40).contains("国家标准管理办法(令59,2022)");
		for (var language : List.of(Locale.ENGLISH, Locale.ITALIAN)) {
			assertThat(bases).extracting((basis) -> LegalBasis.said(basis, language))
				.allSatisfy((said) -> assertThat(said).doesNotContainPattern("\\p{IsHan}").doesNotContain("  "));
		}
		assertThat(bases).extracting((basis) -> LegalBasis.said(basis, Locale.SIMPLIFIED_CHINESE))
			.noneMatch((said) -> said.contains("art."));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
							国家标准管理办法(令59,2022) | en | Measures on National Standards, Order 59 of 2022
					国家标准管理办法(令59,2022) | it | misure sulle norme nazionali, decreto 59 del 2022
					国家标准管理办法(令59,2022) | zh | 国家标准管理办法(令59,2022)
					强制性国家标准管理办法(令25,2020) | en | Measures on Mandatory National Standards, Order 25 of 2020
					全国专业标准化技术委员会管理办法(2017,2020修订) | it | misure sui comitati tecnici nazionali del 2017, rivedute nel 2020
					团体标准管理规定(国标委联〔2019〕1号) | en | Provisions on Association Standards, SAC joint document [2019] No. 1
					标准化法(2017) art.2,25 | en | Standardization Law of 2017, art. 2, 25
					标准化法(2017) art.2,25 | zh | 标准化法(2017)第2、25条
					标准化法(2017) art.12; 行业标准管理办法(令86,2023) | it | legge sulla normazione del 2017, art. 12; misure sulle norme di settore, decreto 86 del 2023
					标准化法实施条例(1990) art.14 | en | Regulations for the Implementation of the Standardization Law of 1990, art. 14
					环境保护法 art.15-16 | en | Environmental Protection Law, art. 15-16
					ISO/IEC Directives, Part 1 | it | ISO/IEC Directives, Part 1
					标准化法第二十九条 | en | 标准化法第二十九条
					""")
	void aBasisIsSaidInTheLanguageOfTheReaderAndLeftAsItIsWhereANameIsNotKnown(String written, Locale language,
			String said) {
		assertThat(LegalBasis.said(written, language)).isEqualTo(said);
	}

	@Test
	void textsByLanguageAreReadAndWhatOnlyLooksLikeThemIsShown() {
		assertThat(LegalBasis.said("{\"en\":\"reform\",\"it\":\"riforma\"}", Locale.ITALIAN)).isEqualTo("riforma");
		assertThat(LegalBasis.said("{\"it\":\"come altrove, 行业标准管理办法(令86,2023)\"}", Locale.ITALIAN))
			.isEqualTo("come altrove, misure sulle norme di settore, decreto 86 del 2023");
		assertThat(LegalBasis.said("{typed", Locale.ENGLISH)).isEqualTo("{typed");
	}

	private static List<String> bases() throws IOException {
		var profile = new ClassPathResource("profiles/cn/profile.yaml").getContentAsString(StandardCharsets.UTF_8);
		return BASIS.matcher(profile).results().map((MatchResult found) -> found.group(1)).distinct().toList();
	}

}
