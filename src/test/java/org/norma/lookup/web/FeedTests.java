package org.norma.lookup.web;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.norma.catalogue.CatalogueService;
import org.norma.lookup.Catalogues;
import org.norma.lookup.SearchIndex;
import org.w3c.dom.Element;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** What readers of feeds may rely on (RFC 4287). */
@SpringBootTest
@AutoConfigureMockMvc
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedTests {

	private static final String QUERY = "/standards.atom?q=GB/T 77001-2020";

	@Autowired
	private MockMvcTester web;

	@Autowired
	private CatalogueService catalogue;

	@Autowired
	private Clock clock;

	@Autowired
	private SearchIndex index;

	@Autowired
	private JdbcClient jdbc;

	@BeforeAll
	void fill() {
		new Catalogues(this.catalogue).edition("GB/T 77001-2020").titles("zh", "部件").from("2020-01-01").register();
	}

	@Test
	void updatedMovesWithEveryChangeThatTheEntryShowsAndNeverBack() throws Exception {
		var first = read(QUERY, "en", "localhost");
		assertThat(first.updated()).isEqualTo(first.feedUpdated());
		assertThat(read(QUERY, "en", "localhost")).isEqualTo(first);
		change("update edition set titles = '{\"en\":\"Widgets\"}' where designation = 'GB/T 77001-2020'");
		var renamed = read(QUERY, "en", "localhost");
		assertThat(renamed.title()).endsWith("Widgets");
		assertThat(renamed.id()).isEqualTo(first.id());
		assertThat(renamed.updated()).isAfter(first.updated());
		assertThat(renamed.feedUpdated()).isAfterOrEqualTo(renamed.updated());
		change("update edition set ends_on = '2021-01-01', withdrawn = '2021-01-01', withdrawn_precision = 'D',"
				+ " end_reason = 'WITHDRAWN' where designation = 'GB/T 77001-2020'");
		var withdrawn = read(QUERY, "en", "localhost");
		assertThat(withdrawn.summary()).contains("Withdrawn");
		assertThat(withdrawn.updated()).isAfter(renamed.updated());
		change("update edition set titles = '{\"zh\":\"部件\"}', ends_on = null, withdrawn = null,"
				+ " withdrawn_precision = null, end_reason = null where designation = 'GB/T 77001-2020'");
		assertThat(read(QUERY, "en", "localhost").updated()).isAfter(withdrawn.updated());
	}

	@Test
	void aFeedAnswersForTodayAloneAndSaysSo() {
		var search = this.web.get().uri("/?q=77001&asOf=2020-06-01&list=&lang=en");
		assertThat(search).bodyText().doesNotContain("standards.atom?q=77001&amp;asOf");
		var asked = this.web.get().uri(QUERY + "&asOf=2020-06-01&lang=en").exchange();
		assertThat(asked).hasStatus(400)
			.bodyText()
			.contains("A feed tells what is so today; it cannot answer for 2020-06-01.");
		assertThat(this.web.get().uri(QUERY + "&asOf=" + LocalDate.now(this.clock))).hasStatusOk();
	}

	@Test
	void aFeedMovesForwardsWhenAnEntryLeavesIt() throws Exception {
		var query = "/standards.atom?q=GB/T 77002-2020&status=in-force";
		new Catalogues(this.catalogue).edition("GB/T 77002-2020").titles("en", "Leaving").from("2020-01-01").register();
		change("update edition set region = null where designation = 'GB/T 77002-2020'");
		var before = read(query, "en", "localhost");
		change("""
				update edition set withdrawn = '2021-01-01', withdrawn_precision = 'D', ends_on = '2021-01-01',
					end_reason = 'WITHDRAWN' where designation = 'GB/T 77002-2020'""");
		assertThat(feedUpdated(query)).isAfter(before.feedUpdated());
	}

	@Test
	void identifiersDoNotDependOnTheHost() throws Exception {
		var here = read(QUERY, "en", "localhost");
		var there = read(QUERY, "en", "norma.example.org");
		assertThat(there.id()).isEqualTo(here.id()).startsWith("urn:uuid:");
		assertThat(there.feedId()).isEqualTo(here.feedId()).startsWith("urn:uuid:").isNotEqualTo(here.id());
		assertThat(there.href()).isNotEqualTo(here.href()).startsWith("http://norma.example.org/standards/");
		assertThat(there.updated()).isEqualTo(here.updated());
		assertThat(read(QUERY.replace("77001-2020", "77001"), "en", "localhost").feedId()).isNotEqualTo(here.feedId());
	}

	@Test
	void theLanguageAndTheTypesOfLinksAreSaid() throws Exception {
		var feed = feed(QUERY, "it", "localhost");
		assertThat(feed.getAttribute("xml:lang")).isEqualTo("it");
		assertThat(elements(feed, "link"))
			.allSatisfy((link) -> assertThat(link.getAttribute("hreflang")).isEqualTo("it"))
			.extracting((link) -> link.getAttribute("rel") + " " + link.getAttribute("type"))
			.containsExactly("self application/atom+xml", "alternate text/html", "alternate text/html");
		assertThat(elements(elements(feed, "entry").get(0), "title").get(0).getAttribute("xml:lang")).isEqualTo("zh");
	}

	@Test
	void everyFeedIsWellFormed() throws Exception {
		for (var path : List.of("/standards.atom", "/announcements.atom", "/consultations.atom",
				"/ledger/heads.atom")) {
			var feed = feed(path, "zh-CN", "localhost");
			assertThat(feed.getAttribute("xml:lang")).as(path).isEqualTo("zh-CN");
			UUID.fromString(text(feed, "id").replace("urn:uuid:", ""));
			OffsetDateTime.parse(text(feed, "updated"));
			var ids = elements(feed, "entry").stream().map((entry) -> text(entry, "id")).toList();
			assertThat(ids).as(path).doesNotHaveDuplicates().doesNotContain(text(feed, "id"));
		}
	}

	private void change(String sql) throws InterruptedException {
		this.jdbc.sql(sql).update();
		this.index.rebuild();
		while (this.index.progress().running()) {
			Thread.sleep(20);
		}
	}

	private Read read(String path, String language, String host) throws Exception {
		var feed = feed(path, language, host);
		assertThat(elements(feed, "entry")).hasSize(1);
		var entry = elements(feed, "entry").get(0);
		return new Read(text(feed, "id"), OffsetDateTime.parse(text(feed, "updated")), text(entry, "id"),
				OffsetDateTime.parse(text(entry, "updated")), text(entry, "title"), text(entry, "summary"),
				elements(entry, "link").get(0).getAttribute("href"));
	}

	private OffsetDateTime feedUpdated(String path) throws Exception {
		var feed = feed(path, "en", "localhost");
		assertThat(elements(feed, "entry")).isEmpty();
		return OffsetDateTime.parse(text(feed, "updated"));
	}

	private Element feed(String path, String language, String host) throws Exception {
		var answer = this.web.get().uri(path).header("Accept-Language", language).header("Host", host).exchange();
		assertThat(answer).hasStatusOk().hasContentType("application/atom+xml;charset=UTF-8");
		return DocumentBuilderFactory.newInstance()
			.newDocumentBuilder()
			.parse(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))
			.getDocumentElement();
	}

	private static String text(Element parent, String name) {
		return elements(parent, name).get(0).getTextContent();
	}

	private static List<Element> elements(Element parent, String name) {
		var found = new ArrayList<Element>();
		var all = parent.getElementsByTagName(name);
		for (int at = 0; at < all.getLength(); at++) {
			found.add((Element) all.item(at));
		}
		return found;
	}

	private record Read(String feedId, OffsetDateTime feedUpdated, String id, OffsetDateTime updated, String title,
			String summary, String href) {
	}

}
