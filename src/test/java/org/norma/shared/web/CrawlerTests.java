package org.norma.shared.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.norma.SignedIn;
import org.norma.Statements;
import org.norma.bodies.BodyKind;
import org.norma.bodies.BodyService;
import org.norma.catalogue.CatalogueService;
import org.norma.catalogue.EditionAddresses;
import org.norma.lookup.Catalogues;
import org.norma.shared.Role;
import org.norma.shared.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** What search engines and pages that link here learn of a page. */
@SpringBootTest(properties = "norma.public-url=https://norma.example.org/")
@AutoConfigureMockMvc
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("long")
class CrawlerTests {

	private static final String SITE = "https://norma.example.org";

	@Autowired
	private MockMvcTester web;

	@Autowired
	private CatalogueService catalogue;

	@Autowired
	private EditionAddresses addresses;

	@Autowired
	private BodyService bodies;

	@Autowired
	private JdbcClient jdbc;

	@BeforeAll
	void fill() {
		var catalogues = new Catalogues(this.catalogue);
		this.bodies.ensure("Crawled Office", BodyKind.AUTHORITY, Texts.of("en", "Crawled office"), null, null);
		catalogues.fill(3);
		catalogues.edition("GB/T 66001-2020").titles("en", "</script><b>&\"'").from("2020-01-01").register();
	}

	@Test
	void robotsAreLedToTheSitemap() {
		assertThat(this.web.get().uri("/robots.txt")).hasStatusOk()
			.hasContentTypeCompatibleWith("text/plain")
			.bodyText()
			.startsWith("User-agent: *\n")
			.contains("Disallow: /api/\n", "Disallow: /?\n")
			.endsWith("\nSitemap: " + SITE + "/sitemap.xml\n");
	}

	@Test
	void theSitemapLeadsToEveryStandardAndList() throws Exception {
		var lists = addresses("/sitemap.xml");
		assertThat(lists).contains(SITE + "/sitemaps/pages.xml", SITE + "/sitemaps/announcements.xml")
			.allMatch((list) -> list.startsWith(SITE + "/sitemaps/"));
		var pages = new ArrayList<String>();
		for (var list : lists) {
			pages.addAll(addresses(list.substring(SITE.length())));
		}
		assertThat(lists).anyMatch((list) -> list.startsWith(SITE + "/sitemaps/bodies.xml?from="));
		assertThat(pages).doesNotHaveDuplicates()
			.contains(SITE + "/bodies/crawled-office", SITE + "/levels/national.recommended",
					SITE + "/standards/gb-t-19001-2016", SITE + "/standards/gb-t-66001-2020", SITE + "/",
					SITE + "/consultations", SITE + "/announcements")
			.allMatch((page) -> page.startsWith(SITE + "/"));
		assertThat(this.web.get().uri("/sitemaps/nothing.xml")).hasStatus(404);
	}

	@Test
	void manyRowsOfAModuleAreCutIntoPartsThatMissNone() {
		var rows = new SitemapRows(this.jdbc, "level where code <> :but", "code", "text", 7);
		var parts = rows.parts(Map.of("but", "national"));
		var found = parts.stream().flatMap((part) -> rows.of(part, Map.of("but", "national")).stream()).toList();
		assertThat(found).containsExactlyElementsOf(rows.of(SitemapSource.Part.WHOLE, Map.of("but", "national")))
			.doesNotContain("national")
			.hasSizeGreaterThan(20);
		assertThat(parts).hasSize((found.size() + 6) / 7);
	}

	@Test
	void theListOfListsAsksEachModuleOnce() {
		var lists = Statements.of(() -> this.web.get().uri("/sitemap.xml").exchange());
		assertThat(lists).hasSizeLessThan(12);
	}

	@Test
	void manyStandardsAreCutIntoPartsThatMissNone() {
		var all = this.addresses.part("", "", 1000);
		var found = new ArrayList<String>();
		var beginnings = this.addresses.beginnings(3);
		for (int at = 0; at < beginnings.size(); at++) {
			var before = (at + 1 < beginnings.size()) ? beginnings.get(at + 1) : "";
			var part = this.addresses.part(beginnings.get(at), before, 1000);
			assertThat(part).hasSizeBetween(1, 3);
			found.addAll(part);
		}
		assertThat(found).isEqualTo(all).hasSizeGreaterThan(6);
		assertThat(beginnings).hasSize((all.size() + 2) / 3);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/standards/gb-t-19001-2016", "/standards/gb-t-19001",
			"/standards/gb-t-19001-2016?asOf=2018-01-01", "/standards/gb-t-19001-2016?from=19001" })
	void aStandardHasOneAddressAndSaysWhatItIs(String path) throws Exception {
		var page = page(path);
		assertThat(page).contains("<link rel=\"canonical\" href=\"" + SITE + "/standards/gb-t-19001-2016\">",
				"<meta property=\"og:url\" content=\"" + SITE + "/standards/gb-t-19001-2016\">",
				"<meta property=\"og:title\" content=\"GB/T 19001-2016 Quality management systems - Requirements\">",
				"<meta property=\"og:image\" content=\"" + SITE + "/img/norma.png\">",
				"<meta name=\"description\" content=\"GB/T 19001-2016 Quality management systems - Requirements. In force")
			.doesNotContain("noindex");
		var data = data(page);
		assertThat(data.get("@type").asString()).isEqualTo("CreativeWork");
		assertThat(data.get("identifier").asString()).isEqualTo("GB/T 19001-2016");
		assertThat(data.get("url").asString()).isEqualTo(SITE + "/standards/gb-t-19001-2016");
		assertThat(data.get("isPartOf").get("name").asString()).isEqualTo("GB/T 19001");
		assertThat(data.get("alternateName").toString()).contains("质量管理体系 要求");
	}

	@Test
	void aTitleDoesNotEndTheScriptItStandsIn() throws Exception {
		var page = page("/standards/gb-t-66001-2020");
		assertThat(data(page).get("name").asString()).isEqualTo("</script><b>&\"'");
		assertThat(page).doesNotContain("</script><b>");
	}

	@Test
	void theSiteSaysHowItIsSearched() throws Exception {
		var page = page("/");
		assertThat(page).contains("<link rel=\"canonical\" href=\"" + SITE + "/\">");
		assertThat(data(page).get("potentialAction").get("target").asString())
			.isEqualTo(SITE + "/?q={search_term_string}");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/", "/consultations", "/announcements", "/levels", "/bodies", "/standards/gb-t-19001-2016" })
	void feedsAreFoundFromEveryPublicPage(String path) throws Exception {
		assertThat(page(path)).contains("<link rel=\"canonical\" href=\"" + SITE + path + "\">",
				"<link rel=\"alternate\" type=\"application/atom+xml\" title=\"Announcements\" href=\"/announcements.atom\">",
				"href=\"/consultations.atom\"")
			.contains("<meta name=\"description\"");
	}

	@Test
	void resultsAreNotFoundBySearchEnginesButHaveTheirOwnFeed() throws Exception {
		assertThat(page("/?q=quality"))
			.contains("<meta name=\"robots\" content=\"noindex, follow\">", "href=\"/standards.atom?q=quality\"")
			.doesNotContain("canonical");
		assertThat(this.web.get().uri("/standards/gb-t-19001-2099")).hasStatus(404).bodyText().contains("noindex");
	}

	@Test
	void whatIsBehindSignInHasNoAddressForSearchEngines() throws Exception {
		assertThat(this.web.get().uri("/ledger").with(SignedIn.as(Role.AUDITOR))).hasStatusOk()
			.bodyText()
			.contains("noindex")
			.doesNotContain("canonical");
	}

	@Test
	void browsersFindAnIcon() {
		var icon = this.web.get().uri("/favicon.ico").exchange();
		assertThat(icon).hasStatusOk().hasContentType("image/x-icon");
		assertThat(icon.getResponse().getContentAsByteArray()).startsWith(0, 0, 1, 0);
		assertThat(icon.getResponse().getHeader("Cache-Control")).contains("max-age=86400", "public");
		assertThat(this.web.get().uri("/img/norma.png")).hasStatusOk().hasContentType("image/png");
	}

	private String page(String path) throws Exception {
		var answer = this.web.get().uri(path).header("Accept-Language", "en").exchange();
		assertThat(answer).hasStatusOk();
		return answer.getResponse().getContentAsString();
	}

	private static JsonNode data(String page) {
		var found = Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL)
			.matcher(page);
		assertThat(found.find()).isTrue();
		return JsonMapper.builder().build().readTree(found.group(1));
	}

	private List<String> addresses(String path) throws Exception {
		var answer = this.web.get().uri(java.net.URI.create(path)).exchange();
		assertThat(answer).hasStatusOk().hasContentTypeCompatibleWith("application/xml");
		return Pattern.compile("<loc>([^<]*)</loc>")
			.matcher(answer.getResponse().getContentAsString())
			.results()
			.map((each) -> each.group(1).replace("&amp;", "&"))
			.toList();
	}

}
