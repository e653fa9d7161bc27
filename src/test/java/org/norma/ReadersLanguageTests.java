package org.norma;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.norma.hierarchy.Confidence;
import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.LevelDirectory;
import org.norma.hierarchy.Rule;
import org.norma.hierarchy.RuleService;
import org.norma.shared.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What comes with Norma is read in the language of the reader: no English sentence stands
 * on the pages of levels, their rules and the ledger in Chinese and Italian.
 */
@SpringBootTest
@AutoConfigureMockMvc
@DirtiesContext
@Tag("long")
class ReadersLanguageTests {

	private static final Pattern ENGLISH = Pattern.compile(
			"\\b(the|of|and|is|are|by|with|from|who|that|not|for|which|has|be|an|to|it|as|at|or|they|may|must)\\b",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern WORDS = Pattern.compile("[A-Za-z]{2,}(?:[ ,]+[A-Za-z]{2,}){4,}");

	@Autowired
	private MockMvcTester web;

	@Autowired
	private LevelDirectory levels;

	@Autowired
	private RuleService rules;

	@Autowired
	private Clock clock;

	@ParameterizedTest
	@ValueSource(strings = { "zh-CN", "it" })
	void theLevelsAndTheirRulesAreReadInTheOwnLanguage(String language) {
		var administrator = SignedIn.as(Role.ADMINISTRATOR);
		assertThat(english("/levels", language, administrator)).isEmpty();
		for (var level : this.levels.all()) {
			assertThat(english("/levels/" + level.code(), language, administrator)).as(level.code().value()).isEmpty();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "zh-CN", "it" })
	void theLedgerIsReadInTheOwnLanguage(String language) {
		this.rules.setRule(new LevelCode("local.36"), Rule.REVIEW_CYCLE_YEARS, "4", "Ordinance 1", Confidence.PRIMARY,
				"", LocalDate.now(this.clock).plusDays("it".equals(language) ? 60 : 30));
		assertThat(english("/ledger", language, SignedIn.as(Role.AUDITOR))).isEmpty();
	}

	private List<String> english(String address, String language, RequestPostProcessor reader) {
		var page = this.web.get().uri(address).header("Accept-Language", language).with(reader).exchange();
		assertThat(page).as(address).hasStatusOk();
		var body = Jsoup.parse(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)).body();
		body.select("script, style, datalist, [lang=en]").remove();
		return body.getAllElements()
			.stream()
			.map(Element::ownText)
			.filter((text) -> "zh-CN".equals(language) && WORDS.matcher(text).find()
					|| ENGLISH.matcher(text).results().count() > 1)
			.distinct()
			.toList();
	}

}
