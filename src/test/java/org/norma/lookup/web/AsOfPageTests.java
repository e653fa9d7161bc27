package org.norma.lookup.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.norma.Statements;
import org.norma.catalogue.CatalogueService;
import org.norma.catalogue.EndReason;
import org.norma.designations.Designation;
import org.norma.hierarchy.Binding;
import org.norma.lookup.Catalogues;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** The whole page of a standard, and its JSON, answer for the day asked about. */
@SpringBootTest
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AsOfPageTests {

	@Autowired
	private MockMvcTester web;

	@Autowired
	private CatalogueService catalogue;

	@Autowired
	private Clock clock;

	@BeforeAll
	void fill() {
		var all = new Catalogues(this.catalogue);
		all.edition("GB/T 74001-2008").published("2008-12-30").from("2009-03-01").register();
		all.edition("GB/T 74001-2016")
			.published("2016-12-30")
			.from("2017-07-01")
			.replaces("GB/T 74001-2008")
			.register();
		all.edition("GB/T 74001-2016/XG1-2019").from("2019-05-01").amends("GB/T 74001-2016").register();
		all.edition("GB/T 74002-2014").from("2014-01-01").register();
		all.edition("GB/T 74003-2020").from("2020-01-01").replacesPart("GB/T 74002-2014", "clauses 5 and 6").register();
		all.edition("GB/T 74004-2010").from("2010-01-01").register();
		all.edition("GB/T 74005-2018").from("2018-01-01").replaces("GB/T 74004-2010").register();
		all.edition("GB/T 74006-2018").from("2018-06-01").replaces("GB/T 74004-2010").register();
		all.edition("GB/T 74007-1990").from("1990-01-01").ended("2005-01-01", EndReason.WITHDRAWN).register();
		all.edition("GB/T 74007-2015").from("2015-01-01").register();
		all.edition("GB/T 74008-2017").from("2017-09-01").cites("GB/T 74001").register();
		all.edition("GB 74010-2008")
			.level("national.mandatory")
			.binding(Binding.MANDATORY)
			.published("2008-12-30")
			.from("2009-03-01")
			.ended("2027-06-01", EndReason.WITHDRAWN)
			.register();
		all.edition("GB/T 74011-2008").from("2009-03-01").ended("2019-06-01", EndReason.WITHDRAWN).register();
		all.edition("ISO 74012:2008").level("international").from("2009-03-01").register();
		all.edition("GB/T 74009-2016").from("2016-01-01").ended("2027-06-01", EndReason.WITHDRAWN).register();
		for (var year : List.of("2008", "2021")) {
			var edition = all.edition("GB 74020-" + year)
				.level("national.mandatory")
				.binding(Binding.MANDATORY)
				.published(year + "-01-15")
				.from(year + "-07-01");
			(year.equals("2008") ? edition : edition.replaces("GB 74020-2008")).register();
		}
		all.edition("GB/T 74090-2025").published("2026-11-20").from("2026-11-21").register();
		all.edition("GB/T 74090-2026")
			.published("2026-11-25")
			.from("2026-11-28")
			.replaces("GB/T 74090-2025")
			.register();
		all.edition("ISO/DIS 74013").level("international").titles("en", "Drafted sextants").stage(4020).register();
	}

	@Test
	void anEndThatFollowsFromAReplacementIsNamedAsDerived() {
		assertThat(page("gb-t-74001-2008", null)).contains("status-superseded", "It was in force until 2017-06-30.",
				"No source gives this end: it follows from GB/T 74001-2016, which replaces it from 2017-07-01.");
		assertThat(json("gb-t-74001-2008", null)).contains("\"status\":\"superseded\"", "\"withdrawn\":\"2017-07-01\"",
				"\"endDerived\":true");
	}

	/** Red before: only the banner of its own page said so. */
	@ParameterizedTest
	@CsvSource({ "en, derived, No source gives this end", "zh-CN, 推得, 来源未给出该日期",
			"it, dedotta, Nessuna fonte indica questa fine" })
	void whereverADerivedEndIsShownItIsCalledSo(String language, String word, String why) {
		var results = read("/?list=&q=74001-2008&lang=" + language);
		var derived = results.select(".result:has(a[href*=gb-t-74001-2008]) .result-facts .derived");
		assertThat(derived.text()).contains(word);
		assertThat(derived.attr("title")).startsWith(why);
		assertThat(read("/?list=&q=74011-2008&lang=" + language).select(".result:has(a[href*=74011-2008]) .derived"))
			.isEmpty();
		assertThat(
				read("/standards/gb-t-74001-2008?lang=" + language).select("dd:contains(2017-06-30) .derived").text())
			.contains(word);
		assertThat(read("/standards/gb-t-74001-2016?lang=" + language)
			.select(".timeline-editions li:has(a[href*=74001-2008]) .derived")
			.text()).contains(word);
		assertThat(read("/?lang=" + language).select(".newest li:has(a[href*=74090-2025]) .derived").text())
			.contains(word);
		assertThat(read("/?lang=" + language).select(".newest li:has(a[href*=74090-2026]) .derived")).isEmpty();
	}

	/** Red before: a derived end stood in tables and answers like a stated one. */
	@Test
	void tablesAndAnswersSayWhichEndIsDerived() {
		var lines = body("/standards.csv?q=GB/T 74001&lang=en").lines().toList();
		assertThat(lines.get(0)).endsWith(",end_derived");
		assertThat(lines).anyMatch((line) -> line.contains("GB/T 74001-2008") && line.endsWith(",true"))
			.noneMatch((line) -> line.contains("GB/T 74001-2016,") && line.endsWith(",true"));
		assertThat(body("/api/v1/standards?q=GB/T 74001-2008"))
			.containsPattern("GB/T 74001-2008\"[^}]*}[^}]*\"withdrawn\":\"2017-07-01\",\"endDerived\":true");
	}

	private Document read(String address) {
		return Jsoup.parse(body(address));
	}

	@Test
	void beforeTheNewEditionWasPublishedTheOldPageDoesNotKnowIt() {
		assertThat(page("gb-t-74001-2008", "2015-09-30")).contains("In force on 2015-09-30")
			.doesNotContain("GB/T 74001-2016", "2017-06-30", "Replaced by", "GB/T 74008");
		assertThat(json("gb-t-74001-2008", "2015-09-30")).doesNotContain("74001-2016", "2017-07-01");
		assertThat(page("gb-t-74001-2008", "2017-01-01")).contains("In force on 2017-01-01", "Replaced by",
				"GB/T 74001-2016", "In force until 2017-06-30.");
	}

	@Test
	void whereNoRuleLetsBothBeAppliedBeforeTheNewEditionTakesEffectThePageSaysWhichIsInForce() {
		for (var slug : List.of("gb-t-74001-2008", "gb-t-74001-2016")) {
			assertThat(page(slug, "2017-04-01")).contains(
					"Until 2017-06-30 GB/T 74001-2008 is in force; GB/T 74001-2016 is published and takes effect on "
							+ "2017-07-01.")
				.doesNotContain("may be applied", ": – (–)");
		}
	}

	@Test
	void howFarItBindsIsSaidForTheDay() {
		assertThat(page("gb-74010-2008", null)).contains("it must be followed<");
		assertThat(page("gb-74010-2008", "2027-06-01")).contains("it had to be followed until 2027-05-31")
			.doesNotContain("it must be followed");
		assertThat(page("gb-74010-2008", "2009-01-15")).contains("it must be followed from 2009-03-01 on");
		assertThat(page("gb-74010-2008", "2008-01-15")).contains("Mandatory").doesNotContain("be followed");
		assertThat(page("gb-t-74011-2008", null)).contains("it was in force until 2019-05-31")
			.doesNotContain("it may be followed", "the state encourages");
	}

	@Test
	void whatTheLawSaysOfAVoluntaryStandardIsSaidOfTheLevelsItSpeaksOfAlone() {
		assertThat(page("gb-t-74002-2014", null)).contains("it may be followed", "the state encourages its use",
				"Standardization Law");
		assertThat(page("gb-t-74002-2014", "2016-01-01")).contains("it may be followed")
			.doesNotContain("the state encourages");
		assertThat(page("iso-74012-2008", null)).contains("it may be followed", "it takes effect here by adoption")
			.doesNotContain("the state encourages");
	}

	@Test
	void anAmendmentIsKnownFromItsPublicationOn() {
		assertThat(page("gb-t-74001-2016", "2019-04-30")).doesNotContain("XG1", "Amended by");
		assertThat(page("gb-t-74001-2016", "2019-05-01")).contains("Amended by", "GB/T 74001-2016/XG1-2019");
	}

	/** Red before: Norma holds no such standard. */
	@Test
	void beforeItsFirstEditionAStandardIsSaidToComeLater() {
		assertThat(this.web.get().uri("/standards/gb-t-74001?asOf=2001-01-01&lang=en")).hasStatus(404)
			.bodyText()
			.contains("On 2001-01-01 there was no GB/T 74001 yet",
					"The first edition that Norma knows, GB/T 74001-2008, came on 200",
					"href=\"/standards/gb-t-74001\"")
			.doesNotContain("Norma holds no standard", "74001-2016");
		for (var missing : List.of("gb-t-7499901", "gb-t-74001-1999")) {
			assertThat(this.web.get().uri("/standards/" + missing + "?asOf=2001-01-01&lang=en")).hasStatus(404)
				.bodyText()
				.contains("Norma holds no standard")
				.doesNotContain("there was no");
		}
	}

	@Test
	void beforeItWasPublishedNothingIsKnownOfAnEdition() {
		assertThat(page("gb-t-74001-2016", "2015-09-30")).contains("Not yet published on 2015-09-30")
			.doesNotContain("status-draft", "Comes into force", "Replaces</dt>");
		assertThat(json("gb-t-74001-2016", "2015-09-30")).contains("\"status\":\"unpublished\"")
			.doesNotContain("draft");
		assertThat(this.web.get().uri("/?q=74001&asOf=2015-09-30&list=&lang=en")).bodyText()
			.contains("GB/T 74001-2008")
			.doesNotContain("GB/T 74001-2016", ">Draft<", "Not yet published");
		assertThat(this.web.get().uri("/api/v1/standards?q=74001&asOf=2015-09-30")).bodyText()
			.contains("GB/T 74001-2008")
			.doesNotContain("74001-2016", "DRAFT", "UNPUBLISHED");
		assertThat(this.web.get().uri("/api/v1/standards?q=74001&status=unpublished")).hasStatus(400);
	}

	@Test
	void whileOneMayChooseBetweenTwoMandatoryEditionsNeitherIsSaidToBindAlone() {
		assertThat(page("gb-74020-2008", "2021-03-01"))
			.contains("this edition must be followed, or GB 74020-2021 in its place",
					"Until 2021-06-30 one of the two must be followed, this edition or GB 74020-2021")
			.doesNotContain("may be applied:", "it must be followed<");
		assertThat(page("gb-74020-2021", "2021-03-01")).contains("it must be followed from 2021-07-01 on",
				"one of the two must be followed, this edition or GB 74020-2008");
		assertThat(page("gb-74020-2021", "2021-07-01")).contains("it must be followed<")
			.doesNotContain("one of the two");
		assertThat(page("gb-74020-2008", "2020-12-31")).contains("it must be followed<");
	}

	@Test
	void everyLinkToAStandardOrToResultsKeepsTheDay() {
		for (var slug : List.of("gb-t-74001-2008", "gb-t-74001-2016", "gb-t-74002-2014", "gb-t-74003-2020",
				"gb-t-74004-2010")) {
			var page = page(slug, "2021-03-04").replaceAll("(?s)<header class=\"(navbar|top).*?</header>", "");
			assertThat(Pattern.compile("<a[^>]*href=\"((/api/v1)?/standards/[^\"]*|/\\?q=[^\"]*)\"")
				.matcher(page)
				.results()).extracting((link) -> link.group(1))
				.as(slug)
				.isNotEmpty()
				.allMatch((href) -> href.contains("asOf=2021-03-04") || href.equals("/standards/" + slug),
						"keeps the day");
		}
		assertThat(page("gb-t-74001-2008", null)).doesNotContain("?asOf=", "&amp;asOf=");
		assertThat(body("/suggestions?q=GB/T+74001&asOf=2010-01-01")).contains("gb-t-74001-2008?asOf=2010-01-01")
			.doesNotContain("74001-2016");
		assertThat(body("/?asOf=2010-01-01&lang=en")).contains("in force on 2010-01-01", "status=in-force")
			.doesNotContainPattern("class=\"figure[^>]*href=\"(?![^\"]*asOf=2010-01-01)");
	}

	@Test
	void aPastDayCostsNoMoreQueriesThanToday() {
		for (var path : List.of("/standards/gb-t-74001-2016?lang=en", "/?q=74001&list=&lang=en",
				"/?q=&sort=number&lang=en")) {
			var then = path + "&asOf=2018-01-01";
			body(path);
			body(then);
			assertThat(Statements.of(() -> body(then))).as(path).hasSameSizeAs(Statements.of(() -> body(path)));
		}
	}

	@Test
	void aDraftIsInListsCountsAndAnswersFromTheDayOnWhichItWasRecorded() {
		var yesterday = LocalDate.now(this.clock).minusDays(1);
		assertThat(body("/?q=sextants&list=&lang=en")).contains("ISO/DIS 74013", ">Draft<");
		assertThat(body("/?q=sextants&list=&lang=en&asOf=" + yesterday)).doesNotContain("ISO/DIS 74013", ">Draft<");
		assertThat(body("/api/v1/standards?q=sextants&status=draft")).contains("\"total\":1");
		assertThat(body("/api/v1/standards?q=sextants&asOf=" + yesterday)).contains("\"total\":0");
		assertThat(body("/standards.csv?q=sextants&asOf=" + yesterday)).doesNotContain("74013");
		assertThat(page("iso-dis-74013", null)).contains("status-draft");
		assertThat(page("iso-dis-74013", yesterday.toString())).contains("Not yet published on " + yesterday)
			.doesNotContain("status-draft");
		assertThat(json("iso-dis-74013", yesterday.toString())).contains("\"status\":\"unpublished\"");
	}

	@ParameterizedTest
	@CsvSource({ "GB/T 74001,2015-09-30,GB/T 74001-2008", "GB/T 74001,2017-01-15,GB/T 74001-2008",
			"GB/T 74001,2017-07-01,GB/T 74001-2016", "GB/T 74001/XG1,2020-01-01,GB/T 74001-2016/XG1-2019",
			"GB/T 74001-2016/XG1,2020-01-01,GB/T 74001-2016/XG1-2019", "GB/T 74007,2010-01-01,GB/T 74007-1990" })
	void aNumberWithoutAYearLeadsToTheEditionOfTheDay(String number, String day, String expected) {
		var slug = Designation.parse(number).slug();
		assertThat(page(slug, day)).contains("<title>" + expected);
		assertThat(json(slug, day)).contains("\"designation\":\"" + expected + "\"");
	}

	@Test
	void aNumberOfWhichNothingWasKnownYetIsNotFound() {
		assertThat(this.web.get().uri("/standards/gb-t-74001?asOf=2008-12-29")).hasStatus(404);
		assertThat(this.web.get().uri("/standards/" + Designation.parse("GB/T 74001/XG1").slug() + "?asOf=2019-04-30"))
			.hasStatus(404);
		assertThat(this.web.get().uri("/api/v1/standards/gb-t-74001?asOf=2008-12-29")).hasStatus(404);
	}

	@Test
	void whatIsReplacedInPartStaysInForceAndBothPagesSayWhichPart() {
		assertThat(page("gb-t-74002-2014", null)).contains("In force today", "A part of it is replaced by",
				"GB/T 74003-2020", "(clauses 5 and 6)", "The rest is not ended by it.");
		assertThat(page("gb-t-74003-2020", null)).contains("It replaces a part of", "GB/T 74002-2014",
				"(clauses 5 and 6)");
		assertThat(json("gb-t-74002-2014", null)).contains("\"status\":\"in-force\"", "\"partly\":true",
				"\"scope\":\"clauses 5 and 6\"");
		assertThat(page("gb-t-74002-2014", "2019-12-31")).doesNotContain("74003");
	}

	@Test
	void theRelationsHaveAPictureThatFitsATelephone() {
		assertThat(page("gb-t-74004-2010", null)).containsPattern(
				"(?s)class=\"mb-3 d-sm-none\".*graph-narrow.*0 0 392 .*GB/T 74005-2018.*GB/T 74004-2010.*</svg>");
	}

	@Test
	void whatTwoReplaceNamesBothAndEndsWithTheFirst() {
		assertThat(page("gb-t-74004-2010", null)).contains("It was in force until 2017-12-31.")
			.containsPattern("(?s)Replaced by.*GB/T 74005-2018.*GB/T 74006-2018.*id=\"asOf\"");
		assertThat(page("gb-t-74004-2010", "2018-02-01")).doesNotContain("74006");
	}

	@Test
	void anEditionThatEndedBeforeTheNextUseOfItsNumberHasNoSuccessor() {
		assertThat(page("gb-t-74007-1990", null))
			.contains("status-withdrawn", "In force under this number on that day:")
			.doesNotContain("Replaced by");
	}

	@Test
	void whoCitesTheNumberWithoutAYearCitesItsNewestEdition() {
		assertThat(page("gb-t-74001-2016", null)).containsPattern("(?s)Cited by</dt>.*GB/T 74008-2017.*undated");
		assertThat(page("gb-t-74001-2008", null)).doesNotContain("GB/T 74008-2017");
		assertThat(page("gb-t-74001-2016", "2017-08-31")).doesNotContain("GB/T 74008-2017");
		assertThat(json("gb-t-74001-2016", null)).contains("\"undated\":true");
	}

	@Test
	void theEndHasOneWordEverywhere() {
		assertThat(page("gb-t-74009-2016", null)).contains("In force until 2027-05-31.", "2016-01-01 to 2027-05-31")
			.containsPattern("<dd>\\s*2027-05-31\\s*</dd>")
			.doesNotContain("2027-06-01");
		assertThat(this.web.get().uri("/?q=74009&list=&lang=en")).bodyText()
			.contains("until 2027-05-31")
			.doesNotContain("2027-06-01");
	}

	private String page(String slug, String asOf) {
		return body("/standards/" + slug + "?lang=en" + ((asOf != null) ? "&asOf=" + asOf : ""));
	}

	private String json(String slug, String asOf) {
		return body("/api/v1/standards/" + slug + ((asOf != null) ? "?asOf=" + asOf : ""));
	}

	private String body(String address) {
		var answer = this.web.get().uri(address).exchange();
		assertThat(answer).hasStatusOk();
		return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
	}

}
