package org.norma.lookup.web;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.norma.catalogue.CatalogueService;
import org.norma.lookup.Catalogues;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@AutoConfigureMockMvc
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchPageTests {

	@Autowired
	private MockMvcTester web;

	@Autowired
	private CatalogueService catalogue;

	@BeforeAll
	void fill() {
		var editions = new Catalogues(this.catalogue);
		editions.fill(40);
		for (var code : List.of("SJ", "YD", "HG", "QC", "MT", "NY", "JB", "JT", "LY", "TB", "HJ", "QX")) {
			editions.edition(code + "/T 9001-2020").level("industry." + code).from("2020-05-01").register();
		}
		editions.edition("T/CSAE 9001-2021").level("association").from("2021-05-01").register();
		editions.edition("Q/ABC 001-2022").level("enterprise").from("2022-05-01").register();
	}

	@ParameterizedTest
	@CsvSource({ "en, Find a standard, In force", "zh-CN, 查找标准, 现行", "it, Trova una norma, In vigore" })
	void theHomePageIsTheSearchBoxInThreeLanguages(String language, String title, String status) {
		assertThat(this.web.get().uri("/?lang=" + language)).hasStatusOk()
			.bodyText()
			.contains(title, status, "name=\"q\"");
	}

	/**
	 * Red before: levels behind the eighth line of the tree were left out, with their
	 * editions.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "/?lang=en", "/?lang=en&asOf=2022-06-01" })
	void everyEditionIsCountedAtALevelAndEachNumberIsFound(String home) throws UnsupportedEncodingException {
		var page = read(home);
		var total = number(page.select(".figure strong").eachText().get(0));
		var levels = page.select(".bars li");
		assertThat(levels.select("a span:first-child").eachText()).contains("Local standards", "Association standards",
				"Enterprise standards", "International standards");
		assertThat(levels.select(".facet-count").eachText().stream().mapToInt(SearchPageTests::number).sum())
			.isEqualTo(total);
		for (var line : levels) {
			var found = read(line.select("a").attr("href"));
			assertThat(number(found.select("#count span").text())).as(line.text())
				.isEqualTo(number(line.select(".facet-count").text()));
		}
	}

	/**
	 * Red before: "not yet in force" here, "Published, not yet in force" everywhere else.
	 */
	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "en | published, not yet in force", "zh-CN | 即将实施", "it | pubblicate, non ancora in vigore" })
	void theHomePageNamesAStatusAsItIsNamedElsewhere(String language, String upcoming)
			throws UnsupportedEncodingException {
		assertThat(read("/?lang=" + language).select(".figure.status-upcoming").text()).endsWith(upcoming);
	}

	private Document read(String address) throws UnsupportedEncodingException {
		return Jsoup.parse(this.web.get().uri(URI.create(address)).exchange().getResponse().getContentAsString());
	}

	private static int number(String text) {
		var digits = text.replaceAll("[^0-9 ]", "").strip().split(" ")[0];
		return digits.isEmpty() ? 0 : Integer.parseInt(digits);
	}

	@Test
	void wordsGiveResultsWithFacetsAndMarks() {
		assertThat(this.web.get().uri("/?q=managing quality&lang=en")).hasStatusOk()
			.bodyText()
			.contains("<mark>quality</mark>", "GB/T 19001-2016", "name=\"status\"", "name=\"level\"", "name=\"ics\"",
					"/standards.csv?q=managing%20quality");
	}

	@Test
	void whatIsChosenStaysChosenAndCanBeTakenAway() {
		assertThat(this.web.get().uri("/?q=widgets&level=industry&status=in-force&lang=en")).hasStatusOk()
			.bodyText()
			.containsPattern("value=\"industry\"[^>]*checked")
			.containsPattern("value=\"in-force\"[^>]*checked")
			.contains("JR/T 50")
			.doesNotContain("GB/T 50001");
	}

	@Test
	void aFullNumberLeadsToItsStandardAndBack() {
		var answer = this.web.get().uri("/?q=gbt19001-2016").exchange();
		assertThat(answer).hasStatus(302).redirectedUrl().isEqualTo("/standards/gb-t-19001-2016?from=gbt19001-2016");
		assertThat(this.web.get().uri("/standards/gb-t-19001-2016?from=gbt19001-2016&lang=en")).hasStatusOk()
			.bodyText()
			.contains("/?q=gbt19001-2016&amp;list=");
		assertThat(this.web.get().uri("/?q=gbt19001-2016&list=")).hasStatusOk();
	}

	@Test
	void titlesNeverBecomeMarkup() {
		assertThat(this.web.get().uri("/?q=script protection")).hasStatusOk()
			.bodyText()
			.contains("&lt;", "<mark>script</mark>")
			.doesNotContain("<script>alert");
	}

	@Test
	void suggestionsAreOptionsOfTheBox() {
		assertThat(this.web.get().uri("/suggestions?q=gbt1900")).hasStatusOk()
			.bodyText()
			.contains("role=\"option\"", "GB/T 19001-2016")
			.doesNotContain("<html");
	}

	@ParameterizedTest
	@ValueSource(strings = { "page=-1", "page=x", "size=100000", "asOf=abc", "asOf=2026-02-31", "status=dead",
			"level=XYZ", "ics=99.999", "ccs=?1", "sector=ZZ9", "region=CN-99", "year=soon",
			"issuer=00000000-0000-0000-0000-000000000001", "sort=up", "page=999&size=100", "issuer=x",
			"binding=maybe" })
	void whatCannotBeReadIsRefusedWithASentence(String parameters) {
		assertThat(this.web.get().uri("/?q=a&lang=en&" + parameters)).hasStatus(400)
			.bodyText()
			.contains("role=\"alert\"", "name=\"q\"");
		assertThat(this.web.get().uri("/standards.csv?lang=en&" + parameters)).hasStatus(400);
	}

	@Test
	void whatWasTypedStaysWhenTheDayCannotBeRead() {
		assertThat(this.web.get().uri("/?q=quality&level=national&asOf=1.2.2019&lang=en")).hasStatus(400)
			.bodyText()
			.contains("The day “1.2.2019” cannot be read; write it as 2026-01-31", "This page answers for today",
					"value=\"quality\"", "GB/T 19001-2016")
			.containsPattern("(?s)name=\"asOf\"[^>]*value=\"1.2.2019\"")
			.containsPattern("(?s)name=\"level\"[^>]*value=\"national\"");
		assertThat(this.web.get().uri("/?q=GB/T+19001-2016&asOf=1.2.2019&lang=en"))
			.as("no page of a standard without the sentence")
			.hasStatus(400)
			.bodyText()
			.contains("The day “1.2.2019” cannot be read", "GB/T 19001-2016");
		assertThat(this.web.get().uri("/?asOf=1.2.2019&lang=en")).hasStatus(400)
			.bodyText()
			.contains("The day “1.2.2019” cannot be read")
			.containsPattern("(?s)name=\"asOf\"[^>]*value=\"1.2.2019\"");
		for (var page : List.of("/standards/gb-t-19001-2016/files", "/standards/gb-t-19001-2016/clauses")) {
			assertThat(this.web.get().uri(page + "?asOf=1.2.2019&lang=en")).as(page)
				.hasStatus(400)
				.bodyText()
				.contains("The day “1.2.2019” cannot be read");
		}
		for (var page : List.of("/standards/gb-t-19001-2016", "/standards/gb-t-19001-2099")) {
			assertThat(this.web.get().uri(page + "?asOf=1.2.2019&lang=en")).bodyText()
				.contains("The day “1.2.2019” cannot be read");
		}
		assertThat(this.web.get().uri("/standards/gb-t-19001-2016?asOf=1.2.2019&lang=en")).hasStatus(400)
			.bodyText()
			.containsPattern("(?s)name=\"asOf\"[^>]*value=\"1.2.2019\"");
	}

	@Test
	void aNumberBehindAnotherPrefixOpensWithANote() {
		var found = this.web.get().uri("/?q={number}&lang=en", "GB/T 2762-2022").exchange();
		assertThat(found).hasStatus3xxRedirection();
		assertThat(this.web.get().uri(java.net.URI.create(found.getResponse().getRedirectedUrl() + "&lang=en")))
			.bodyText()
			.contains("The catalogue has no GB/T 2762-2022. This is GB 2762-2022");
		assertThat(this.web.get().uri("/standards/gb-t-19001-2016?from=gbt19001-2016&lang=en")).bodyText()
			.doesNotContain("The catalogue has no");
	}

	@Test
	void aTextThatIsTooLongIsRefused() {
		assertThat(this.web.get().uri("/?lang=en&q=" + "a".repeat(301))).hasStatus(400).bodyText().contains("301");
	}

	@Test
	void theFirstScreenOfAStandardAnswersWhatItIsAndWhetherItIsInForce() {
		assertThat(this.web.get().uri("/standards/gb-t-19001-2008?lang=en")).hasStatusOk()
			.bodyText()
			.contains("status-superseded", "Replaced by", "GB/T 19001-2016", "Does it bind?", "Voluntary",
					"Quality management systems - Requirements", "data-copy");
		assertThat(this.web.get().uri("/standards/gb-t-19001-2008?asOf=2010-01-01&lang=en")).hasStatusOk()
			.bodyText()
			.contains("In force on 2010-01-01");
	}

	@Test
	void aSeriesShowsItsEditionInForce() {
		assertThat(this.web.get().uri("/standards/gb-t-19001?lang=en")).hasStatusOk()
			.bodyText()
			.contains("In force today", "GB/T 19001-2016");
		assertThat(this.web.get().uri("/standards/gb-t-19001?asOf=2005-01-01&lang=en")).hasStatusOk()
			.bodyText()
			.contains("<title>GB/T 19001-2000");
	}

	@Test
	void aWrongNumberIsNotFoundButOffersWhatComesNear() {
		assertThat(this.web.get().uri("/standards/gb-t-19001-2015?lang=en")).hasStatus(404)
			.bodyText()
			.contains("GB/T 19001-2015", "GB/T 19001-2016");
		assertThat(this.web.get().uri("/standards/" + "x".repeat(2000))).hasStatus(404);
	}

	@Test
	void theStateOfTheIndexIsForAdministrators() {
		assertThat(this.web.get().uri("/search-index")).hasStatus(302);
		var administrator = SecurityMockMvcRequestPostProcessors.user("a").roles("ADMINISTRATOR");
		assertThat(this.web.get().uri("/search-index?lang=en").with(administrator)).hasStatusOk()
			.bodyText()
			.contains("Rebuild the index");
		assertThat(this.web.post()
			.uri("/search-index")
			.with(administrator)
			.with(SecurityMockMvcRequestPostProcessors.csrf())).hasStatus(302);
	}

}
