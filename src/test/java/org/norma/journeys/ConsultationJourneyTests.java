package org.norma.journeys;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norma.bodies.BodyService;
import org.norma.consultations.NewRound;
import org.norma.consultations.RoundKind;
import org.norma.consultations.RoundService;
import org.norma.documents.DocumentId;
import org.norma.documents.DocumentService;
import org.norma.documents.SectionKind;
import org.norma.documents.SectionService;
import org.norma.documents.SectionText;
import org.norma.hierarchy.LevelCode;
import org.norma.projects.CourseService;
import org.norma.projects.Person;
import org.norma.projects.PlanService;
import org.norma.projects.Procedure;
import org.norma.projects.ProjectId;
import org.norma.projects.ProjectKind;
import org.norma.projects.ProjectReader;
import org.norma.projects.Projects;
import org.norma.projects.ProposalData;
import org.norma.projects.ProposalService;
import org.norma.projects.SimilarAnswer;
import org.norma.shared.Actor;
import org.norma.shared.Role;
import org.norma.shared.Texts;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A citizen comments on a clause, the secretary answers, the citizen reads the answer.
 */
class ConsultationJourneyTests extends Journey {

	private static final String TITLE = "Safety of rice cookers";

	@Autowired
	private BodyService bodies;

	@Autowired
	private ProposalService proposals;

	@Autowired
	private PlanService plan;

	@Autowired
	private CourseService course;

	@Autowired
	private ProjectReader reader;

	@Autowired
	private Projects projects;

	@Autowired
	private DocumentService documents;

	@Autowired
	private SectionService sections;

	@Autowired
	private RoundService rounds;

	@Autowired
	private JdbcClient jdbc;

	private String project;

	@BeforeEach
	void aRoundIsOpen() {
		var authority = body("SAC");
		var committee = body("SAC/TC 151");
		var official = official("Li Wei");
		var proposal = new ProposalData(Texts.of("en", TITLE), new LevelCode("industry.QX"), ProjectKind.NEW,
				Procedure.NORMAL, false, null, authority, committee, committee, Set.of(), Set.of(), "Burns.", null,
				null, null, null, null);
		var id = official.get(() -> this.proposals.propose(proposal));
		official.does(() -> answerSimilar(id));
		official("Shen Jie").does(() -> this.plan.accept(id, version(id), null, null));
		official.does(() -> open(id));
	}

	private static Person official(String name) {
		return new Person(UUID.randomUUID(), name, List.of(new Actor.Grant(Role.OFFICIAL, null, null)), Locale.ENGLISH);
	}

	private void answerSimilar(ProjectId id) {
		this.reader.details(id)
			.similar()
			.forEach((line) -> this.proposals.answer(id, line.id(), SimilarAnswer.DIFFERENT, "About something else."));
	}

	private void open(ProjectId id) {
		write(new DocumentId(this.projects.byId(id).orElseThrow().documentId()));
		this.course.advance(id, version(id));
		this.rounds
			.open(new NewRound(id, RoundKind.PUBLIC, java.time.LocalDate.now().plusDays(40), Set.of(body("DMW"))));
		this.project = "/projects/" + id.value();
	}

	private int version(ProjectId id) {
		return this.reader.details(id).version();
	}

	private void write(DocumentId document) {
		write(document, SectionKind.SCOPE, "Scope", "This document covers hot surfaces.");
		write(document, SectionKind.CLAUSE, "Requirements", "The outer surface shall not exceed 80 °C.");
	}

	private void write(DocumentId document, SectionKind kind, String heading, String words) {
		var section = this.documents.outline(document)
			.entries()
			.stream()
			.filter((entry) -> entry.kind() == kind)
			.findFirst()
			.orElseThrow();
		this.sections.save(document, section.id(), section.version(), new SectionText(heading, words, true));
	}

	private UUID body(String code) {
		return this.bodies.byCode(code).orElseThrow().id();
	}

	@Test
	void aCitizenCommentsTheSecretaryAnswersTheCitizenReadsTheAnswer() {
		this.page.navigate("/consultations");
		look("consultations");
		link(TITLE).click();
		look("consultation-round");
		this.page.locator("section.clause:has-text('outer surface') a:has-text('Comment')").click();
		comment();
		this.page.navigate(confirmationLink());
		look("consultation-confirm");
		button("Confirm").click();
		assertThat(this.page.getByText("Your comment is received.")).isVisible();
		look("consultation-receipt");
		var receipt = this.page.url();
		answer(receipt);
		inLanguage("zh-CN", 390, 844);
		this.page.navigate(receipt);
		assertThat(this.page.getByText("采纳").first()).isVisible();
		assertThat(this.page.getByText("Clause 4 now says 60 °C.")).isVisible();
		look("consultation-receipt-phone");
		this.page.locator("main nav a").first().click();
		look("consultation-round-phone");
		this.page.navigate("/consultations");
		look("consultations-phone");
	}

	private void comment() {
		look("consultation-comment");
		assertThat(this.page.locator("#clause option:checked")).containsText("Requirements");
		this.page.getByLabel("Kind of comment").selectOption("TECHNICAL");
		this.page.getByLabel("Your comment").fill("80 °C burns children.");
		this.page.getByLabel("Proposed change").fill("60 °C");
		this.page.getByLabel("E-mail address").fill("citizen@example.org");
		button("Send the comment").click();
		assertThat(this.page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
			.hasText("Look into your mailbox");
	}

	private String confirmationLink() {
		var letter = this.jdbc.sql("select letter::text from outbox where address = 'citizen@example.org'")
			.query(String.class)
			.single();
		return letter.replaceAll("(?s).*(/consultations/confirm/[\\w-]+).*", "$1");
	}

	private void answer(String receipt) {
		inLanguage("en-GB", 1280, 900);
		signInAs("Official");
		this.page.navigate(this.project);
		look("project-consultation");
		this.page.navigate(receipt);
		this.page.locator("main nav a").first().click();
		look("consultation-round-official");
		link("Table of comments").click();
		look("consultation-table");
		this.page.locator("input[name=codes]").first().check();
		this.page.locator("#disposition").selectOption("ACCEPTED");
		this.page.locator("#answer").fill("Clause 4 now says 60 °C.");
		submit(button("Dispose the chosen ones"));
		assertThat(this.page.getByText("The answer is saved")).isVisible();
		link("Clear").click();
		look("consultation-table-disposed");
	}

	private com.microsoft.playwright.Locator link(String name) {
		return this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true)).first();
	}

	private com.microsoft.playwright.Locator button(String name) {
		return this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).first();
	}

}
