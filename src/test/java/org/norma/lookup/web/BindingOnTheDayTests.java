package org.norma.lookup.web;

import java.io.UnsupportedEncodingException;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.norma.SignedIn;
import org.norma.catalogue.CatalogueService;
import org.norma.catalogue.EndReason;
import org.norma.designations.Designation;
import org.norma.hierarchy.Binding;
import org.norma.lookup.Catalogues;
import org.norma.shared.Actor;
import org.norma.shared.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** How far a text binds follows on each day from the facts about its clauses. */
@SpringBootTest(properties = "norma.demo=false")
@AutoConfigureMockMvc
@DirtiesContext
@Tag("long")
class BindingOnTheDayTests {

	private static final UUID OFFICE = UUID.randomUUID();

	@Autowired
	private MockMvcTester web;

	@Autowired
	private CatalogueService catalogue;

	@Autowired
	private JdbcClient jdbc;

	private Catalogues.Builder edition(String number) {
		return new Catalogues(this.catalogue).edition(number).issuer(OFFICE);
	}

	private String mandatory(String number, String published, String from) {
		edition(number).level("national.mandatory")
			.binding(Binding.MANDATORY)
			.published(published)
			.from(from)
			.register();
		return page(number);
	}

	private String voluntary(String number) {
		edition(number).published("2010-06-01").from("2011-01-01").register();
		return page(number);
	}

	private static String page(String number) {
		return "/standards/" + Designation.parse(number).slug();
	}

	private String get(String uri) {
		var answer = this.web.get().uri(uri).exchange();
		assertThat(answer).hasStatusOk();
		return body(answer);
	}

	private static String body(MvcTestResult answer) {
		try {
			return answer.getResponse().getContentAsString();
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private MvcTestResult post(String path, String... parameters) {
		var post = this.web.post().uri(path + "?lang=en");
		for (int i = 0; i < parameters.length; i += 2) {
			post = post.param(parameters[i], parameters[i + 1]);
		}
		return post.with(csrf()).with(SignedIn.with(new Actor.Grant(Role.OFFICIAL, OFFICE, "Office"))).exchange();
	}

	/** The page with the refusal; {@code null} where the fact was taken. */
	private @Nullable String fact(String page, String kind, String clauses, String from, String other) {
		var answer = post(page + "/clauses", "kind", kind, "clauses", clauses, "from", from, "other", other, "basis",
				"Announcement 58");
		return (answer.getResponse().getStatus() == 302) ? null : body(answer);
	}

	private String list(String number, String choice) {
		return get("/api/v1/standards?q=" + number + "&lang=en&" + choice);
	}

	/** Red before: “no longer binding: *”. */
	@Test
	void allClausesAreSaidInWords() {
		var page = mandatory("GB 91801-2010", "2010-06-01", "2011-01-01");
		var code = mandatory("GB 91802-2022", "2022-06-01", "2023-03-01");
		var question = body(post(page + "/clauses", "kind", "REPEALED", "clauses", "*", "from", "2023-03-01", "other",
				"GB 91802-2022", "basis", "Announcement 58", "confirm", "lookup.clauses.record.confirm"));
		assertThat(question).contains("From 2023-03-01 on all clauses of GB 91801-2010 no longer bind.");
		assertThat(fact(page, "REPEALED", "*", "2023-03-01", "GB 91802-2022")).isNull();
		assertThat(get(page + "?asOf=2023-02-28&lang=en"))
			.contains("From 2023-03-01 all clauses are no longer binding, repealed by GB 91802-2022");
		assertThat(get(page + "?asOf=2023-03-01&lang=zh-CN")).contains("自 2023-03-01 起全部条文不再强制，被 GB 91802-2022 废止");
		assertThat(get(page + "?asOf=2023-03-01&lang=it"))
			.contains("Dal 2023-03-01 tutti i punti non vincolano più, abrogati da GB 91802-2022");
		for (var address : new String[] { code + "?lang=en", code + "/clauses?lang=en" }) {
			assertThat(get(address)).contains("It repeals all clauses of GB 91801-2010 from 2023-03-01 on")
				.doesNotContain(": *");
		}
		assertThat(this.jdbc
			.sql("select values_after::text from ledger_entry where verb = 'edition.clauses-recorded' "
					+ "and subject_id = 'GB 91801-2010'")
			.query(String.class)
			.single()).contains("all").doesNotContain("*");
	}

	/** Red before: mandatory, “it must be followed”, on every day. */
	@Test
	void aTextOfWhichNoClauseBindsAnyMoreIsNotMandatory() {
		var page = mandatory("GB 91803-2010", "2010-06-01", "2011-01-01");
		mandatory("GB 91804-2022", "2022-06-01", "2023-03-01");
		assertThat(fact(page, "REPEALED", "all", "2023-03-01", "GB 91804-2022")).isNull();
		assertThat(get(page + "?asOf=2023-02-28&lang=en")).contains("<strong>Mandatory</strong>", "must be followed");
		assertThat(get(page + "?asOf=2023-03-01&lang=en")).contains("<strong>Voluntary</strong>",
				"none of its clauses has had to be followed since 2023-03-01; it may be followed", "Announcement 58")
			.doesNotContain("<strong>Mandatory</strong>", "it must be followed");
		assertThat(get("/api/v1" + page + "?asOf=2023-02-28")).contains("\"binding\":\"MANDATORY\"");
		assertThat(get("/api/v1" + page + "?asOf=2023-03-01")).contains("\"binding\":\"VOLUNTARY\"",
				"\"bindingBasis\":\"Announcement 58\"");
		assertThat(list("91803", "binding=mandatory&asOf=2023-02-28")).contains("\"total\":1",
				"\"binding\":{\"MANDATORY\":1}");
		assertThat(list("91803", "binding=mandatory&asOf=2023-03-01")).contains("\"total\":0");
		assertThat(list("91803", "binding=voluntary&asOf=2023-03-01")).contains("\"total\":1",
				"\"binding\":\"VOLUNTARY\"", "\"binding\":{\"VOLUNTARY\":1}");
		assertThat(list("91803", "binding=voluntary&asOf=2023-02-28")).contains("\"total\":0");
		assertThat(get("/standards.csv?q=91803&asOf=2023-03-01&lang=en")).contains(",VOLUNTARY,")
			.doesNotContain(",MANDATORY,");
	}

	/** Red before: found as voluntary only, and no word of its clauses in short. */
	@Test
	void aVoluntaryTextIsMandatoryInTheClausesThatBind() {
		var page = voluntary("GB/T 91805-2010");
		mandatory("GB 91806-2022", "2022-06-01", "2023-03-01");
		assertThat(fact(page, "BINDS", "4.1.2, 6.2", "2015-01-01", "")).isNull();
		assertThat(fact(page, "REPEALED", "6.2", "2023-03-01", "GB 91806-2022")).isNull();
		assertThat(get(page + "?asOf=2014-12-31&lang=en")).doesNotContain("These clauses must be followed");
		assertThat(get(page + "?asOf=2015-01-01&lang=en")).contains("<strong>Voluntary</strong>",
				"These clauses must be followed: 4.1.2, 6.2");
		assertThat(get(page + "?asOf=2023-03-01&lang=en")).contains("These clauses must be followed: 4.1.2<");
		assertThat(list("91805", "binding=mandatory&asOf=2014-12-31")).contains("\"total\":0");
		assertThat(list("91805", "binding=mandatory&asOf=2015-01-01")).contains("\"total\":1",
				"\"binding\":\"VOLUNTARY\"", "\"bindingClauses\":[\"4.1.2\",\"6.2\"]",
				"\"binding\":{\"MANDATORY\":1,\"VOLUNTARY\":1}");
		assertThat(list("91805", "binding=voluntary&asOf=2023-03-01")).contains("\"total\":1",
				"\"bindingClauses\":[\"4.1.2\"]");
		assertThat(get("/?q=91805&asOf=2015-01-01&lang=en")).contains("Mandatory clauses");
		assertThat(get("/?q=91805&asOf=2014-12-31&lang=en")).doesNotContain("Mandatory clauses");
		assertThat(get("/standards.csv?q=91805&asOf=2015-01-01&lang=en")).contains(",VOLUNTARY,", "4.1.2 6.2");
	}

	/** Red before: in short it said only that it must be followed. */
	@Test
	void aMandatoryTextNamesTheClausesThatNoLongerBind() {
		var page = mandatory("GB 91807-2010", "2010-06-01", "2011-01-01");
		mandatory("GB 91808-2022", "2022-06-01", "2023-03-01");
		assertThat(fact(page, "REPEALED", "5.10, 5.9", "2023-03-01", "GB 91808-2022")).isNull();
		assertThat(get(page + "?asOf=2023-03-01&lang=en")).contains("<strong>Mandatory</strong>",
				"Except these clauses, which no longer bind: 5.9, 5.10");
		assertThat(get(page + "?asOf=2023-02-28&lang=en")).doesNotContain("Except these clauses");
		assertThat(get("/api/v1" + page + "?asOf=2023-03-01")).contains("\"binding\":\"MANDATORY\"",
				"\"repealedClauses\":[\"5.9\",\"5.10\"]");
		assertThat(list("91807", "binding=mandatory&asOf=2023-03-01")).contains("\"total\":1",
				"\"repealedClauses\":[\"5.9\",\"5.10\"]");
		assertThat(list("91807", "asOf=2023-02-28")).contains("\"repealedClauses\":[]");
		assertThat(get("/standards.csv?q=91807&asOf=2023-03-01&lang=en")).contains(",repealed_clauses", "5.9 5.10");
		assertThat(get("/standards.jsonl?q=91807&asOf=2023-03-01&lang=en"))
			.contains("\"repealed_clauses\":\"5.9 5.10\"");
		assertThat(get("/standards.csv?q=91807&asOf=2023-02-28&lang=en")).doesNotContain("5.9 5.10");
	}

	@Test
	void clausesRepealedTwiceAreNamedInTheQuestionAndMayBeRecordedAllTheSame() {
		var page = voluntary("GB/T 91821-2010");
		mandatory("GB 91822-2022", "2022-06-01", "2023-03-01");
		mandatory("GB 91823-2022", "2022-07-01", "2023-04-01");
		assertThat(fact(page, "REPEALED", "4.2", "2023-03-01", "GB 91822-2022")).isNull();
		var asked = body(post(page + "/clauses", "kind", "REPEALED", "clauses", "4.1-4.3", "from", "2023-04-01",
				"other", "GB 91823-2022", "basis", "Announcement 59", "confirm", "lookup.clauses.record.confirm"));
		assertThat(asked).contains("it is recorded already that the clauses 4.2 no longer bind from 2023-03-01 on, "
				+ "ended by GB 91822-2022 (Announcement 58)");
		assertThat(body(post(page + "/clauses", "kind", "REPEALED", "clauses", "5.1", "from", "2023-04-01", "other",
				"GB 91823-2022", "basis", "Announcement 59", "confirm", "lookup.clauses.record.confirm")))
			.contains("no longer bind: 5.1.")
			.doesNotContain("recorded already");
		assertThat(fact(page, "REPEALED", "4.1-4.3", "2023-04-01", "GB 91823-2022")).isNull();
	}

	/** Red before: each of these was recorded. */
	@Test
	void onlyALaterStandardInForceRepealsClauses() {
		edition("GB 91809-2001").level("national.mandatory")
			.binding(Binding.MANDATORY)
			.published("2001-06-01")
			.from("2002-01-01")
			.ended("2011-01-01", EndReason.SUPERSEDED)
			.register();
		var page = mandatory("GB 91809-2010", "2010-06-01", "2011-01-01");
		mandatory("GB 91810-2005", "2005-06-01", "2006-01-01");
		mandatory("GB 91811-2010", "2010-06-01", "2011-01-01");
		assertThat(fact(page, "REPEALED", "4.1", "2011-06-01", "GB 91809-2001")).contains(
				"GB 91809-2001 (published on 2001-06-01) is not later than GB 91809-2010 (published on 2010-06-01)");
		assertThat(fact(page, "REPEALED", "4.1", "2011-06-01", "GB 91810-2005")).contains("is not later than");
		assertThat(fact(page, "REPEALED", "4.1", "2011-06-01", "GB 91811-2010")).contains("is not later than");
		mandatory("GB 91812-2022", "2022-06-01", "2023-03-01");
		assertThat(fact(page, "REPEALED", "4.1", "2023-02-28", "GB 91812-2022"))
			.contains("GB 91812-2022 is in force from 2023-03-01 on and repeals nothing on 2023-02-28");
		edition("GB 91813-2012").level("national.mandatory")
			.binding(Binding.MANDATORY)
			.published("2012-06-01")
			.from("2013-01-01")
			.ended("2016-01-01", EndReason.WITHDRAWN)
			.register();
		assertThat(fact(page, "REPEALED", "4.1", "2016-01-01", "GB 91813-2012"))
			.contains("GB 91813-2012 is in force until 2015-12-31 only and repeals nothing on 2016-01-01");
		assertThat(fact(page, "REPEALED", "4.1", "2015-12-31", "GB 91813-2012")).isNull();
		assertThat(fact(page, "REPEALED", "4.2", "2023-03-01", "GB 91812-2022")).isNull();
	}

}
