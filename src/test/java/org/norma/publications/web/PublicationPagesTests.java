package org.norma.publications.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norma.accounts.AccountService;
import org.norma.accounts.PasswordService;
import org.norma.bodies.BodyKind;
import org.norma.projects.Person;
import org.norma.projects.ProjectId;
import org.norma.projects.ProjectKind;
import org.norma.projects.Stage;
import org.norma.projects.World;
import org.norma.publications.PublicationData;
import org.norma.publications.PublicationTest;
import org.norma.publications.Publications;
import org.norma.publications.Road;
import org.norma.shared.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** The pages by role and language. */
@PublicationTest
class PublicationPagesTests {

	private static final String PASSWORD = "seven silver bicycles";

	@Autowired
	private MockMvcTester web;

	@Autowired
	private World.Acting acting;

	@Autowired
	private Road.Travel road;

	@Autowired
	private Publications publications;

	@Autowired
	private AccountService accounts;

	@Autowired
	private PasswordService passwords;

	@BeforeEach
	@AfterEach
	void today() {
		this.acting.clock().set(LocalDate.of(2026, 3, 2));
	}

	/** An official with an account and a password. */
	private Person official() {
		var account = this.accounts.create("official-" + UUID.randomUUID() + "@example.org", "Chen Jing",
				Locale.ENGLISH);
		this.passwords.set(account.token(), PASSWORD);
		return new Person(account.id().value(), "Chen Jing", this.acting.official().grants(), Locale.ENGLISH);
	}

	/** With every exemption ticked. */
	private MockMvcTester.MockMvcRequestBuilder relying(ProjectId id, MockMvcTester.MockMvcRequestBuilder request) {
		this.acting.exemptions().granted(id).forEach((each) -> request.param("exemptions", each.gate()));
		return request;
	}

	private static String page(ProjectId id) {
		return "/projects/" + id.value();
	}

	private MockMvcTester.MockMvcRequestBuilder get(String path, Person person) {
		return this.web.get().uri(path + "?lang=en").with(authentication(person.token()));
	}

	private MockMvcTester.MockMvcRequestBuilder post(String path, Person person) {
		return this.web.post().uri(path + "?lang=en").with(csrf()).with(authentication(person.token()));
	}

	@Test
	void anOfficialApprovesWithTheirPasswordAndPublishes() {
		var official = official();
		var id = this.road.toApproval("national.recommended");
		assertThat(get(page(id), official)).hasStatusOk()
			.bodyText()
			.contains(page(id) + "/approve", "Approve or send back");
		assertThat(get(page(id) + "/approve", official)).hasStatusOk()
			.bodyText()
			.contains("the newest frozen text", "Your password is asked for in the next step", "GB/T ");
		assertThat(relying(id, post(page(id) + "/approve", official)).param("password", "wrong")
			.param("reason", "Needed <b>now</b>")).hasStatusOk()
			.bodyText()
			.contains("The password is not right. Nothing was done", "Needed &lt;b&gt;now&lt;/b&gt;")
			.doesNotContain("value=\"wrong\"");
		assertThat(this.road.view(id).stage()).isEqualTo(Stage.APPROVAL);
		assertThat(relying(id, post(page(id) + "/approve", official)).param("password", PASSWORD))
			.hasRedirectedUrl(page(id) + "/publication");
		var number = this.publications.approvalOf(id).orElseThrow().designation().orElseThrow();
		assertThat(get(page(id) + "/publish", official)).hasStatusOk()
			.bodyText()
			.contains("want another person for this: published");
		var publisher = this.acting.official();
		assertThat(get(page(id) + "/publish", publisher)).hasStatusOk()
			.bodyText()
			.contains(number, "value=\"" + this.acting.today() + "\"");
		assertThat(post(page(id) + "/publish", publisher).param("publishedOn", this.acting.today().toString())
			.param("effectiveOn", this.acting.today().minusDays(1).toString())
			.param("ics", "03.120.10")).hasStatusOk()
			.bodyText()
			.contains("It cannot take effect on", "value=\"03.120.10\"");
		assertThat(post(page(id) + "/publish", publisher).param("publishedOn", this.acting.today().toString())
			.param("effectiveOn", this.acting.today().plusDays(90).toString())
			.param("binding", "VOLUNTARY")
			.param("textPublic", "true")).hasRedirectedUrl(page(id) + "/publication");
		seenByEverybody(id, number);
	}

	private void seenByEverybody(ProjectId id, String number) {
		var publication = this.publications.ofProject(id).orElseThrow();
		var edition = this.road.edition(publication);
		assertThat(this.web.get().uri(page(id) + "/publication?lang=en")).hasStatusOk()
			.bodyText()
			.contains(number, "Approved on 2026", "by Chen Jing", "Public since")
			.doesNotContain("/publish\"");
		assertThat(this.web.get().uri("/standards/" + edition.slug() + "?lang=en")).hasStatusOk()
			.bodyText()
			.contains("Read the text", "Issued by announcement No.");
		assertThat(this.web.get().uri("/standards/" + edition.slug() + "/text?lang=en")).hasStatusOk()
			.bodyText()
			.contains(number, "The product shall be safe.");
		assertThat(this.web.get().uri("/announcements/" + publication.announcementId() + "?lang=zh-CN")).hasStatusOk()
			.bodyText()
			.containsPattern("2026年第\\d+号公告")
			.contains(number);
		assertThat(this.web.get().uri("/announcements?lang=en")).hasStatusOk().bodyText().contains(number);
		assertThat(this.web.get().uri("/announcements.atom")).hasStatusOk()
			.hasContentType("application/atom+xml;charset=UTF-8")
			.bodyText()
			.contains("<feed", number, "/announcements/" + publication.announcementId());
	}

	@Test
	void afterSomeWrongPasswordsOneWaits() {
		var official = official();
		var id = this.road.toApproval("industry.HY");
		for (int n = 0; n < 5; n++) {
			assertThat(relying(id, post(page(id) + "/approve", official)).param("password", "wrong" + n)).bodyText()
				.contains("The password is not right.");
		}
		assertThat(relying(id, post(page(id) + "/approve", official)).param("password", PASSWORD)).hasStatusOk()
			.bodyText()
			.doesNotContain("The password is not right.")
			.contains("alert-danger");
		assertThat(this.road.view(id).stage()).isEqualTo(Stage.APPROVAL);
		assertThat(this.publications.approvalOf(id)).isEmpty();
	}

	@Test
	void strangersSeeNeitherThePagesOfActsNorATextThatIsNotPublic() {
		var id = this.road.toApproval("industry.HY");
		var other = Person.with("Zhao", Role.OFFICIAL, this.acting.body("MEE", BodyKind.AUTHORITY));
		for (var path : List.of("/approve", "/publish")) {
			assertThat(this.web.get().uri(page(id) + path)).hasStatus3xxRedirection();
			assertThat(get(page(id) + path, other)).hasStatus(403);
			assertThat(get(page(id) + path, this.acting.drafter())).hasStatus(403);
			assertThat(
					post(page(id) + path, other).param("publishedOn", "2026-03-02").param("effectiveOn", "2026-03-02"))
				.satisfiesAnyOf((result) -> assertThat(result).hasStatus(403),
						(result) -> assertThat(result).hasStatus(404));
		}
		this.road.approve(id);
		var publication = this.road.publish(id, PublicationData.today(List.of(), false));
		var path = "/standards/" + this.road.edition(publication).slug() + "/text";
		assertThat(this.web.get().uri(path + "?lang=en")).hasStatus(404).bodyText().contains("is not public here");
		assertThat(get(path, other)).hasStatus(404);
		assertThat(get(path, this.acting.drafter())).hasStatusOk().bodyText().contains("This text is not public.");
	}

	@Test
	void anOfficialSendsBackAndFiles() {
		var official = this.acting.official();
		var back = this.road.toApproval("industry.HY");
		assertThat(post(page(back) + "/return", official).param("stage", "DRAFTING").param("reason", " ")).hasStatusOk()
			.bodyText()
			.contains("Nothing is entered here");
		assertThat(post(page(back) + "/return", official).param("stage", "DRAFTING").param("reason", "Clause 4"))
			.hasRedirectedUrl(page(back));
		var publication = this.road.toPublication(this.road.proposal("industry.HY"));
		var id = publication.projectId();
		var filing = official.get(() -> this.publications.record(id).filings().get(0).id());
		var path = page(id) + "/filings/" + filing;
		assertThat(get(page(id) + "/publication", official)).bodyText().contains("Record the receipt", "Due by");
		assertThat(post(path, official).param("receipt", "").param("filedOn", this.acting.today().toString()))
			.hasStatusOk()
			.bodyText()
			.contains("alert-danger");
		assertThat(post(path, this.acting.second()).param("receipt", "12345-2026")
			.param("filedOn", this.acting.today().toString())).hasRedirectedUrl(page(id) + "/publication");
		assertThat(this.web.get().uri(page(id) + "/publication?lang=en")).bodyText().contains("receipt 12345-2026");
	}

	@Test
	void anEnterpriseDeclaresInTheBrowser() {
		var official = this.acting.official();
		var id = this.road.toApproval("enterprise");
		this.road.approve(id);
		assertThat(get(page(id) + "/disclosure", official)).hasStatusOk().bodyText().contains("performance indicators");
		assertThat(post(page(id) + "/disclosure", official).param("item.number-and-name-of-every-standard-executed",
				"GB/T 19001"))
			.hasStatusOk()
			.bodyText()
			.contains("The standard is not declared.", "GB/T 19001</textarea>");
		assertThat(post(page(id) + "/disclosure", official)
			.param("item.number-and-name-of-every-standard-executed", "GB/T 19001")
			.param("item.own-standard-functional-and-performance-indicators", "40 dB"))
			.hasRedirectedUrl(page(id) + "/publication");
		assertThat(get(page(id) + "/disclosure", Person.with("Sun", Role.DRAFTER, UUID.randomUUID()))).hasStatus(404);
	}

	@Test
	void everyPageSpeaksThreeLanguages() {
		var old = this.acting.edition("GB 84001-2016");
		var waiting = this.road.toApproval(this.road.of(ProjectKind.REVISION, "national.mandatory", old));
		var approved = this.road.toApproval("association");
		this.road.approve(approved);
		var publication = this.road.toPublication(
				this.road.of(ProjectKind.REVISION, "national.mandatory", this.acting.edition("GB 84002-2016")));
		var slug = this.road.edition(publication).slug();
		for (var language : List.of("en", "zh-CN", "it")) {
			for (var path : List.of(page(waiting) + "/approve", page(waiting), page(approved) + "/publish",
					page(approved) + "/disclosure", page(approved) + "/publication",
					page(publication.projectId()) + "/publication", page(publication.projectId()), "/announcements",
					"/announcements?kind=WITHDRAWAL", "/announcements/" + publication.announcementId(),
					"/standards/" + slug, "/standards/gb-84002-2016", "/standards/" + slug + "/text", "/my-work")) {
				var address = path + (path.contains("?") ? "&" : "?") + "lang=" + language;
				assertThat(this.web.get().uri(address).with(authentication(this.acting.official().token()))).as(address)
					.satisfiesAnyOf((result) -> assertThat(result).hasStatusOk().bodyText().doesNotContain("??"),
							(result) -> assertThat(address).contains("/my-work"));
			}
		}
	}

}
