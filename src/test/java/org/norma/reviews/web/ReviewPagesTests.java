package org.norma.reviews.web;

import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norma.projects.Person;
import org.norma.projects.ProjectTest;
import org.norma.projects.World;
import org.norma.reviews.DecisionService;
import org.norma.reviews.Outcome;
import org.norma.reviews.Reviewing;
import org.norma.reviews.ReviewReader;
import org.norma.reviews.ReviewService;
import org.norma.reviews.ReviewState;
import org.norma.shared.Role;
import org.norma.shared.work.Notice;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** The pages of the reviews, by role and language. */
@ProjectTest
@RecordApplicationEvents
class ReviewPagesTests {

	@Autowired
	private MockMvcTester web;

	@Autowired
	private World.Acting acting;

	@Autowired
	private ReviewService reviews;

	@Autowired
	private DecisionService decisions;

	@Autowired
	private ReviewReader reader;

	@Autowired
	private ApplicationEvents events;

	@Autowired
	private JdbcClient jdbc;

	private Reviewing reviewing;

	@BeforeEach
	@AfterEach
	void today() {
		this.acting.clock().set(LocalDate.of(2026, 3, 2));
		this.reviewing = new Reviewing(this.acting, this.reviews, this.decisions);
	}

	private MockMvcTester.MockMvcRequestBuilder get(String path, Person person) {
		return this.web.get().uri(path).with(authentication(person.token()));
	}

	private MockMvcTester.MockMvcRequestBuilder post(String path, Person person) {
		return this.web.post().uri(path).with(csrf()).with(authentication(person.token()));
	}

	private UUID standard(String number) {
		return this.reviewing.standard(number, "national.recommended", "2019-05-01");
	}

	@Test
	void everybodyReadsWhatIsDueFiltersItAndTakesItAway() {
		standard("GB/T 92001-2019");
		assertThat(this.web.get().uri("/reviews?lang=en&words=92001")).hasStatusOk()
			.bodyText()
			.contains("GB/T 92001-2019")
			.contains("2024-05-01")
			.contains("22 months overdue")
			.doesNotContain("/reviews/new");
		assertThat(this.web.get().uri("/reviews?lang=en&words=92001&span=NEXT")).bodyText()
			.contains("Nothing is due here.");
		assertThat(this.web.get()
			.uri("/reviews?lang=en&words=92001&level=national&committee=SAC/TC 151&body=SAC&order=NUMBER")).bodyText()
			.contains("GB/T 92001-2019");
		assertThat(this.web.get().uri("/reviews.csv?lang=en&words=92001")).hasStatusOk()
			.bodyText()
			.contains("Counted from")
			.contains("GB/T 92001-2019,About GB/T 92001-2019,Recommended national standards,SAC,SAC/TC 151,2019-05-01");
	}

	@Test
	void anOfficialOpensACommitteeJudgesAndTheOfficialDecidesInTheBrowser() {
		standard("GB/T 92002-2019");
		assertThat(get("/reviews?lang=en&words=92002", this.reviewing.official())).bodyText()
			.contains("/reviews/new?standard=gb-t-92002-2019");
		var opened = post("/reviews/new", this.reviewing.official()).param("standard", "gb-t-92002-2019")
			.param("cause", "CALENDAR")
			.exchange();
		assertThat(opened).hasStatus3xxRedirection();
		var page = opened.getResponse().getRedirectedUrl();
		assertThat(get(page + "/judge?lang=en", this.reviewing.expert())).bodyText()
			.contains("Applicability")
			.contains("Coordination")
			.doesNotContain("value=\"CONVERT\"");
		var judging = post(page + "/judge?lang=en", this.reviewing.expert()).param("recommended", "CONFIRM")
			.param("opinion", "It is good.");
		assertThat(judging).hasStatusOk()
			.bodyText()
			.contains("“Applicability” is not judged", "“Coordination” is not judged", "It is good.");
		assertThat(post(page + "/judge?lang=en", this.reviewing.expert())).hasStatusOk()
			.bodyText()
			.contains("Please check the following:", "is not judged", "Nothing is entered here");
		judging = post(page + "/judge?lang=en", this.reviewing.expert()).param("recommended", "CONFIRM")
			.param("opinion", "It is good.");
		var criteria = new String[] { "applicability", "normativeness", "timeliness", "coordination" };
		for (int i = 0; i < criteria.length; i++) {
			judging.param("lines[" + i + "].criterion", criteria[i])
				.param("lines[" + i + "].verdict", "MET")
				.param("lines[" + i + "].words", "Fine " + i);
		}
		assertThat(judging).hasRedirectedUrl(page);
		assertThat(get(page + "/decide?lang=en", this.reviewing.official())).bodyText()
			.contains("Standardization Law of 2017, art. 29")
			.contains("Who still cites it");
		assertThat(post(page + "/decide", this.reviewing.official()).param("outcome", "CONFIRM")
			.param("reason", "As recommended.")).hasRedirectedUrl(page);
		assertThat(this.web.get().uri(page + "?lang=en")).bodyText()
			.contains("As recommended.")
			.contains("Decided on 2026-03-02 by Li Wei")
			.contains("Fine 3");
		assertThat(this.web.get().uri("/standards/gb-t-92002-2019?lang=en")).bodyText()
			.contains("Last review 2026-03-02: Confirm")
			.contains("due by 2031-03-02")
			.contains("/reviews/report?standard=gb-t-92002-2019");
		assertThat(
				post(page + "/decide", this.reviewing.official()).param("outcome", "REVISE").param("reason", "Again."))
			.hasRedirectedUrl(page);
	}

	@Test
	void strangersAreRefusedOnEveryActPage() {
		var id = this.reviewing.judged(standard("GB/T 92003-2019"), Outcome.REVISE);
		var page = "/reviews/cases/" + id.value();
		for (var stranger : new Person[] { Person.with("Other", Role.OFFICIAL, UUID.randomUUID()),
				Person.with("Other", Role.EXPERT, UUID.randomUUID()), this.acting.drafter() }) {
			assertThat(get(page + "/judge", stranger)).hasStatus(403);
			assertThat(get(page + "/decide", stranger)).hasStatus(403);
			assertThat(post(page + "/decide", stranger).param("outcome", "REVISE").param("reason", "x")).hasStatus(403);
			assertThat(post(page + "/assign", stranger).param("committee", "SAC/TC 151")).hasStatus(403);
			assertThat(post(page + "/close", stranger).param("reason", "x")).hasStatus(403);
			assertThat(get(page, stranger)).hasStatusOk().bodyText().doesNotContain("/assign");
		}
		assertThat(this.web.get().uri("/reviews/new")).hasStatus3xxRedirection();
		assertThat(this.reader.byId(id).orElseThrow().state()).isEqualTo(ReviewState.JUDGED);
	}

	@Test
	void everyPageSpeaksThreeLanguages() {
		var id = this.reviewing.judged(standard("GB/T 92004-2019"), Outcome.WITHDRAW);
		var page = "/reviews/cases/" + id.value();
		var open = "/reviews/cases/" + this.reviewing.opened(standard("GB/T 92005-2019")).value();
		var done = this.reviewing.judged(standard("GB/T 92006-2019"), Outcome.WITHDRAW);
		this.reviewing.decide(done, Outcome.WITHDRAW);
		var project = this.reader.byId(done).orElseThrow().projectId();
		for (var language : new String[] { "en", "zh-CN", "it" }) {
			for (var path : new String[] { "/reviews", "/reviews/cases", "/reviews/cases?open=false", page,
					page + "/decide", "/reviews/new", "/reviews/year", "/reviews/reports", "/reviews/report",
					"/reviews/report/sent", "/reviews/report?standard=gb-t-92004-2019",
					"/reviews/withdrawals/" + project, "/work" }) {
				var address = path + (path.contains("?") ? "&" : "?") + "lang=" + language;
				assertThat(get(address, this.reviewing.official())).as(address)
					.hasStatusOk()
					.bodyText()
					.doesNotContain("??");
			}
		}
		for (var language : new String[] { "en", "zh-CN", "it" }) {
			assertThat(get(open + "/judge?lang=" + language, this.reviewing.expert())).hasStatusOk()
				.bodyText()
				.doesNotContain("??");
		}
		assertThat(get(page + "?lang=zh-CN", this.reviewing.official())).bodyText().contains("复审").contains("建议结论");
	}

	@Test
	void theSecondWhoJudgesReadsWhoJudgedAndKeepsTheText() {
		var id = this.reviewing.judged(standard("GB/T 92031-2019"), Outcome.CONFIRM);
		var page = "/reviews/cases/" + id.value();
		var second = Person.with("Yang Fan", Role.EXPERT, this.acting.committee());
		assertThat(post(page + "/judge?lang=en", second).param("recommended", "REVISE")
			.param("opinion", "It has aged.")
			.param("lines[0].criterion", "applicability")
			.param("lines[0].verdict", "PARTLY")
			.param("lines[0].words", "Typed by the second.")).hasStatusOk()
			.bodyText()
			.contains("was already judged by Marco Rossi on 2026-03-02; recommended: Confirm.")
			.contains("It has aged.")
			.contains("Typed by the second.");
		assertThat(get(page + "/judge", second)).hasRedirectedUrl(page).flash().containsKey("refusal");
		assertThat(get(page + "/judge", this.reviewing.official())).hasRedirectedUrl(page)
			.flash()
			.containsKey("refusal");
		assertThat(this.web.get().uri(page + "?lang=en")).bodyText()
			.contains("For SAC/TC 151 (name) (SAC/TC 151): recorded by Marco Rossi, 2026-03-02");
	}

	@Test
	void theSecondWhoWithdrawsReadsWhoDidAndKeepsTheText() {
		var id = this.reviewing.judged(standard("GB/T 92033-2019"), Outcome.WITHDRAW);
		this.reviewing.decide(id, Outcome.WITHDRAW);
		var project = this.reader.byId(id).orElseThrow().projectId();
		this.jdbc.sql("update project set stage = 'WITHDRAWAL', version = version + 1 where id = :id")
			.param("id", project)
			.update();
		var path = "/reviews/withdrawals/" + project;
		assertThat(post(path, this.reviewing.official()).param("on", "2026-03-02").param("reason", "Nobody uses it."))
			.hasRedirectedUrl(path);
		for (var day : new String[] { "2026-03-02", "" }) {
			assertThat(post(path + "?lang=en", this.reviewing.official()).param("on", day)
				.param("reason", "Typed by the second.")).hasStatusOk()
				.bodyText()
				.contains("GB/T 92033-2019 was already withdrawn by Li Wei on 2026-03-02, with effect from 2026-03-02.")
				.contains("Typed by the second.");
		}
	}

	@Test
	void aReviewIsOfferedOnlyToWhoMayOpenItAndOthersReadWhoDoes() {
		standard("GB/T 92032-2019");
		var other = Person.with("Xu Lei", Role.OFFICIAL, this.acting.region("31"));
		assertThat(get("/reviews?lang=en&words=92032", this.reviewing.official())).bodyText()
			.contains("/reviews/new?standard=gb-t-92032-2019");
		assertThat(get("/reviews?lang=en&words=92032", other)).bodyText().doesNotContain("/reviews/new?standard=");
		assertThat(get("/reviews/new?lang=en&standard=gb-t-92032-2019", other)).hasStatusOk()
			.bodyText()
			.contains("GB/T 92032-2019 (“Recommended national standards”) is reviewed by the authority that issued it")
			.doesNotContain("name=\"cause\"");
		assertThat(post("/reviews/new?lang=en", other).param("standard", "GB/T 92032-2019")
			.param("cause", "LAW")
			.param("reason", "A typed reason.")).hasStatusOk()
			.bodyText()
			.contains("is reviewed by the authority that issued it")
			.contains("A typed reason.");
	}

	@Test
	void anyoneReportsAProblemConfirmsTheAddressAndReadsTheAnswerUnderTheReceiptNumber() {
		standard("GB/T 92007-2019");
		assertThat(this.web.post()
			.uri("/reviews/report?lang=it")
			.with(csrf())
			.param("standard", "GB/T 92007-2019")
			.param("kind", "LAW")
			.param("words", "Clause 5 contradicts the new law.")
			.param("mail", "Someone@Example.org")
			.param("name", "Zhang San")).hasRedirectedUrl("/reviews/report/sent");
		var notice = this.events.stream(Notice.class)
			.filter((each) -> each.key().equals("reviews.notice.confirm"))
			.findFirst()
			.orElseThrow();
		assertThat(notice.recipients().addresses()).containsExactly("someone@example.org");
		assertThat(notice.recipients().language()).isEqualTo(java.util.Locale.ITALIAN);
		var code = notice.arguments().get(1);
		assertThat(this.web.get().uri("/reviews/reports/" + code)).hasStatus(404);
		assertThat(this.web.get().uri(notice.href() + "?lang=en")).hasStatusOk()
			.bodyText()
			.contains("Confirm your report");
		var confirmed = this.web.post().uri(notice.href()).with(csrf()).exchange();
		assertThat(confirmed).hasRedirectedUrl("/reviews/reports/" + code);
		assertThat(this.web.get().uri(notice.href())).hasRedirectedUrl("/reviews/reports/" + code)
			.flash()
			.containsEntry("done", "reviews.done.confirmed-before");
		assertThat(this.web.post().uri(notice.href()).with(csrf())).hasRedirectedUrl("/reviews/reports/" + code);
		assertThat(this.web.get().uri("/reviews/reports/" + code + "?lang=en")).bodyText()
			.contains("Receipt " + code)
			.doesNotContain("Clause 5")
			.doesNotContain("Zhang San");
		var stranger = Person.with("Other", Role.OFFICIAL, UUID.randomUUID());
		assertThat(get("/reviews/reports/" + code, stranger)).bodyText().doesNotContain("Zhang San");
		assertThat(post("/reviews/reports/" + code + "/answer", stranger).param("text", "No.")).hasStatus(403);
		assertThat(get("/reviews/reports/" + code, this.reviewing.official())).bodyText()
			.contains("Clause 5")
			.contains("Zhang San");
		assertThat(post("/reviews/reports/" + code + "/answer", this.reviewing.official())
			.param("text", "Thank you, we review it.")
			.param("review", "true")).hasStatus3xxRedirection();
		assertThat(this.web.get().uri("/reviews/reports/" + code + "?lang=en")).bodyText()
			.contains("Thank you, we review it.")
			.contains("The review that came of it");
		var late = post("/reviews/reports/" + code + "/answer", this.reviewing.official())
			.param("text", "The slower window.")
			.exchange();
		assertThat(this.web.get()
			.uri("/reviews/reports/" + code + "?lang=en")
			.with(authentication(this.reviewing.official().token()))
			.cookie(late.getResponse().getCookies())).bodyText()
			.contains("What you had typed; it was not taken", "The slower window.");
		assertThat(this.events.stream(Notice.class)).anyMatch((each) -> each.key().equals("reviews.notice.taken-up")
				&& each.recipients().addresses().contains("someone@example.org"));
	}

	@Test
	void aReportWithErrorsKeepsWhatWasTyped() {
		assertThat(this.web.post()
			.uri("/reviews/report?lang=en")
			.with(csrf())
			.param("standard", "GB/T 99999-1999")
			.param("kind", "ERROR")
			.param("words", "A misprint in clause 4.")).hasStatusOk()
			.bodyText()
			.contains("A misprint in clause 4.")
			.contains("The catalogue holds no standard with this number.")
			.contains("Give an address, or sign in.");
	}

}
