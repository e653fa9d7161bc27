package org.norma.consultations.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.norma.AllPages;
import org.norma.bodies.BodyKind;
import org.norma.consultations.CommentData;
import org.norma.consultations.CommentService;
import org.norma.consultations.CommentType;
import org.norma.consultations.Consultations;
import org.norma.consultations.NewRound;
import org.norma.consultations.RoundId;
import org.norma.consultations.RoundKind;
import org.norma.consultations.RoundService;
import org.norma.projects.Person;
import org.norma.projects.ProjectId;
import org.norma.projects.ProjectTest;
import org.norma.projects.World;
import org.norma.shared.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** What the pages of rounds say when rounds end, stop or refuse. */
@ProjectTest
class RoundActsPagesTests {

	@Autowired
	private MockMvcTester web;

	@Autowired
	private World.Acting acting;

	@Autowired
	private RoundService rounds;

	@Autowired
	private Consultations consultations;

	@Autowired
	private CommentService comments;

	private ProjectId project;

	private RoundId round;

	private UUID works;

	private Person person;

	@BeforeEach
	void begin() {
		this.acting.clock().set(LocalDate.of(2026, 3, 2));
		this.works = this.acting.body("ACTS-1", BodyKind.ENTERPRISE);
		this.person = Person.with("Zhang Min", Role.ENTERPRISE, this.works);
		this.project = inConsultation();
		this.round = this.acting.official()
			.get(() -> this.rounds.open(new NewRound(this.project, RoundKind.PUBLIC, this.acting.today().plusDays(30),
					Set.of(this.works))));
	}

	@AfterEach
	void today() {
		this.acting.clock().set(LocalDate.of(2026, 3, 2));
	}

	private ProjectId inConsultation() {
		var id = this.acting.drafting((proposal) -> proposal);
		this.acting.write(id);
		this.acting.advance(id);
		return id;
	}

	private String page() {
		return "/consultations/" + this.round.value();
	}

	private String comment(String text) {
		return this.person.get(() -> this.comments.comment(this.round,
				new CommentData(null, null, CommentType.GENERAL, text, null, "Because of tests"), null, true));
	}

	private MockMvcTester.MockMvcRequestBuilder get(String path, Person who) {
		return this.web.get()
			.uri(path + (path.contains("?") ? "&" : "?") + "lang=en")
			.with(authentication(who.token()));
	}

	private MockMvcTester.MockMvcRequestBuilder post(String path, Person who) {
		return this.web.post().uri(path + "?lang=en").with(csrf()).with(authentication(who.token()));
	}

	/** The page to which an act leads, with what it says, in English. */
	private MvcTestResult after(MockMvcTester.MockMvcRequestBuilder act, Person who) {
		var done = act.exchange();
		return this.web.get()
			.uri(done.getResponse().getRedirectedUrl())
			.with(authentication(who.token()))
			.cookie(done.getResponse().getCookies())
			.exchange();
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "zh-CN", "it" })
	void theAuthorityEndsARoundEarlyInEveryLanguage(String language) {
		var end = page() + "/end";
		assertThat(this.web.get().uri(end + "?lang=" + language).with(authentication(this.acting.official().token())))
			.hasStatusOk()
			.bodyText()
			.doesNotContain("??");
		assertThat(get(end, this.acting.drafter())).hasStatus(403);
		assertThat(get(page(), this.acting.official())).bodyText().contains(end);
		assertThat(get(page(), this.acting.drafter())).bodyText().doesNotContain(end);
		assertThat(post(end, this.acting.official()).param("reason", "")).hasStatusOk()
			.bodyText()
			.contains("is-invalid");
		assertThat(post(end, this.acting.official()).param("reason", "A flood.")).hasRedirectedUrl(page());
		assertThat(this.web.get().uri(page() + "?lang=" + language)).bodyText()
			.contains("A flood.", "2026-03-02", "2026-04-01")
			.doesNotContain("??", "/comment\"");
		assertThat(get(end, this.acting.official())).hasRedirectedUrl(page());
		assertThat(get(page() + "/comment", this.person)).hasRedirectedUrl(page());
		assertThat(post(page() + "/comment", this.person).param("type", "GENERAL").param("text", "Late words"))
			.hasStatusOk()
			.bodyText()
			.contains("The round ended on 2026-03-02, before its last day", "A flood.", "Late words");
	}

	@Test
	void theRoundOfASuspendedOrCancelledProjectSaysSoAndWhy() {
		this.acting.official()
			.does(() -> this.acting.course().suspend(this.project, this.acting.version(this.project), "Talks."));
		assertThat(this.web.get().uri(page() + "?lang=en")).bodyText()
			.contains("Stopped with its project", "since 2026-03-02 no comments are taken", "Reason: Talks.");
		assertThat(post(page() + "/comment", this.person).param("type", "GENERAL").param("text", "Words")).hasStatusOk()
			.bodyText()
			.contains("The project was suspended on 2026-03-02");
		this.acting.official()
			.does(() -> this.acting.course().cancel(this.project, this.acting.version(this.project), "Not needed."));
		assertThat(this.web.get().uri(page() + "?lang=en")).bodyText()
			.contains("The project was given up on 2026-03-02", "Reason: Not needed.");
		assertThat(get(page(), this.acting.official())).bodyText().doesNotContain("/extend\"", "/end\"");
		assertThat(AllPages.of(this.web, "/consultations?lang=en&state=closed")).contains(page());
		assertThat(AllPages.of(this.web, "/consultations?lang=en")).doesNotContain(page());
	}

	@Test
	void aCommentSentAgainShowsItsFirstReceiptAndIsWithdrawnThere() {
		var first = send().getResponse().getRedirectedUrl();
		var again = send();
		assertThat(again).hasRedirectedUrl(first).flash().containsEntry("done", "consultations.done.commented-before");
		assertThat(get(first, this.person)).bodyText().contains(first + "/withdraw");
		assertThat(this.web.get().uri(first + "?lang=en")).bodyText().doesNotContain("/withdraw");
		assertThat(after(post(first + "/withdraw", this.person), this.person)).bodyText()
			.contains("Your comment is withdrawn.", "Withdrawn by its author on 2026-03-02")
			.doesNotContain("/withdraw\"");
		assertThat(this.web.get().uri(first + "?lang=en")).bodyText().doesNotContain("Sent twice");
		assertThat(this.web.get().uri(page() + "?lang=en")).bodyText().doesNotContain("Sent twice");
	}

	private MvcTestResult send() {
		return post(page() + "/comment", this.person).param("type", "GENERAL").param("text", "Sent twice").exchange();
	}

	@Test
	void theTableShowsUnitPersonAndReasonAndKeepsWhatWasTyped() {
		var code = comment("Too high");
		assertThat(get(page() + "/table", this.acting.official())).bodyText()
			.contains("Because of tests", "ACTS-1 (name)", "Zhang Min");
		var refused = post(page() + "/table/dispose", this.acting.official()).param("codes", code)
			.param("back", "undisposed=true")
			.param("group", "Limits")
			.param("disposition", "REJECTED")
			.param("answer", "y".repeat(5001));
		assertThat(after(refused, this.acting.official())).bodyText()
			.contains("The answer has 5001 characters; at most 5000 are taken.", "y".repeat(5001), "value=\"Limits\"")
			.containsPattern("value=\"REJECTED\"\\s+selected")
			.containsPattern("value=\"" + code + "\"[^>]*checked");
		assertThat(after(post(page() + "/table/dispose", this.acting.official()).param("codes", code)
			.param("disposition", "MAYBE")
			.param("answer", "Why"), this.acting.official())).bodyText()
			.contains("The form offers no “MAYBE”", ">Why<");
	}

	@Test
	void aKindThatNoFormOffersIsMarkedAtItsField() {
		var path = "/consultations/new/" + this.project.value();
		for (var kind : new String[] { "FOO", "PUBLICITY" }) {
			assertThat(post(path, this.acting.official()).param("kind", kind)
				.param("until", "2026-05-01")
				.param("addressees", "ACTS-1", "")
				.param("further", "NO-SUCH")).hasStatusOk()
				.bodyText()
				.contains("id=\"kind-error\"", "value=\"ACTS-1\"", "NO-SUCH");
		}
		assertThat(get(path, this.acting.official())).bodyText()
			.contains("addressees-options", "/projects/bodies", "a round of the committee takes as many as it needs");
	}

	@Test
	void theRoundNamesItsFrozenRevisionAndLinksItForWhoMayReadIt() {
		var text = this.consultations.text(this.consultations.round(this.round)).orElseThrow();
		var href = "/documents/" + text.documentId() + "/revisions/" + text.id();
		assertThat(get(page(), this.acting.official())).bodyText()
			.contains(href, text.identifier(), text.sha256().substring(0, 12));
		assertThat(this.web.get().uri(page() + "?lang=en")).bodyText()
			.contains(text.identifier(), text.sha256().substring(0, 12))
			.doesNotContain(href);
		assertThat(get(href, this.acting.official())).hasStatusOk()
			.bodyText()
			.contains("Consultation")
			.doesNotContain("征求意见稿");
		assertThat(get("/documents/" + text.documentId() + "/revisions", this.acting.official())).bodyText()
			.doesNotContain("征求意见稿");
	}

	@Test
	void aReplyIsEnteredOnBehalfByTheAuthorityNotByDrafters() {
		assertThat(get(page(), this.acting.drafter())).bodyText().doesNotContain("/reply");
		assertThat(get(page(), this.acting.official())).bodyText()
			.contains("Enter its reply: no comment", "Enter its reply: comments on paper");
		assertThat(after(post(page() + "/reply", this.acting.official()).param("body", this.works.toString()),
				this.acting.official()))
			.bodyText()
			.contains("replied on 2026-03-02: no comment", "entered by Li Wei on its behalf");
		assertThat(post(page() + "/reply", this.acting.drafter()).param("body", this.works.toString())).hasStatus(403);
	}

	@Test
	void aTableWithoutColumnsIsToldWhatWasFound() {
		assertThat(upload("Weather,Price\nfine,3\n")).bodyText().contains("Found at the top: Weather | Price.");
		assertThat(upload("MB/NC,Clause,Comments\nSAC,4,For others\n")).bodyText()
			.contains("You may not speak for this unit, only for: ACTS-1.", ">SAC<");
	}

	private MvcTestResult upload(String table) {
		return this.web.post()
			.multipart()
			.uri(page() + "/upload?lang=en")
			.file(new MockMultipartFile("file", "t.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)))
			.with(csrf())
			.with(authentication(this.person.token()))
			.exchange();
	}

}
