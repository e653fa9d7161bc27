package org.norma.lookup.web;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.norma.SignedIn;
import org.norma.catalogue.CatalogueService;
import org.norma.catalogue.Editions;
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
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** Facts below the whole text: single clauses, and numbers that change without a year. */
@SpringBootTest(properties = "norma.demo=false")
@AutoConfigureMockMvc
@DirtiesContext
class ClausesTests {

	private static final UUID OFFICE = UUID.randomUUID();

	@Autowired
	private MockMvcTester web;

	@Autowired
	private CatalogueService catalogue;

	@Autowired
	private Editions editions;

	@Autowired
	private JdbcClient jdbc;

	private static RequestPostProcessor official(UUID body) {
		return SignedIn.with(new Actor.Grant(Role.OFFICIAL, body, "Office"));
	}

	private String edition(String number, String level, Binding binding) {
		new Catalogues(this.catalogue).edition(number)
			.level(level)
			.binding(binding)
			.titles("en", "Design of buildings", "zh", "建筑设计规范")
			.from("2011-01-01")
			.issuer(OFFICE)
			.register();
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
		catch (java.io.UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private MvcTestResult post(String path, UUID body, String... parameters) {
		var post = this.web.post().uri(path + "?lang=en");
		for (int i = 0; i < parameters.length; i += 2) {
			post = post.param(parameters[i], parameters[i + 1]);
		}
		return post.with(csrf()).with(official(body)).exchange();
	}

	@Test
	void bindingClausesAreRepealedOneByOneAndThePageAnswersForTheDay() {
		var page = edition("GB/T 91701-2010", "national.recommended", Binding.VOLUNTARY);
		var code = edition("GB 91702-2022", "national.mandatory", Binding.MANDATORY);
		assertThat(post(page + "/clauses", OFFICE, "kind", "BINDS", "clauses", "4.1.2、5.3.1, 6.2", "basis",
				"Announcement 57"))
			.hasStatus(302);
		assertThat(post(page + "/clauses", OFFICE, "kind", "REPEALED", "clauses", "5.3.1")).hasStatusOk()
			.bodyText()
			.contains("Name the standard that repeals the clauses", "5.3.1");
		assertThat(post(page + "/clauses", OFFICE, "kind", "REPEALED", "clauses", "5.3.1", "from", "2023-03-01",
				"other", "GB 91702-2022"))
			.hasStatus(302);
		assertThat(get(page + "?asOf=2023-02-28&lang=en")).contains(
				"On 2023-02-28 these clauses bind: 4.1.2, 5.3.1, 6.2",
				"From 2023-03-01 no longer binding: 5.3.1, repealed by GB 91702-2022");
		assertThat(get(page + "?asOf=2023-03-01&lang=en")).contains("On 2023-03-01 these clauses bind: 4.1.2, 6.2",
				"Since 2023-03-01 no longer binding: 5.3.1, repealed by GB 91702-2022");
		assertThat(get(page + "/clauses?asOf=2023-03-01&lang=en"))
			.contains("these clauses bind: 4.1.2, 6.2", "Announcement 57")
			.doesNotContain("Record clauses");
		assertThat(get(code + "?lang=en")).contains("It repeals clauses of GB/T 91701-2010 from 2023-03-01 on: 5.3.1");
		assertThat(get("/api/v1/standards/gb-t-91701-2010?asOf=2023-03-01"))
			.contains("\"bindingClauses\":[\"4.1.2\",\"6.2\"]");
		assertThat(this.jdbc.sql("select count(*) from ledger_entry where verb = 'edition.clauses-recorded'")
			.query(Long.class)
			.single()).isEqualTo(2);
	}

	@Test
	void othersRecordNothing() {
		var page = edition("GB/T 91703-2010", "national.recommended", Binding.VOLUNTARY);
		assertThat(post(page + "/clauses", UUID.randomUUID(), "kind", "BINDS", "clauses", "1")).hasStatus(403);
		assertThat(get(page + "?lang=en")).doesNotContain("/clauses");
	}

	@Test
	void aPartialRevisionChangesNumberAndTitleAndEachDayHasItsOwn() {
		var page = edition("GB 91704-2010", "national.mandatory", Binding.MANDATORY);
		assertThat(number(page, "GB/T 91704-2010", "2999-01-01")).hasStatusOk().bodyText().contains("cannot change on");
		assertThat(number(page, "GB/T 91704-2010", "2024-08-01")).hasStatus(302);
		assertThat(this.editions.byNumber(Designation.parse("GB/T 91704-2010")).orElseThrow().binding())
			.isEqualTo(Binding.VOLUNTARY);
		assertThat(get(page + "?asOf=2024-07-31&lang=en"))
			.contains("On 2024-07-31 its number was GB 91704-2010, “Design of buildings”; from 2024-08-01 on it is "
					+ "GB/T 91704-2010 (Announcement 2024-12).");
		assertThat(get("/standards/gb-t-91704-2010?asOf=2024-08-01&lang=en")).contains("Standard for design",
				"Until 2024-07-31 its number was GB 91704-2010, “Design of buildings” (Announcement 2024-12).");
		assertThat(get("/api/v1/standards/gb-91704-2010")).contains("\"formerNumbers\"", "GB 91704-2010", "2024-08-01");
		assertThat(number(page, "GB/T 91704-2010", "2024-09-01")).bodyText().contains("GB/T 91704-2010");
	}

	private MvcTestResult number(String page, String number, String day) {
		return post(page + "/clauses/number", OFFICE, "number", number, "title", "Standard for design", "binding",
				"VOLUNTARY", "changedOn", day, "revision", "Announcement 2024-12");
	}

}
