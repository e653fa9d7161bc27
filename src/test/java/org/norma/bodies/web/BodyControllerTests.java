package org.norma.bodies.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.norma.AnsweredQuestions;
import org.norma.bodies.BodyKind;
import org.norma.bodies.BodyService;
import org.norma.shared.Texts;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class BodyControllerTests {

	private static final RequestPostProcessor ADMINISTRATOR = user("admin").roles("ADMINISTRATOR");

	@Autowired
	private MockMvcTester web;

	@Autowired
	private BodyService bodies;

	@Autowired
	private jakarta.persistence.EntityManager entities;

	@ParameterizedTest
	@CsvSource({ "en,Bodies found: 1,Technical committee,Quality management", "zh-CN,找到的机构：1,技术委员会,质量管理",
			"it,Organismi trovati: 1,Comitato tecnico,Gestione per la qualità" })
	void everyoneReadsTheListAndABodyInTheirLanguage(String language, String found, String kind, String name) {
		this.bodies.ensure("ISO/TC 176", BodyKind.COMMITTEE,
				new Texts(Map.of("en", "Quality management", "zh", "质量管理", "it", "Gestione per la qualità")), null,
				null);
		assertThat(this.web.get().uri("/bodies?lang=" + language)).hasStatusOk()
			.bodyText()
			.contains(found, kind, name, "/bodies/iso-tc-176")
			.doesNotContain("??", "/bodies/new");
		assertThat(this.web.get().uri("/bodies/iso-tc-176?lang=" + language)).hasStatusOk()
			.bodyText()
			.contains(kind, name, "/reviews?committee=ISO/TC%20176&amp;span=ALL")
			.doesNotContain("??", "/edit");
	}

	@Test
	void itsStandardsAreFoundByItsCodeOrItsIdentifier() {
		var issuer = this.bodies.ensure("BSI X", BodyKind.AUTHORITY, Texts.of("en", "A body"), null, null);
		assertThat(this.web.get().uri("/bodies/bsi-x")).bodyText().contains("/?issuer=BSI%20X");
		for (var named : List.of("BSI X", issuer.id().toString())) {
			assertThat(this.web.get().uri("/?issuer={named}", named)).as(named).hasStatusOk();
			assertThat(this.web.get().uri("/standards.csv?issuer={named}", named)).as(named).hasStatusOk();
			assertThat(this.web.get().uri("/api/v1/standards?issuer={named}", named)).as(named).hasStatusOk();
		}
		assertThat(this.web.get().uri("/?issuer=nobody&lang=en")).hasStatus(400)
			.bodyText()
			.contains("No body has the code or the identifier “nobody”");
	}

	@Test
	void theListIsNarrowedByWordsKindAndRegionAndSaysWhatToDoWhenNothingFits() {
		this.bodies.ensure("DB11", BodyKind.AUTHORITY, Texts.of("zh", "北京市市场监督管理局"), "local.11", "11");
		this.bodies.ensure("DB31", BodyKind.AUTHORITY, Texts.of("zh", "上海市市场监督管理局"), "local.31", "31");
		assertThat(this.web.get().uri("/bodies?region=11")).bodyText().contains("DB11").doesNotContain("DB31");
		assertThat(this.web.get().uri("/bodies?words=上海&kind=AUTHORITY")).bodyText()
			.contains("DB31")
			.doesNotContain("DB11");
		assertThat(this.web.get().uri("/bodies?kind=LABORATORY")).bodyText()
			.contains("No body fits", "Show all bodies");
		assertThat(this.web.get().uri("/bodies?words=<script>alert(1)</script>")).bodyText()
			.doesNotContain("<script>alert");
	}

	@Test
	void anEmptyListSaysHowToFillIt() {
		assertThat(this.web.get().uri("/bodies")).bodyText().contains("There are no bodies yet");
	}

	@Test
	void thePagerKeepsWhatWasAskedFor() {
		for (var number = 1; number <= 60; number++) {
			this.bodies.ensure("Q/" + number, BodyKind.ENTERPRISE, Texts.of("en", "A & B " + number), null, null);
		}
		assertThat(this.web.get().uri("/bodies?words={words}&kind=ENTERPRISE&sort=name,desc&page=1", "a & b"))
			.hasStatusOk()
			.bodyText()
			.contains("Page 2 of 3", "aria-sort=\"descending\"",
					"/bodies?words=a%20%26%20b&amp;kind=ENTERPRISE&amp;sort=name%2Cdesc&amp;page=2");
		assertThat(this.web.get().uri("/bodies?page=99")).hasStatusOk().bodyText().contains("Page 3 of 3");
		assertThat(this.web.get().uri("/bodies?words=nobody-is-called-so")).hasStatusOk()
			.bodyText()
			.contains("Show all bodies");
		assertThat(this.web.get().uri("/bodies?kind=NOTHING")).hasStatus(400);
	}

	@Test
	void theListIsTakenAwayAsCsvWithoutFormulas() {
		this.bodies.ensure("=HYPERLINK(1)", BodyKind.ENTERPRISE, Texts.of("zh", "企业，\"一\""), null, "11");
		assertThat(this.web.get().uri("/bodies.csv?kind=ENTERPRISE&lang=zh-CN")).hasStatusOk()
			.hasContentTypeCompatibleWith("text/csv")
			.bodyText()
			.startsWith("\uFEFF代号,类型,名称")
			.contains("'=HYPERLINK(1),企业,\"企业，\"\"一\"\"\"");
	}

	@Test
	void namesWithMarkupAreShownAsText() {
		this.bodies.ensure("X", BodyKind.ENTERPRISE, Texts.of("en", "<img src=x onerror=alert(1)>"), null, null);
		assertThat(this.web.get().uri("/bodies")).bodyText().doesNotContain("<img src=x");
		assertThat(this.web.get().uri("/bodies/x")).bodyText().contains("&lt;img src=x").doesNotContain("<img src=x");
		assertThat(this.web.get().uri("/bodies/options?memberCode=img")).bodyText()
			.contains("<option value=\"X\">")
			.doesNotContain("<img src=x");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/bodies/new", "/bodies/import", "/bodies/x/edit" })
	void onlyAdministratorsSeeTheForms(String address) {
		this.bodies.ensure("X", BodyKind.ENTERPRISE, Texts.empty(), null, null);
		assertThat(this.web.get().uri(address).with(user("o").roles("OFFICIAL"))).hasStatus(403);
		assertThat(this.web.get().uri(address).with(ADMINISTRATOR)).hasStatusOk().bodyText().doesNotContain("??");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/bodies/new", "/bodies/import", "/bodies/x/edit", "/bodies/x/disband", "/bodies/x/reopen",
			"/bodies/x/successor", "/bodies/x/members", "/bodies/x/members/remove" })
	void onlyAdministratorsAct(String address) {
		this.bodies.ensure("X", BodyKind.ENTERPRISE, Texts.empty(), null, null);
		assertThat(this.web.post()
			.uri(address)
			.param("day", "2026-01-01")
			.param("memberCode", "X")
			.param("membership", "MEMBER")
			.param("member", "00000000-0000-0000-0000-000000000000")
			.with(csrf())
			.with(user("o").roles("OFFICIAL"))).hasStatus(403);
	}

	@Test
	void anAdministratorAddsChangesAndEndsABody() {
		assertThat(post("/bodies/new", "code", "SAC/TC 286", "kind", "COMMITTEE", "nameZh", "全国标准化原理与方法标准化技术委员会"))
			.hasRedirectedUrl("/bodies/sac-tc-286");
		this.entities.flush();
		assertThat(post("/bodies/sac-tc-286/edit", "code", "SAC/TC 286", "kind", "COMMITTEE", "nameEn",
				"Principles and methods", "standingBy", "true", "established", "2008-01-01"))
			.hasRedirectedUrl("/bodies/sac-tc-286");
		this.entities.flush();
		assertThat(this.web.get().uri("/bodies/sac-tc-286")).bodyText()
			.contains("Principles and methods", "On stand-by")
			.doesNotContain("全国标准化");
		assertThat(post("/bodies/sac-tc-286/disband", "day", "2026-01-01")).hasStatus3xxRedirection();
		this.entities.flush();
		assertThat(this.web.get().uri("/bodies/sac-tc-286").with(csrf()).with(ADMINISTRATOR)).bodyText()
			.contains("Disbanded", "Reopen");
	}

	/** Red before: it was called disbanded at once. */
	@Test
	void aBodyWhoseEndIsToComeWorksUntilThen() {
		this.bodies.ensure("LEAVING", BodyKind.AUTHORITY, Texts.of("en", "Leaving office"), null, null);
		var end = LocalDate.now().plusMonths(3);
		post("/bodies/leaving/disband", "day", end.toString());
		this.entities.flush();
		assertThat(this.web.get().uri("/bodies/leaving")).bodyText()
			.contains("Works until " + end)
			.doesNotContain(">Disbanded<");
	}

	@Test
	void theSuccessorIsNamedAfterAQuestionAndBothPagesSayIt() {
		this.bodies.ensure("OLD", BodyKind.AUTHORITY, Texts.of("en", "Old office"), null, null);
		this.bodies.ensure("HEIR", BodyKind.AUTHORITY, Texts.of("en", "New office"), null, null);
		assertThat(question("/bodies/old/disband", "day", "2018-03-17", "successor", "HEIR"))
			.contains("Disband OLD on 2018-03-17? From that day on", "officials of HEIR");
		assertThat(question("/bodies/old/disband", "day", "2018-03-17"))
			.contains("Disband OLD on 2018-03-17? From that day on")
			.doesNotContain("fficials of");
		post("/bodies/old/disband", "day", "2018-03-17");
		this.entities.flush();
		assertThat(question("/bodies/old/successor", "successor", "HEIR")).contains("Name HEIR as its successor?");
		assertThat(question("/bodies/old/successor", "successor", "")).contains("Take the successor away?");
		post("/bodies/old/successor", "successor", "HEIR");
		this.entities.flush();
		assertThat(this.web.get().uri("/bodies/old")).bodyText().contains("Successor", "New office");
		assertThat(this.web.get().uri("/bodies/heir")).bodyText().contains("Answers for", "Old office");
		assertThat(post("/bodies/old/successor", "successor", "NOWHERE")).bodyText()
			.contains("There is no body with the code NOWHERE");
	}

	/** Red before: an office passed into other hands without a word. */
	@Test
	void anotherBodyAboveIsAskedAboutSinceOtherOfficialsAct() {
		this.bodies.ensure("OFFICE", BodyKind.AUTHORITY, Texts.of("en", "Office"), null, null);
		this.bodies.ensure("CROWN", BodyKind.AUTHORITY, Texts.of("en", "Crown"), null, null);
		String[] below = { "code", "OFFICE", "kind", "AUTHORITY", "nameEn", "Office", "parentCode", "CROWN" };
		assertThat(question("/bodies/office/edit", below)).contains("Put OFFICE below CROWN? Officials of CROWN");
		post("/bodies/office/edit", below);
		this.entities.flush();
		assertThat(question("/bodies/office/edit", "code", "OFFICE", "kind", "AUTHORITY", "nameEn", "Office",
				"parentCode", ""))
			.contains("Take OFFICE out from below CROWN?");
		assertThat(post("/bodies/office/edit", below)).hasRedirectedUrl("/bodies/office");
	}

	private String question(String address, String... fields) {
		var request = this.web.post().uri(address).header(AnsweredQuestions.READS, "yes");
		for (var at = 0; at < fields.length; at += 2) {
			request.param(fields[at], fields[at + 1]);
		}
		var asked = request.with(csrf()).with(ADMINISTRATOR).exchange();
		return new String(asked.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	@Test
	void whatIsWrongStandsBesideTheFieldAndNothingTypedIsLost() {
		assertThat(post("/bodies/new", "code", "", "kind", "COMMITTEE", "nameEn", "Kept words", "url",
				"javascript:alert(1)"))
			.hasStatusOk()
			.bodyText()
			.contains("Kept words", "An address begins with http", "is-invalid");
		assertThat(post("/bodies/new", "code", "Y", "kind", "COMMITTEE", "nameEn", "Kept words", "established",
				"yesterday"))
			.hasStatusOk()
			.bodyText()
			.contains("Kept words", "A date is written as");
		assertThat(post("/bodies/new", "code", "Y", "kind", "COMMITTEE")).bodyText()
			.contains("A name in at least one language is needed.");
		assertThat(post("/bodies/new", "code", "Y", "kind", "COMMITTEE", "nameEn", "Y", "parentCode", "NOWHERE"))
			.bodyText()
			.contains("There is no body with the code NOWHERE");
	}

	@Test
	void membersAreSeatedWithTheirInterestAndRemoved() {
		this.bodies.ensure("TC", BodyKind.COMMITTEE, Texts.empty(), null, null);
		var member = this.bodies.ensure("ACME", BodyKind.ENTERPRISE, Texts.empty(), null, null);
		assertThat(post("/bodies/tc/members", "memberCode", "ACME", "membership", "MEMBER", "interest", "PRODUCER"))
			.hasStatus3xxRedirection();
		assertThat(this.web.get().uri("/bodies/tc")).bodyText()
			.contains("ACME", "Producers", "More than half of the seats");
		assertThat(this.web.get().uri("/bodies/acme")).bodyText().contains("Belongs to: 1");
		post("/bodies/tc/members/remove", "member", member.id().toString(), "membership", "MEMBER");
		assertThat(this.web.get().uri("/bodies/tc")).bodyText().contains("No members are recorded.");
		assertThat(post("/bodies/tc/members", "memberCode", "NOWHERE", "membership", "MEMBER")).hasStatus(409);
	}

	/** Where no member is known, nothing is said of how many there are. */
	@ParameterizedTest
	@CsvSource({ "en,The committee has 1 member; the rules ask for at least 25 (", "zh-CN,技术委员会有1名委员；规则要求不少于25名（",
			"it,Il comitato ha 1 membro; le regole ne chiedono almeno 25 (" })
	void aCommitteeSaysWhatItsMembersDoNotMeetOfTheRules(String language, String sentence) {
		this.bodies.ensure("TC SMALL", BodyKind.COMMITTEE, Texts.empty(), "national", null);
		this.bodies.ensure("ACME", BodyKind.ENTERPRISE, Texts.empty(), null, null);
		var page = "/bodies/tc-small?lang=" + language;
		assertThat(this.web.get().uri(page)).hasStatusOk()
			.bodyText()
			.doesNotContain(sentence.substring(sentence.indexOf("25")));
		post("/bodies/tc-small/members", "memberCode", "ACME", "membership", "MEMBER");
		assertThat(this.web.get().uri(page)).hasStatusOk().bodyText().contains(sentence);
	}

	@Test
	void anUploadEndsInAReportOrInASentence() {
		assertThat(upload("{\"id\":1,\"reference\":\"ISO/TC 900\",\"title\":{\"en\":\"x\"}}\noops\n".getBytes()))
			.hasStatusOk()
			.bodyText()
			.contains("Added: 1.", "Lines not taken: 1", "not a JSON object")
			.doesNotContain("??");
		assertThat(upload(new byte[] { 0x1f, (byte) 0x8b, 1, 2, 3 })).bodyText().contains("damaged or incomplete");
		assertThat(upload(new byte[0])).bodyText().contains("Choose a file that is not empty.");
		assertThat(upload("<html>".getBytes(StandardCharsets.UTF_8))).bodyText().contains("Lines not taken: 1");
	}

	@Test
	void anUnknownBodyIsNotFound() {
		assertThat(this.web.get().uri("/bodies/nowhere")).hasStatus(404).bodyText().contains("nowhere");
	}

	private MvcTestResult upload(byte[] content) {
		return this.web.post()
			.uri("/bodies/import")
			.multipart()
			.file(new MockMultipartFile("file", "tc.jsonl", "application/json", content))
			.with(csrf())
			.with(ADMINISTRATOR)
			.exchange();
	}

	private MvcTestResult post(String address, String... fields) {
		var request = this.web.post().uri(address);
		for (var at = 0; at < fields.length; at += 2) {
			request.param(fields[at], fields[at + 1]);
		}
		return request.with(csrf()).with(ADMINISTRATOR).exchange();
	}

}
