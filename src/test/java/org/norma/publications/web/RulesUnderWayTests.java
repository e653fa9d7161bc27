package org.norma.publications.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norma.AnsweredQuestions;
import org.norma.bodies.BodyKind;
import org.norma.bodies.BodyService;
import org.norma.catalogue.CatalogueService;
import org.norma.catalogue.Edition;
import org.norma.catalogue.EditionData;
import org.norma.catalogue.EditionDates;
import org.norma.catalogue.PartialDate;
import org.norma.designations.Designation;
import org.norma.hierarchy.Binding;
import org.norma.hierarchy.Confidence;
import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.Rule;
import org.norma.hierarchy.RuleService;
import org.norma.projects.Person;
import org.norma.projects.ProjectId;
import org.norma.projects.World;
import org.norma.publications.ApprovalData;
import org.norma.publications.Publication;
import org.norma.publications.PublicationTest;
import org.norma.publications.Road;
import org.norma.shared.Role;
import org.norma.shared.Texts;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * What a change of a rule says of projects on their way, and how a level's page is read.
 */
@PublicationTest
@TestPropertySource(properties = "spring.application.name=norma-rules")
class RulesUnderWayTests {

	private static final Person ADMIN = Person.with("Anna", Role.ADMINISTRATOR, null);

	@Autowired
	private MockMvcTester web;

	@Autowired
	private World.Acting acting;

	@Autowired
	private Road.Travel road;

	@Autowired
	private BodyService bodies;

	@Autowired
	private CatalogueService catalogue;

	@Autowired
	private RuleService rules;

	@BeforeEach
	void today() {
		this.acting.clock().set(LocalDate.of(2026, 3, 2));
	}

	private MvcTestResult get(String page) {
		return this.web.get().uri(page).with(authentication(ADMIN.token())).exchange();
	}

	private MvcTestResult change(String rule, String value, String confidence, LocalDate from) {
		return this.web.post()
			.uri("/levels/national.recommended/rules/" + rule + "/edit?lang=en")
			.header(AnsweredQuestions.READS, "yes")
			.param("confirm", "hierarchy.confirm-rule")
			.param("effect", "SET")
			.param("value", value)
			.param("basis", "A law")
			.param("confidence", confidence)
			.param("validFrom", from.toString())
			.with(csrf())
			.with(authentication(ADMIN.token()))
			.exchange();
	}

	private String code(ProjectId id) {
		return this.acting.view(id).code();
	}

	@Test
	void theFormOfARuleNamesTheProjectsThatComeToItAndThoseThatKeepTheOldValue() {
		var decided = this.acting.nationalDrafting();
		var proposed = this.acting.propose(this.acting.grounded("national.recommended", "basic-common"));
		var day = this.acting.today();
		this.acting.official()
			.does(() -> this.acting.plan().publicise(proposed, this.acting.version(proposed), day.plusDays(30)));
		var due = this.acting.view(decided).dueOn();
		assertThat(get("/levels/national.recommended/rules/drafting-months/edit?lang=en")).hasStatusOk()
			.bodyText()
			.contains("Projects on their way", "href=\"/projects/" + proposed.value() + "\"",
					"href=\"/projects/" + decided.value() + "\"", "due on: " + due);
		var from = day.plusDays(5);
		assertThat(change("drafting-months", "12", "PRIMARY", from)).hasStatusOk()
			.bodyText()
			.contains("data-confirmation",
					code(proposed) + " (due on, if decided on that day: " + from.plusMonths(18) + " → "
							+ from.plusMonths(12) + ")",
					code(decided) + " (due on: " + due + ")", "keep what they have");
		assertThat(change("publicity-days", "45", "PRIMARY", from)).bodyText()
			.contains(
					code(proposed) + " (decision possible from: " + day.plusDays(31) + " → " + day.plusDays(46) + ")");
		assertThat(get("/levels/enterprise/rules/committee-minimum/edit?lang=en")).bodyText()
			.contains("No project on its way comes to this rule");
	}

	@Test
	void aPlannedChangeSaysTheSame() {
		var proposed = this.acting.propose(this.acting.grounded("national.recommended", "basic-common"));
		this.acting.official()
			.does(() -> this.acting.plan()
				.publicise(proposed, this.acting.version(proposed), this.acting.today().plusDays(30)));
		var from = this.acting.today().plusDays(9);
		ADMIN.does(() -> this.rules.setRule(new LevelCode("national.recommended"), Rule.EXTENSION_MONTHS, "5", "A law",
				Confidence.PRIMARY, "", from));
		assertThat(get("/rule-changes?lang=en")).hasStatusOk()
			.bodyText()
			.contains("Projects on their way to which the new value applies", "href=\"/projects/" + proposed.value());
	}

	@Test
	void howSureOneIsOfABasisIsChosenEachTime() {
		assertThat(get("/levels/national.recommended/rules/drafting-months/edit?lang=en")).bodyText()
			.doesNotContain("value=\"PRIMARY\" selected");
		assertThat(change("drafting-months", "12", "", this.acting.today().plusDays(5))).hasStatusOk()
			.bodyText()
			.contains("Choose how sure you are of this basis")
			.doesNotContain("data-confirmation");
	}

	@Test
	void theRulesOfALevelAreReachedByGroupAndFoundByAWord() {
		assertThat(get("/levels/national.recommended?lang=en")).hasStatusOk()
			.bodyText()
			.contains("href=\"#theme-PUBLICATION\"", "id=\"theme-PUBLICATION\"", "data-filter-rows",
					"Rules without a mark decide");
	}

	@Test
	void theStandardNamesItsSupervisorInTheLanguageOfItsReader() {
		this.bodies.ensure("SUP", BodyKind.AUTHORITY, new Texts(Map.of("zh", "某某监督总局", "en", "Supervision Office")),
				"cn", null);
		var id = this.road.toApproval("national.mandatory");
		this.road.approve(id, new ApprovalData(null, "某某监督总局", "产品质量法 art. 49", false, null));
		var publication = this.road.publish(id, Road.Travel.effective(this.acting.today().plusMonths(7)));
		assertThat(standard(publication, "en")).contains("supervised by Supervision Office").doesNotContain("某某监督总局");
		assertThat(standard(publication, "zh-CN")).contains("某某监督总局");
		assertThat(this.web.get().uri("/announcements/" + publication.announcementId() + "?lang=en")).bodyText()
			.contains("Supervision Office");
	}

	@Test
	void whatBindsByAgreementAppliesWhereItWasAgreed() {
		assertThat(page(agreed(), "en")).contains("Where it was agreed").doesNotContain("The whole country");
		this.acting.edition("GB/T 84977-2016");
		assertThat(page(this.road.edition("GB/T 84977-2016"), "en")).contains("The whole country");
	}

	private Edition agreed() {
		var number = Designation.parse("T/ASSOC 7-2016");
		this.catalogue.register(new EditionData(number, Texts.of("en", "Lanterns"), "association", Binding.BY_AGREEMENT,
				null, null, null, null,
				new EditionDates(PartialDate.parse("2016-01-01").orElse(null), null, null, null, null, null), null,
				null, null, List.of(), List.of(), List.of(), null, Texts.empty(), null), List.of());
		return this.road.edition("T/ASSOC 7-2016");
	}

	private String standard(Publication publication, String language) {
		return page(this.road.edition(publication), language);
	}

	private String page(Edition edition, String language) {
		var page = get("/standards/" + edition.slug() + "?lang=" + language);
		return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
