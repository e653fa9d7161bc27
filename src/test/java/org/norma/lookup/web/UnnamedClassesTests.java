package org.norma.lookup.web;

import java.nio.charset.StandardCharsets;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.norma.catalogue.CatalogueService;
import org.norma.catalogue.Editions;
import org.norma.designations.Designation;
import org.norma.lookup.Catalogues;
import org.norma.publications.PublicationTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** Classes of which no name is held, and in which standards stand all the same. */
@PublicationTest
class UnnamedClassesTests {

	@Autowired
	private MockMvcTester web;

	@Autowired
	private CatalogueService catalogue;

	@Autowired
	private Editions editions;

	@BeforeEach
	void aStandardOfAClassBelow() {
		if (this.editions.byNumber(Designation.parse("GB/T 95701-2020")).isEmpty()) {
			new Catalogues(this.catalogue).edition("GB/T 95701-2020").from("2020-06-01").ics("03.987.65").register();
		}
	}

	private Document page(String address) {
		var answer = this.web.get().uri(address).exchange();
		assertThat(answer).hasStatusOk();
		return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
	}

	/** Red before: 404. */
	@ParameterizedTest
	@CsvSource({ "en, its name is not among those that Norma holds, Services. Company organization",
			"zh-CN, Norma 没有, 服务", "it, il nome non è tra quelli che Norma conosce, Servizi" })
	void suchAClassHasItsPage(String language, String sentence, String parent) {
		var page = page("/classification/ics/03.987.65?lang=" + language);
		assertThat(page.select("h1").text()).contains("03.987.65");
		assertThat(page.text()).contains(sentence, parent).doesNotContain("??");
		assertThat(page.select("main a[href='/?ics=03.987.65']")).isNotEmpty();
		assertThat(page.select("main a[href='/classification/ics/03.987']")).isNotEmpty();
		assertThat(page.select("main a[href='/classification/ics/03']")).isNotEmpty();
	}

	@Test
	void theClassesAboveLeadToIt() {
		assertThat(page("/classification/ics/03?lang=en").select("main a[href='/classification/ics/03.987']"))
			.isNotEmpty();
		assertThat(page("/classification/ics/03.987?lang=en").select("main a[href='/classification/ics/03.987.65']"))
			.isNotEmpty();
	}

	/** Red before: nothing was found. */
	@ParameterizedTest
	@ValueSource(strings = { "03.987.65", "03.987", "ICS 03.987.65", "ICS03.987", "03.98" })
	void theSearchOfTheSchemeLeadsThere(String words) {
		assertThat(page("/classification/ics?lang=en&words=" + words).select("main .list-group a"))
			.extracting((link) -> link.attr("href"))
			.contains("/classification/ics/03.987.65");
	}

	/** Red before: the search box said nothing of classes. */
	@ParameterizedTest
	@CsvSource({ "ICS, ICS is a classification, /classification/ics",
			"CCS, CCS is a classification, /classification/ccs",
			"ICS 99.999, No standard stands in the class 99.999 of ICS, /classification/ics",
			"ICS99.999, No standard stands in the class 99.999 of ICS, /classification/ics",
			"99.999.10, No standard stands in the class 99.999.10 of ICS, /classification/ics",
			"03.98, begin with 03.98, /classification/ics?words=03.98" })
	void theSearchBoxHelpsToClasses(String typed, String sentence, String link) {
		var page = page("/?lang=en&q=" + typed);
		assertThat(page.select("#found").text()).contains(sentence);
		assertThat(page.select("#found a[href='" + link + "']")).isNotEmpty();
	}

	/** Red before: glued to its name a code found nothing. */
	@Test
	void aCodeGluedToItsSchemeIsRead() {
		var page = page("/?lang=en&q=ICS03.987.65");
		assertThat(page.select(".result-number").eachText()).containsExactly("GB/T 95701-2020");
		assertThat(page("/?lang=en&q=risk").text()).doesNotContain("is a classification", "stands in the class");
	}

	@Test
	void whatNoStandardHasIsNotFound() {
		assertThat(this.web.get().uri("/classification/ics/03.987.66")).hasStatus(404);
		assertThat(this.web.get().uri("/classification/ics/3.98")).hasStatus(404);
	}

	/**
	 * Red before: every standard was said to stand in classes, and all depths to be
	 * there.
	 */
	@Test
	void whatIsSaidOfTheSchemesIsTrue() {
		assertThat(page("/classification?lang=en").text())
			.contains("A standard may stand in classes",
					"Norma holds the names of the classes at the top; deeper ones are found by their codes")
			.doesNotContain("Every standard");
		assertThat(page("/classification/ics?lang=en").text())
			.contains("Norma holds the names of the classes at the top");
	}

}
