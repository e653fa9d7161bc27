package org.norma.lookup.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.norma.SignedIn;
import org.norma.bodies.BodyKind;
import org.norma.bodies.BodyService;
import org.norma.catalogue.CatalogueService;
import org.norma.catalogue.Editions;
import org.norma.catalogue.EndReason;
import org.norma.designations.Designation;
import org.norma.hierarchy.Binding;
import org.norma.lookup.Catalogues;
import org.norma.shared.Actor;
import org.norma.shared.Role;
import org.norma.shared.Texts;
import org.norma.shared.RuleBroken;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** Facts below the whole text: single clauses, and numbers that change without a year. */
@SpringBootTest(properties = "norma.demo=false")
@AutoConfigureMockMvc
@DirtiesContext
@Tag("long")
class ClausesTests {

	private static final UUID OFFICE = UUID.randomUUID();

	@Autowired
	private MockMvcTester web;

	@Autowired
	private CatalogueService catalogue;

	@Autowired
	private Editions editions;

	@Autowired
	private BodyService bodies;

	@Autowired
	private JdbcClient jdbc;

	private static RequestPostProcessor official(UUID body) {
		return SignedIn.with(new Actor.Grant(Role.OFFICIAL, body, "Office"));
	}

	private String edition(String number, String level, Binding binding) {
		return edition(number, level, binding, OFFICE);
	}

	private String edition(String number, String level, Binding binding, UUID issuer) {
		new Catalogues(this.catalogue).edition(number)
			.level(level)
			.binding(binding)
			.titles("en", "Design of buildings", "zh", "建筑设计规范")
			.from("2011-01-01")
			.issuer(issuer)
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
		if (path.endsWith("/clauses/number")) {
			post = post.param("others[zh]", "建筑设计标准");
		}
		return post.with(csrf()).with(official(body)).exchange();
	}

	/** Red before: one title changed, and the other stood with the new number. */
	@Test
	void aChangeOfNumberChangesTheTitleInEveryLanguage() {
		var page = edition("GB 91751-2010", "national.mandatory", Binding.MANDATORY);
		assertThat(this.web.get().uri(page + "/clauses?lang=en").with(official(OFFICE))).bodyText()
			.contains("name=\"others[zh]\"", "New title (Chinese)", "建筑设计规范");
		assertThat(this.web.post()
			.uri(page + "/clauses/number?lang=en")
			.param("number", "GB/T 91751-2010")
			.param("title", "Standard for design")
			.param("binding", "VOLUNTARY")
			.param("changedOn", "2024-08-01")
			.param("revision", "Announcement")
			.with(csrf())
			.with(official(OFFICE))).hasStatusOk()
			.bodyText()
			.contains("Write the new title in Chinese too", "Standard for design");
		assertThat(number(page, "GB/T 91751-2010", "2024-08-01")).hasStatus(302);
		assertThat(this.editions.byNumber(Designation.parse("GB/T 91751-2010")).orElseThrow().titles().byLanguage())
			.containsEntry("en", "Standard for design")
			.containsEntry("zh", "建筑设计标准");
	}

	@Test
	void bindingClausesAreRepealedOneByOneAndThePageAnswersForTheDay() {
		var page = edition("GB/T 91701-2010", "national.recommended", Binding.VOLUNTARY);
		var code = "/standards/gb-91702-2022";
		new Catalogues(this.catalogue).edition("GB 91702-2022")
			.level("national.mandatory")
			.binding(Binding.MANDATORY)
			.published("2022-06-01")
			.from("2023-03-01")
			.issuer(OFFICE)
			.register();
		assertThat(post(page + "/clauses", OFFICE, "kind", "BINDS", "clauses", "4.1.2、5.3.1, 6.2", "basis",
				"Announcement 57"))
			.hasStatus(302);
		assertThat(post(page + "/clauses", OFFICE, "kind", "REPEALED", "clauses", "5.3.1", "basis", "Announcement 58"))
			.hasStatusOk()
			.bodyText()
			.contains("name the standard that repeals the clauses", "5.3.1", "Announcement 58");
		assertThat(post(page + "/clauses", OFFICE, "kind", "REPEALED", "clauses", "5.3.1", "from", "2023-03-01",
				"other", "GB 91702-2022", "basis", "Announcement 58"))
			.hasStatus(302);
		assertThat(get(page + "?asOf=2023-02-28&lang=en")).contains(
				"On 2023-02-28 these clauses bind: 4.1.2, 5.3.1, 6.2",
				"From 2023-03-01 no longer binding: 5.3.1, repealed by GB 91702-2022");
		assertThat(get(page + "?asOf=2023-03-01&lang=en")).contains("On 2023-03-01 these clauses bind: 4.1.2, 6.2",
				"Since 2023-03-01 no longer binding: 5.3.1, repealed by GB 91702-2022");
		assertThat(get(page + "/clauses?asOf=2023-03-01&lang=en"))
			.contains("these clauses bind: 4.1.2, 6.2", "Announcement 57")
			.doesNotContain("Record clauses");
		assertThat(get(page + "?asOf=2011-06-30&lang=en")).doesNotContain("5.3.1, repealed");
		assertThat(get(code + "?lang=en")).contains("It repeals clauses of GB/T 91701-2010 from 2023-03-01 on: 5.3.1");
		assertThat(get("/api/v1/standards/gb-t-91701-2010?asOf=2023-03-01"))
			.contains("\"bindingClauses\":[\"4.1.2\",\"6.2\"]");
		assertThat(this.jdbc
			.sql("select count(*) from ledger_entry where verb = 'edition.clauses-recorded' "
					+ "and subject_id = 'GB/T 91701-2010'")
			.query(Long.class)
			.single()).isEqualTo(2);
	}

	/**
	 * Red before: the entry named no body where a body above the issuer gave the right.
	 */
	@Test
	void theLedgerNamesTheBodyAboveWhoseOfficialActed() {
		var above = this.bodies.ensure("91723", BodyKind.AUTHORITY, Texts.of("en", "Ministry"), null, null).id();
		var issuer = this.bodies.ensure("91724", BodyKind.AUTHORITY, Texts.of("en", "Office"), null, null).id();
		this.jdbc.sql("update body set parent_id = ? where id = ?").params(above, issuer).update();
		var page = edition("GB/T 91723-2010", "national.recommended", Binding.VOLUNTARY, issuer);
		var post = this.web.post()
			.uri(page + "/clauses?lang=en")
			.param("kind", "BINDS")
			.param("clauses", "4.1")
			.param("basis", "Announcement 57")
			.with(csrf())
			.with(SignedIn.with(new Actor.Grant(Role.OFFICIAL, UUID.randomUUID(), "Other"),
					new Actor.Grant(Role.OFFICIAL, above, "Ministry")));
		assertThat(post.exchange()).hasStatus(302);
		assertThat(this.jdbc.sql("""
				select body_id from ledger_entry
				where subject_id = 'GB/T 91723-2010' and verb <> 'edition.registered'
				""").query(UUID.class).list()).containsExactly(above);
	}

	/**
	 * Red before: it said that no single clause binds, of a text that binds as a whole.
	 */
	@Test
	void ofATextThatBindsAsAWholeTheQuestionNamesWhatIsLeftOut() {
		var page = edition("GB 91725-2010", "national.mandatory", Binding.MANDATORY);
		new Catalogues(this.catalogue).edition("GB 91726-2022").published("2022-06-01").from("2023-03-01").register();
		var question = post(page + "/clauses", OFFICE, "kind", "REPEALED", "clauses", "4.1-4.3", "from", "2023-03-01",
				"other", "GB 91726-2022", "basis", "Announcement 58", "confirm", "lookup.clauses.record.confirm");
		assertThat(question).bodyText()
			.contains("no longer bind: 4.1, 4.2, 4.3.",
					"On 2023-03-01 the whole text binds, except these clauses: 4.1, 4.2, 4.3.")
			.doesNotContain("no single clause binds");
	}

	@Test
	void othersRecordNothing() {
		var page = edition("GB/T 91703-2010", "national.recommended", Binding.VOLUNTARY);
		assertThat(post(page + "/clauses", UUID.randomUUID(), "kind", "BINDS", "clauses", "1", "basis", "None"))
			.hasStatus(403);
		assertThat(get(page + "?lang=en")).doesNotContain("/clauses");
	}

	@Test
	void aPartialRevisionChangesNumberAndTitleAndEachDayHasItsOwn() {
		var page = edition("GB 91704-2010", "national.mandatory", Binding.MANDATORY);
		assertThat(number(page, "GB/T 91704-2010", "2999-01-01")).hasStatusOk().bodyText().contains("cannot change on");
		assertThat(number(page, "GB/T 91704-2010", "2024-08-01")).hasStatus(302);
		var renamed = this.editions.byNumber(Designation.parse("GB/T 91704-2010")).orElseThrow();
		assertThat(renamed.binding()).isEqualTo(Binding.VOLUNTARY);
		assertThat(renamed.level()).isEqualTo("national.recommended");
		assertThat(get(page + "?asOf=2024-07-31&lang=en"))
			.contains("On 2024-07-31 its number was GB 91704-2010, “Design of buildings”; from 2024-08-01 on it is "
					+ "GB/T 91704-2010 (Announcement 2024-12).");
		assertThat(get("/standards/gb-t-91704-2010?asOf=2024-08-01&lang=en")).contains("Standard for design",
				"Until 2024-07-31 its number was GB 91704-2010, “Design of buildings” (Announcement 2024-12).");
		assertThat(get("/api/v1/standards/gb-91704-2010")).contains("\"formerNumbers\"", "GB 91704-2010", "2024-08-01");
		assertThat(number(page, "GB/T 91704-2010", "2024-09-01")).bodyText().contains("GB/T 91704-2010");
	}

	@Test
	void aChangeOfNumberIsAskedAboutBeforeItIsDone() {
		var page = edition("GB 91705-2010", "national.mandatory", Binding.MANDATORY);
		assertThat(number(page, "GB/T 91705-2010", "2024-08-01", "confirm", "lookup.clauses.renumber.confirm"))
			.hasStatusOk()
			.bodyText()
			.contains("Change the number of GB 91705-2010?",
					"From 2024-08-01 on, GB 91705-2010 is called GB/T 91705-2010.",
					"From then on the text is voluntary.", "Announcement 2024-12");
		assertThat(this.editions.byNumber(Designation.parse("GB/T 91705-2010"))).isEmpty();
		assertThat(number(page, "GB/T 91705-2010", "2999-08-01", "confirm", "lookup.clauses.renumber.confirm"))
			.bodyText()
			.contains("cannot change on")
			.doesNotContain("Change the number of GB 91705-2010?");
		assertThat(number(page, "GB/T 91705-2010", "2024-08-01", "confirmed", "yes")).hasStatusOk()
			.bodyText()
			.contains("data-confirmation");
		assertThat(this.editions.byNumber(Designation.parse("GB/T 91705-2010"))).isEmpty();
		assertThat(number(page, "GB/T 91705-2010", "2024-08-01")).hasStatus(302);
		assertThat(this.editions.byNumber(Designation.parse("GB/T 91705-2010"))).isPresent();
	}

	/** Found by an enemy: any office made its own standard a mandatory national one. */
	@Test
	void noBodyTakesTheNumberOfAnotherOrMakesItsStandardMandatory() {
		var company = this.bodies.ensure("NQA", BodyKind.ENTERPRISE, Texts.of("en", "Works"), null, null).id();
		var alliance = this.bodies.ensure("CAB", BodyKind.ASSOCIATION, Texts.of("en", "Alliance"), null, null).id();
		var own = edition("Q/NQA 91731-2020", "enterprise", Binding.BY_AGREEMENT, company);
		assertThat(renumbered(own, company, "GB 91731-2020", "MANDATORY")).contains("Works", "authority");
		var agreed = edition("T/CAB 91732-2020", "association", Binding.BY_AGREEMENT, alliance);
		assertThat(renumbered(agreed, alliance, "JR/T 91732-2020", "VOLUNTARY")).contains("Alliance", "authority");
		assertThat(renumbered(agreed, alliance, "T/CAA 91732-2020", "BY_AGREEMENT"))
			.contains("numbered by the organisation CAA, and this standard is one of CAB");
		var state = edition("GB 91733-2020", "national.mandatory", Binding.MANDATORY);
		assertThat(renumbered(state, OFFICE, "GB/T 91733-2020", "MANDATORY")).contains("standards are: Voluntary",
				"“Mandatory” is not possible there");
		var voluntary = edition("GB/T 91734-2020", "national.recommended", Binding.VOLUNTARY);
		assertThat(renumbered(voluntary, OFFICE, "GB 91734-2020", "MANDATORY"))
			.contains("becomes mandatory by a project of its own");
	}

	@Test
	void whoMayNotRecordANumberIsToldWhoMay() {
		var roads = this.bodies
			.ensure("ROADS", BodyKind.AUTHORITY, new Texts(Map.of("zh", "交通运输部", "en", "Office of roads")), "national",
					null)
			.id();
		var rivers = this.bodies
			.ensure("RIVERS", BodyKind.AUTHORITY, Texts.of("en", "Office of rivers"), "national", null)
			.id();
		var page = edition("GB/T 91741-2020", "national.recommended", Binding.VOLUNTARY, rivers);
		assertThat(renumbered(page, rivers, "JT/T 91741-2020", "VOLUNTARY"))
			.contains("Office of rivers, which issued this standard, does not decide on",
					"Somebody who acts both for Office of rivers and for Office of roads can record this number")
			.doesNotContain("Name that authority");
		assertThat(this.web.post()
			.uri(page + "/clauses/number?lang=en")
			.param("number", "JT/T 91741-2020")
			.param("title", "Design")
			.param("others[zh]", "设计")
			.param("binding", "VOLUNTARY")
			.param("changedOn", "2024-08-01")
			.param("revision", "Announcement")
			.with(csrf())
			.with(SignedIn.with(new Actor.Grant(Role.OFFICIAL, rivers, "Office"),
					new Actor.Grant(Role.OFFICIAL, roads, "Office"))))
			.hasStatus(302);
	}

	/** The page after a change of number that is refused. */
	private String renumbered(String page, UUID body, String number, String binding) {
		var answer = post(page + "/clauses/number", body, "number", number, "title", "Design", "binding", binding,
				"changedOn", "2024-08-01", "revision", "Announcement");
		assertThat(answer).hasStatusOk();
		assertThat(this.editions.byNumber(Designation.parse(number))).isEmpty();
		return org.jsoup.Jsoup.parse(body(answer)).text();
	}

	@Test
	void aChangeOfNumberRecordedByMistakeIsTakenBack() {
		var page = edition("GB 91717-2010", "national.mandatory", Binding.MANDATORY);
		number(page, "GB/T 91717-2010", "2024-08-01");
		var now = "/standards/gb-t-91717-2010";
		assertThat(post(now + "/clauses/number/remove", UUID.randomUUID(), "reason", "No")).hasStatus(403);
		assertThat(post(now + "/clauses/number/remove", OFFICE, "reason", "Wrong standard")).hasStatus(302)
			.redirectedUrl()
			.isEqualTo(page + "/clauses");
		assertThat(this.web.get().uri(page + "/clauses")).hasStatusOk();
		assertThat(number(page, "GB 91717-2010", "2024-08-01")).bodyText().contains("This is GB 91717-2010 itself.");
		assertThat(get(page + "?lang=en")).contains("standard-number mb-0\">GB 91717-2010<",
				"<strong>Mandatory</strong>", "Design of buildings</h1>");
		assertThat(this.web.get().uri(now)).hasStatus(404);
		assertThat(get("/standards.csv?q=91717&lang=en")).contains("GB 91717-2010,Design of buildings", "MANDATORY");
		assertThat(number(page, "GB/T 91717-2010", "2024-08-01")).hasStatus(302);
	}

	@Test
	void aPartialRevisionKeepsTheYearAndStandsAtALevel() {
		var page = edition("GB 91706-2010", "national.mandatory", Binding.MANDATORY);
		for (var wrong : List.of("GB/T 91706-2024", "GB/T 91706", "GB/T 91706-2010/XG1-2024")) {
			assertThat(number(page, wrong, "2024-08-01")).hasStatusOk()
				.bodyText()
				.contains("does not keep the year of GB 91706-2010", "as in GB/T 91706-2010 (", wrong)
				.doesNotContain("{seq}");
		}
		assertThat(number(page, "EN 91706:2010", "2024-08-01")).bodyText()
			.contains("no level of this system has numbers such as EN 91706:2010");
		edition("GB/T 91706-2011", "national.recommended", Binding.VOLUNTARY);
		assertThat(number(page, "GB/T 91706-2010", "2024-08-01")).hasStatusOk()
			.bodyText()
			.contains("would be in force beside another edition of GB/T 91706");
		assertThat(post(page + "/clauses/number", UUID.randomUUID(), "number", "GB/T 91706-2010", "title", "T",
				"binding", "VOLUNTARY", "changedOn", "2024-08-01", "revision", "R"))
			.hasStatus(403);
	}

	@Test
	void pageListExportAndApiAnswerForTheDay() {
		var page = edition("GB 91707-2010", "national.mandatory", Binding.MANDATORY);
		assertThat(number(page, "GB/T 91707-2010", "2024-08-01")).hasStatus(302);
		assertThat(get(page + "?asOf=2024-07-31&lang=en")).contains("standard-number mb-0\">GB 91707-2010<",
				"<strong>Mandatory</strong>", "Design of buildings</h1>", "level=national.mandatory");
		assertThat(get(page + "?asOf=2024-08-01&lang=en")).contains("standard-number mb-0\">GB/T 91707-2010<",
				"<strong>Voluntary</strong>", "Standard for design</h1>", "level=national.recommended");
		assertThat(get("/api/v1/standards/gb-t-91707-2010?asOf=2024-07-31&lang=en")).contains(
				"\"designation\":\"GB 91707-2010\"", "\"binding\":\"MANDATORY\"", "\"title\":\"Design of buildings\"",
				"\"level\":\"national.mandatory\"", "\"formerNumbers\":[]");
		assertThat(get("/standards.csv?q=91707&asOf=2024-07-31&lang=en"))
			.contains("GB 91707-2010,Design of buildings", "MANDATORY")
			.doesNotContain("GB/T 91707-2010,", "VOLUNTARY");
		assertThat(get("/standards.csv?q=91707&asOf=2024-08-01&lang=en"))
			.contains("GB/T 91707-2010,Standard for design", "VOLUNTARY")
			.doesNotContain("GB 91707-2010,", "MANDATORY");
		assertThat(get("/?q=GB+91707-2010&asOf=2024-07-31&lang=en")).contains(">GB 91707-2010<");
		assertThat(get("/?q=GB+91707-2010&asOf=2024-08-01&lang=en")).contains(">GB/T 91707-2010<");
	}

	@Test
	void theOrderByNumberIsThatOfTheNumbersOfTheDay() {
		var page = edition("GB 91730-2010", "national.mandatory", Binding.MANDATORY);
		edition("GB 91731-2010", "national.mandatory", Binding.MANDATORY);
		assertThat(number(page, "GB/T 91730-2010", "2024-08-01")).hasStatus(302);
		assertThat(get("/standards.csv?q=design&sort=number&level=national&asOf=2024-07-31&lang=en"))
			.containsSubsequence("GB 91730-2010,", "GB 91731-2010,");
		assertThat(get("/standards.csv?q=design&sort=number&level=national&asOf=2024-08-01&lang=en"))
			.containsSubsequence("GB 91731-2010,", "GB/T 91730-2010,");
	}

	@Test
	void whatWasMandatoryOnTheDayIsFoundAndCountedAsThat() {
		var page = edition("GB 91708-2010", "national.mandatory", Binding.MANDATORY);
		number(page, "GB/T 91708-2010", "2024-08-01");
		assertThat(list("binding=mandatory&asOf=2024-07-31")).contains("\"total\":1",
				"\"designation\":\"GB 91708-2010\"", "\"binding\":{\"MANDATORY\":1}",
				"\"level\":{\"national.mandatory\":1}");
		assertThat(list("level=national.mandatory&asOf=2024-07-31")).contains("\"total\":1");
		assertThat(list("binding=voluntary&asOf=2024-07-31")).contains("\"total\":0");
		assertThat(list("binding=mandatory&asOf=2024-08-01")).contains("\"total\":0");
		assertThat(list("binding=voluntary&level=national.recommended&asOf=2024-08-01")).contains("\"total\":1",
				"\"binding\":{\"VOLUNTARY\":1}", "\"level\":{\"national.recommended\":1}");
	}

	private String list(String choice) {
		return get("/api/v1/standards?q=91708&lang=en&" + choice);
	}

	@Test
	void editionsOfTheFormerNumberStayTogether() {
		var old = new Catalogues(this.catalogue).edition("GB 91709-2001")
			.level("national.mandatory")
			.binding(Binding.MANDATORY)
			.from("2002-01-01")
			.ended("2011-01-01", EndReason.SUPERSEDED)
			.issuer(OFFICE);
		old.register();
		var page = edition("GB 91709-2010", "national.mandatory", Binding.MANDATORY);
		number(page, "GB/T 91709-2010", "2024-08-01");
		assertThat(editions("/standards/gb-t-91709-2010")).contains("GB/T 91709-2010", "GB 91709-2001");
		assertThat(editions("/standards/gb-91709-2001")).contains("GB/T 91709-2010", "GB 91709-2001");
		assertThat(editions("/standards/gb-91709-2001?asOf=2024-07-31")).contains(">GB 91709-2010<");
		assertThat(get("/standards/gb-91709?lang=en")).contains("standard-number mb-0\">GB/T 91709-2010<");
	}

	@Test
	void whatStatesTheFormerNumberLeadsToTheEdition() {
		var page = edition("GB 91714-2010", "national.mandatory", Binding.MANDATORY);
		new Catalogues(this.catalogue).edition("GB/T 91715-2020")
			.from("2020-01-01")
			.cites("GB/T 91714-2010")
			.register();
		number(page, "GB/T 91714-2010", "2024-08-01");
		new Catalogues(this.catalogue).edition("GB/T 91716-2025").from("2025-01-01").cites("GB 91714-2010").register();
		assertThat(get("/standards/gb-t-91714-2010?lang=en")).contains("GB/T 91715-2020", "GB/T 91716-2025");
		assertThat(get("/standards/gb-t-91716-2025?lang=en")).contains("href=\"/standards/gb-t-91714-2010\"");
		assertThatThrownBy(() -> edition("GB 91714-2010", "national.mandatory", Binding.MANDATORY))
			.isInstanceOf(RuleBroken.class)
			.hasMessageContaining("catalogue.number-taken");
	}

	private String editions(String page) {
		var shown = get(page + (page.contains("?") ? "&" : "?") + "lang=en");
		return shown.substring(shown.indexOf("timeline-editions"), shown.indexOf("</ol>"));
	}

	@Test
	void whatCannotBeIsRefusedBesideItsField() {
		var page = edition("GB/T 91710-2010", "national.recommended", Binding.VOLUNTARY);
		edition("GB 91711-2022", "national.mandatory", Binding.MANDATORY);
		assertThat(fact(page, "BINDS", "4.1", "2009-12-31", "", "Announcement 1"))
			.contains("lies before the publication of GB/T 91710-2010", "value=\"4.1\"", "value=\"2009-12-31\"");
		assertThat(fact(page, "BINDS", "4.1", "", "", " ")).contains("aria-invalid=\"true\"", "value=\"4.1\"");
		assertThat(fact(page, "REPEALED", "4.1", "2023-03-01", "GB 99999-2022", "Announcement 1"))
			.contains("“GB 99999-2022” is not in the catalogue", "value=\"GB 99999-2022\"");
		assertThat(fact(page, "REPEALED", "4.1", "", "GB 91711-2022", "Announcement 1"))
			.contains("name the first day on which the clauses");
		assertThat(fact(page, "BINDS", "4.1", "2012-01-01", "", "Announcement 1")).isEmpty();
		assertThat(fact(page, "BINDS", "4.1", "2012-01-01", "", "Announcement 2")).contains("is recorded for",
				"Announcement 2");
		var ended = new Catalogues(this.catalogue).edition("GB/T 91712-2010")
			.level("national.recommended")
			.from("2011-01-01")
			.ended("2016-01-01", EndReason.WITHDRAWN)
			.issuer(OFFICE);
		ended.register();
		assertThat(fact("/standards/gb-t-91712-2010", "BINDS", "4.1", "2016-01-01", "", "Announcement 1"))
			.contains("lies after the end of GB/T 91712-2010, which is in force until 2015-12-31");
	}

	/** Red before: one sentence asked for a first day of 2010, another one for 2023. */
	@Test
	void oneSentenceNamesOneFirstDay() {
		var page = edition("GB/T 91727-2010", "national.recommended", Binding.VOLUNTARY);
		new Catalogues(this.catalogue).edition("GB 91728-2022").published("2022-06-01").from("2023-03-01").register();
		for (var early : List.of("2009-12-31", "2012-01-01", "2022-12-31")) {
			assertThat(fact(page, "REPEALED", "4.1", early, "GB 91728-2022", "Announcement 1"))
				.contains("GB 91728-2022 is in force from 2023-03-01 on and repeals nothing on " + early)
				.doesNotContain("at the earliest");
		}
		var ended = new Catalogues(this.catalogue).edition("GB 91729-2012")
			.published("2012-06-01")
			.from("2013-03-01")
			.ended("2016-01-01", EndReason.WITHDRAWN);
		ended.register();
		assertThat(fact(page, "REPEALED", "4.1", "2016-01-01", "GB 91729-2012", "Announcement 1"))
			.contains("GB 91729-2012 is in force until 2015-12-31 only");
	}

	/** Red before: it was said that a date is written as another one. */
	@Test
	void aDayThatDoesNotExistIsCalledThat() {
		var page = edition("GB/T 91735-2010", "national.recommended", Binding.VOLUNTARY);
		assertThat(fact(page, "BINDS", "4.1", "2026-02-31", "", "Announcement 1"))
			.contains("The day 2026-02-31 does not exist.", "value=\"2026-02-31\"")
			.doesNotContain("A date is written as");
		assertThat(fact(page, "BINDS", "4.1", "31 May", "", "Announcement 1")).contains("A date is written as");
		assertThat(number(page, "GB/T 91736-2010", "2023-02-29")).bodyText()
			.contains("The day 2023-02-29 does not exist.");
		assertThat(body(this.web.get().uri(page + "?asOf=2026-02-31&lang=en").exchange()))
			.contains("The day 2026-02-31 does not exist.");
		assertThat(body(this.web.get().uri("/api/v1/standards?asOf=2026-02-31").exchange())).contains("does not exist");
	}

	/** Red before: only the sentences after the sending told what is compulsory. */
	@Test
	void whatIsCompulsoryIsMarkedAndTheLatestDayIsSaid() {
		var page = edition("GB 91737-2010", "national.mandatory", Binding.MANDATORY);
		var form = org.jsoup.Jsoup
			.parse(body(this.web.get().uri(page + "/clauses?lang=en").with(official(OFFICE)).exchange()));
		assertThat(form.select("label[for=from].required, label[for=other].required")).hasSize(2);
		assertThat(form.select("#changedOn-help").text()).contains("Today at the latest");
		var single = edition("GB/T 91737-2011", "national.recommended", Binding.VOLUNTARY);
		var both = org.jsoup.Jsoup
			.parse(body(this.web.get().uri(single + "/clauses?lang=en").with(official(OFFICE)).exchange()));
		assertThat(both.select("label[for=from].required-of-repeal, label[for=other].required-of-repeal")).hasSize(2);
		assertThat(both.select("label.required[for=from]")).isEmpty();
		var chinese = body(this.web.get().uri(single + "/clauses?lang=zh-CN").with(official(OFFICE)).exchange());
		assertThat(chinese).contains("作出规定的标准").doesNotContain("依据标准");
	}

	/** Red before: the standard that makes clauses binding was passed over. */
	@Test
	void whatMakesClausesBindingIsSaid() {
		var page = edition("GB/T 91738-2010", "national.recommended", Binding.VOLUNTARY);
		new Catalogues(this.catalogue).edition("GB 91739-2022").published("2022-06-01").from("2023-03-01").register();
		var question = post(page + "/clauses", OFFICE, "kind", "BINDS", "clauses", "4.1", "from", "2023-03-01", "other",
				"GB 91739-2022", "basis", "Announcement 58", "confirm", "lookup.clauses.record.confirm");
		assertThat(question).bodyText().contains("GB 91739-2022 makes them binding (Announcement 58)");
	}

	/** Red before: each sending named one more field. */
	@Test
	void allThatIsWrongIsSaidAtOnceEachBesideItsField() {
		var page = edition("GB/T 91720-2010", "national.recommended", Binding.VOLUNTARY);
		assertThat(fact(page, "REPEALED", "", "", "", ""))
			.contains("name the first day on which the clauses", "name the standard that repeals the clauses")
			.satisfies((form) -> assertThat(form.split("is-invalid", -1).length - 1).isGreaterThanOrEqualTo(4));
		assertThat(fact(page, "REPEALED", "§4", "1999-01-01", "GB 99999-2022", "Announcement 1")).contains(
				"is no number of a clause", "lies before the publication", "“GB 99999-2022” is not in the catalogue");
	}

	/** Red before: it was recorded without a word. */
	@Test
	void aRepealIsAskedAboutBeforeItIsRecorded() {
		var page = edition("GB/T 91721-2010", "national.recommended", Binding.VOLUNTARY);
		new Catalogues(this.catalogue).edition("GB 91722-2022").published("2022-06-01").from("2023-03-01").register();
		assertThat(fact(page, "BINDS", "4.1, 4.2", "", "", "Announcement 57")).isEmpty();
		var question = post(page + "/clauses", OFFICE, "kind", "REPEALED", "clauses", "4.1", "from", "2023-03-01",
				"other", "GB 91722-2022", "basis", "Announcement 58", "confirm", "lookup.clauses.record.confirm");
		assertThat(question).hasStatusOk()
			.bodyText()
			.contains("Record this of GB/T 91721-2010?",
					"From 2023-03-01 on these clauses of GB/T 91721-2010 no longer bind: 4.1.",
					"They are ended by GB 91722-2022 (Announcement 58)", "On 2023-03-01 these clauses bind: 4.2.");
		assertThat(get(page + "?asOf=2023-03-01&lang=en")).contains("these clauses bind: 4.1, 4.2");
		assertThat(fact(page, "REPEALED", "4.1", "2023-03-01", "GB 91722-2022", "Announcement 58")).isEmpty();
		assertThat(get(page + "?asOf=2023-03-01&lang=en")).contains("these clauses bind: 4.2");
	}

	@Test
	void whereTheWholeTextBindsNoSingleClauseIsOffered() {
		var page = edition("GB 91713-2010", "national.mandatory", Binding.MANDATORY);
		var form = body(this.web.get().uri(page + "/clauses?lang=en").with(official(OFFICE)).exchange());
		assertThat(form).contains("value=\"REPEALED\"").doesNotContain("value=\"BINDS\"");
		assertThat(fact(page, "BINDS", "4.1", "", "", "Announcement 1"))
			.contains("the whole text of GB 91713-2010 is mandatory");
		number(page, "GB/T 91713-2010", "2024-08-01");
		assertThat(fact("/standards/gb-t-91713-2010", "BINDS", "4.1", "2024-07-31", "", "Announcement 1"))
			.contains("the whole text of GB 91713-2010 is mandatory");
		assertThat(fact("/standards/gb-t-91713-2010", "BINDS", "4.1", "2024-08-01", "", "Announcement 1")).isEmpty();
	}

	/** The page with the refusal; empty where the fact was taken. */
	private String fact(String page, String kind, String clauses, String from, String other, String basis) {
		var answer = post(page + "/clauses", OFFICE, "kind", kind, "clauses", clauses, "from", from, "other", other,
				"basis", basis);
		return (answer.getResponse().getStatus() == 302) ? "" : body(answer);
	}

	private MvcTestResult number(String page, String number, String day, String... more) {
		var parameters = new ArrayList<>(List.of("number", number, "title", "Standard for design", "binding",
				"VOLUNTARY", "changedOn", day, "revision", "Announcement 2024-12"));
		parameters.addAll(List.of(more));
		return post(page + "/clauses/number", OFFICE, parameters.toArray(String[]::new));
	}

}
