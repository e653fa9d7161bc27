package org.norma.projects.web;

import java.util.UUID;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.norma.projects.LateProjects;
import org.norma.projects.Person;
import org.norma.projects.ProjectId;
import org.norma.projects.ProjectTest;
import org.norma.projects.Stage;
import org.norma.projects.World;
import org.norma.shared.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** The pages by role and language. */
@ProjectTest
class ProjectPagesTests {

	@Autowired
	private MockMvcTester web;

	@Autowired
	private World.Acting acting;

	@Autowired
	private LateProjects late;

	private MockMvcTester.MockMvcRequestBuilder get(String path, Person person) {
		return this.web.get().uri(path).with(authentication(person.token()));
	}

	private String page(ProjectId id) {
		return "/projects/" + id.value();
	}

	@Test
	void theProjectPageSaysWhereItIsWhatIsMissingWhoHoldsItAndWhatIsNext() {
		var id = this.acting.nationalDrafting();
		this.acting.clock().passDays(5);
		assertThat(get(page(id) + "?lang=en", this.acting.official())).hasStatusOk()
			.bodyText()
			.contains("aria-current=\"step\"")
			.contains("GB/T 16733: 30 · ISO: 40")
			.contains("is empty. Write at least one clause")
			.contains("LEAD (name)")
			.contains("for 5 days")
			.contains("Write the text")
			.contains("Taken into the plan");
	}

	@Test
	void thePublicSeesStageAndHistoryButNoActs() {
		var id = this.acting.nationalDrafting();
		assertThat(this.web.get().uri(page(id) + "?lang=en")).hasStatusOk()
			.bodyText()
			.contains("Taken into the plan")
			.contains("as " + this.acting.view(id).code())
			.doesNotContain("/suspend")
			.doesNotContain("/documents/")
			.doesNotContain("/exempt");
	}

	@Test
	void aProposalBeforeItsPublicityIsNotThereForThePublic() {
		var id = this.acting.propose(this.acting.grounded("national.recommended", "basic-common"));
		assertThat(this.web.get().uri(page(id))).hasStatus(404);
		assertThat(get(page(id), this.acting.official())).hasStatusOk();
	}

	@Test
	void searchEnginesAreLedToTheProjectsThatArePublicAlone() throws Exception {
		var open = this.acting.nationalDrafting();
		var closed = this.acting.propose(this.acting.grounded("national.recommended", "basic-common"));
		var list = get("/sitemaps/projects.xml", this.acting.official()).exchange().getResponse().getContentAsString();
		assertThat(list).contains(page(open) + "</loc>").doesNotContain(page(closed) + "</loc>");
		assertThat(this.web.get().uri("/sitemap.xml")).bodyText().contains("/sitemaps/projects.xml?from=");
		assertThat(this.web.get().uri("/sitemaps/projects.xml?from=nothing")).hasStatus(404);
	}

	@Test
	void everyPageSpeaksThreeLanguages() {
		var id = this.acting.nationalDrafting();
		assertThat(this.web.get().uri(page(id) + "?lang=zh-CN")).bodyText()
			.contains("进入下一阶段的条件")
			.contains("起草")
			.contains("计划编号" + this.acting.view(id).code());
		assertThat(this.web.get().uri(page(id) + "?lang=it")).bodyText().contains("Che cosa manca ancora");
		for (var language : new String[] { "en", "zh-CN", "it" }) {
			for (var path : new String[] { "/projects", "/projects/programme/2026", "/projects/new",
					page(id) + "/extend", page(id) + "/suspend", page(id) + "/cancel",
					page(id) + "/exempt?gate=text" }) {
				var address = path + (path.contains("?") ? "&" : "?") + "lang=" + language;
				assertThat(get(address, this.acting.official())).hasStatusOk().bodyText().doesNotContain("??");
			}
		}
	}

	@Test
	void anOfficialProposesPublicisesAndDecidesInTheBrowser() {
		var official = this.acting.official();
		this.acting.committee();
		var proposed = this.web.post()
			.uri("/projects/new?lang=en")
			.with(csrf())
			.with(authentication(official.token()))
			.param("titleEn", "Zinc whiskers " + UUID.randomUUID())
			.param("level", "national.recommended")
			.param("legalGround", "basic-common")
			.param("kind", "NEW")
			.param("procedure", "NORMAL")
			.param("authority", "SAC")
			.param("committee", "SAC/TC 151")
			.param("justification", "Needed.")
			.param("version", "0")
			.exchange();
		assertThat(proposed).hasStatus3xxRedirection();
		var path = proposed.getResponse().getRedirectedUrl();
		var id = new ProjectId(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
		assertThat(get(path + "?lang=en", official)).bodyText().contains(path + "/publicise");
		assertThat(post(path + "/publicise", official, id).param("until", this.acting.today().plusDays(3).toString()))
			.hasStatusOk()
			.bodyText()
			.contains("is too short: “Recommended national standards” needs 30 days");
		assertThat(post(path + "/publicise", official, id).param("until", this.acting.today().plusDays(30).toString()))
			.hasRedirectedUrl(path);
		assertThat(this.web.get().uri(path + "?lang=en")).bodyText().contains("Public until");
		assertThat(post(path + "/decide", official, id).param("accepted", "true").param("department", "469"))
			.hasStatusOk()
			.bodyText()
			.contains("Publicity has run for 0 days");
		this.acting.clock().passDays(31);
		assertThat(post(path + "/decide", official, id).param("accepted", "false")).hasStatusOk()
			.bodyText()
			.contains("No reason is given; a refusal needs one");
		assertThat(post(path + "/decide", official, id).param("accepted", "true").param("department", "469"))
			.hasStatusOk()
			.bodyText()
			.contains("want another person for this: taken into the plan");
		assertThat(
				post(path + "/decide", this.acting.second(), id).param("accepted", "true").param("department", "469"))
			.hasRedirectedUrl(path);
		assertThat(this.acting.view(id).stage()).isEqualTo(Stage.DRAFTING);
		var year = this.acting.today().getYear();
		assertThat(this.web.get().uri("/projects/programme/" + year + "?lang=en")).bodyText()
			.contains(this.acting.view(id).code());
		assertThat(this.web.get().uri("/projects/programme/" + year + ".csv")).hasStatusOk()
			.bodyText()
			.contains(this.acting.view(id).code());
	}

	@Test
	void thereIsNoProgrammeOfAYearThatCannotBe() {
		for (var path : new String[] { "/projects/programme/99999", "/projects/programme/-5",
				"/projects/programme/1200", "/projects/programme/99999.csv" }) {
			assertThat(this.web.get().uri(path)).hasStatus(404);
		}
	}

	private MockMvcTester.MockMvcRequestBuilder post(String path, Person person, ProjectId id) {
		return this.web.post()
			.uri(path + "?lang=en")
			.with(csrf())
			.with(authentication(person.token()))
			.param("version", String.valueOf(this.acting.version(id)));
	}

	@Test
	void aFormWithErrorsKeepsWhatWasTyped() {
		assertThat(this.web.post()
			.uri("/projects/new?lang=en")
			.with(csrf())
			.with(authentication(this.acting.official().token()))
			.param("level", "industry.JR")
			.param("kind", "REVISION")
			.param("procedure", "NORMAL")
			.param("authority", "NOBODY")
			.param("target", "GB/T 99998-1999")
			.param("justification", "Because of the fire")
			.param("version", "0")).hasStatusOk()
			.bodyText()
			.contains("Because of the fire")
			.contains("Give the title in at least one language.");
		assertThat(this.web.post()
			.uri("/projects/new?lang=en")
			.with(csrf())
			.with(authentication(this.acting.official().token()))
			.param("titleEn", "A title")
			.param("level", "industry.JR")
			.param("kind", "REVISION")
			.param("procedure", "NORMAL")
			.param("authority", "NOBODY")
			.param("target", "GB/T 99998-1999")
			.param("justification", "Because of the fire")
			.param("version", "0")).hasStatusOk()
			.bodyText()
			.contains("No body has the code NOBODY.")
			.contains("The catalogue holds no edition GB/T 99998-1999.");
	}

	@Test
	void aRevisionIsPrefilledFromTheEdition() {
		this.acting.edition("GB/T 81400-2016");
		assertThat(get("/projects/new?lang=en&revises=gb-t-81400-2016", this.acting.official())).hasStatusOk()
			.bodyText()
			.contains("GB/T 81400-2016")
			.contains("Edition GB/T 81400-2016");
	}

	@Test
	void aNumberInAnySpellingIsFoundWithOrWithoutItsYear() {
		var target = this.acting.edition("GB/T 81401-2016");
		for (var typed : new String[] { "gbt81401", "GB/T 81401", "GB/T81401—2016" }) {
			assertThat(proposing("REVISION", typed)).hasStatus3xxRedirection();
			this.acting.projects()
				.onEdition(target)
				.forEach((project) -> this.acting.official()
					.does(() -> this.acting.course()
						.cancel(project.id(), this.acting.version(project.id()), "A test.")));
		}
	}

	private MockMvcTester.MockMvcRequestBuilder proposing(String kind, String target) {
		return this.web.post()
			.uri("/projects/new?lang=en")
			.with(authentication(this.acting.official().token()))
			.with(csrf())
			.param("titleEn", "Title of " + UUID.randomUUID())
			.param("level", "national.recommended")
			.param("kind", kind)
			.param("procedure", "NORMAL")
			.param("authority", "SAC")
			.param("drafting", "LEAD", "", "SAC/TC 151", "")
			.param("target", target)
			.param("justification", "Because.")
			.param("version", "0");
	}

	@ParameterizedTest
	@CsvSource({ "en,Please check the fields marked below.,Nothing is entered here,301 characters are entered; 300",
			"zh-CN,请检查下面标出的各项。,此项为必填项,已填写301个字符，最多300个",
			"it,Controllare i campi segnati qui sotto.,Qui non c’è nulla,301 caratteri; al massimo 300" })
	void aFormSaysInTheReadersLanguageWhatIsMissingAndHowLongATextIs(String language, String head, String nothing,
			String tooLong) {
		assertThat(this.web.post()
			.uri("/projects/new?lang=" + language)
			.with(authentication(this.acting.official().token()))
			.with(csrf())
			.param("titleEn", "x".repeat(301))
			.param("version", "0")).hasStatusOk()
			.bodyText()
			.contains(head, nothing, tooLong)
			.doesNotContain("must not be", "${", "{max}");
	}

	@Test
	void thereIsNoExemptionFromAGateThatDoesNotExist() {
		var id = this.acting.drafting(UnaryOperator.identity());
		assertThat(get(page(id) + "/exempt?gate=foo&lang=en", this.acting.official())).hasStatus(404)
			.bodyText()
			.contains("There is no such gate.")
			.doesNotContain("??");
	}

	@Test
	void anExtensionIsOfferedWhileItMayBeGrantedAndAnEscalationIsShown() {
		var id = this.acting.nationalDrafting();
		var due = this.acting.view(id).dueOn();
		assertThat(get(page(id) + "?lang=en", this.acting.official())).bodyText().contains("Extend the period");
		this.acting.clock().set(due.plusDays(37));
		this.late.check();
		assertThat(get(page(id) + "?lang=en", this.acting.official())).bodyText()
			.doesNotContain("Extend the period")
			.contains("Authority above told", "The authority above was told on " + due.plusDays(37));
	}

	@Test
	void thePlanOfAnEnterpriseIsReadByItsOwnPeopleOnly() {
		var id = this.acting.propose(this.acting.proposal("enterprise"));
		this.acting.accept(id);
		var title = this.acting.view(id).title().in(java.util.Locale.ENGLISH);
		var year = this.acting.today().getYear();
		assertThat(this.web.get().uri("/projects/programme/" + year)).hasStatusOk().bodyText().doesNotContain(title);
		assertThat(this.web.get().uri(page(id))).hasStatus(404);
		var own = Person.with("Zhang Min", Role.ENTERPRISE, this.acting.enterprise());
		assertThat(get(page(id) + "?lang=en", own)).hasStatusOk();
		assertThat(get("/projects?lang=en&words=" + this.acting.view(id).code(), own)).bodyText().contains(title);
		var other = Person.with("Zhao", Role.ENTERPRISE, UUID.randomUUID());
		assertThat(get(page(id), other)).hasStatus(404);
	}

	@Test
	void aSimilarProjectOnItsWayIsShownBesideAProposal() {
		var first = titled("Marble gondolas, stability and steering");
		this.acting.accept(first);
		var second = titled("Marble gondolas, steering");
		assertThat(get(page(second) + "?lang=en", this.acting.official())).hasStatusOk()
			.bodyText()
			.contains("Similar projects on their way", this.acting.view(first).code(), page(first));
		assertThat(get(page(titled("Paper gondolas")) + "?lang=en", this.acting.official())).bodyText()
			.doesNotContain("Similar projects on their way");
	}

	private ProjectId titled(String title) {
		var p = this.acting.proposal("industry.JR");
		return this.acting.propose(new org.norma.projects.ProposalData(org.norma.shared.Texts.of("en", title),
				p.level(), p.kind(), p.procedure(), false, null, p.authorityId(), null, null, p.draftingBodies(),
				p.cooperating(), "why", null, null, null, null, null));
	}

	@Test
	void theNextActIsToOpenTheConsultationWhereThereIsNone() {
		var id = this.acting.drafting(UnaryOperator.identity());
		this.acting.write(id);
		this.acting.advance(id);
		assertThat(get(page(id) + "?lang=en", this.acting.official())).bodyText()
			.contains("Open the consultation")
			.doesNotContain("Bring the consultation to its end");
	}

	@Test
	void aStrangerIsRefusedOnEveryActPage() {
		var id = this.acting.drafting(UnaryOperator.identity());
		var strangers = new Person[] { Person.with("Other", Role.OFFICIAL, UUID.randomUUID()),
				Person.with("Other", Role.DRAFTER, UUID.randomUUID()), this.acting.drafter() };
		for (var stranger : strangers) {
			for (var act : new String[] { "decide", "extend", "suspend", "cancel", "publicise", "resume" }) {
				assertThat(get(page(id) + "/" + act, stranger)).as(act).hasStatus(403);
			}
			assertThat(post(page(id) + "/cancel", stranger, id).param("reason", "no")).hasStatus(403);
		}
		assertThat(this.web.get().uri("/projects/new")).hasStatus3xxRedirection();
	}

	@Test
	void theListFiltersAndExports() {
		var id = this.acting.nationalDrafting();
		var code = this.acting.view(id).code();
		assertThat(this.web.get().uri("/projects?lang=en&words=" + code + "&level=national&stage=DRAFTING")).bodyText()
			.contains(code)
			.contains("LEAD (name)");
		assertThat(this.web.get().uri("/projects?lang=en&words=" + code + "&stage=REVIEW")).bodyText()
			.contains("No project matches.");
		assertThat(this.web.get().uri("/projects.csv?lang=en&words=" + code)).hasStatusOk().bodyText().contains(code);
		assertThat(this.web.get().uri("/projects?lang=en&late=true&words=" + code)).bodyText()
			.contains("No project matches.");
		this.acting.clock().set(this.acting.view(id).dueOn().plusDays(2));
		assertThat(this.web.get().uri("/projects?lang=en&late=true&words=" + code)).bodyText()
			.contains("2 days overdue");
	}

	@Test
	void anActOnAnOldPageIsAnsweredWithWhatHappened() {
		var id = this.acting.drafting(UnaryOperator.identity());
		var seen = this.acting.version(id);
		this.acting.official().does(() -> this.acting.course().suspend(id, seen, "Wait."));
		assertThat(this.web.post()
			.uri(page(id) + "/cancel?lang=en")
			.with(csrf())
			.with(authentication(this.acting.official().token()))
			.param("reason", "No.")
			.param("version", String.valueOf(seen))).hasStatusOk()
			.bodyText()
			.contains("has changed since you opened it: Li Wei, “Suspended”");
	}

}
