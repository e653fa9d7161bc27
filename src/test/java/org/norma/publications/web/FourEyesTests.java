package org.norma.publications.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norma.accounts.AccountService;
import org.norma.accounts.PasswordService;
import org.norma.documents.DocumentId;
import org.norma.documents.SectionKind;
import org.norma.documents.SectionText;
import org.norma.hierarchy.Confidence;
import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.Rule;
import org.norma.hierarchy.RuleService;
import org.norma.projects.Person;
import org.norma.projects.ProjectEvent;
import org.norma.projects.ProjectId;
import org.norma.projects.Stage;
import org.norma.projects.World;
import org.norma.publications.ApprovalData;
import org.norma.publications.PublicationData;
import org.norma.publications.PublicationTest;
import org.norma.publications.Publications;
import org.norma.publications.Road;
import org.norma.shared.work.WorkItem;
import org.norma.shared.work.WorkSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * No act without a second pair of eyes: one official alone gets nothing past the gates
 * and nothing approved; with a second person and a second body it works; what is never
 * exempted stays shut.
 */
@PublicationTest
class FourEyesTests {

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
	private RuleService rules;

	@Autowired
	private AccountService accounts;

	@Autowired
	private PasswordService passwords;

	@Autowired
	private List<WorkSource> work;

	@BeforeEach
	@AfterEach
	void today() {
		this.acting.clock().set(LocalDate.of(2026, 3, 2));
	}

	private static String page(ProjectId id) {
		return "/projects/" + id.value();
	}

	private AbstractStringAssert<?> read(String path, Person person) {
		return assertThat(this.web.get().uri(path + "?lang=en").with(authentication(person.token()))).hasStatusOk()
			.bodyText();
	}

	private AbstractStringAssert<?> readByAnybody(String path) {
		return assertThat(this.web.get().uri(path + "?lang=en")).hasStatusOk().bodyText();
	}

	private MockMvcTester.MockMvcRequestBuilder post(String path, Person person) {
		return this.web.post().uri(path + "?lang=en").with(csrf()).with(authentication(person.token()));
	}

	/** An official of the authority with an account and a password. */
	private Person withPassword() {
		var account = this.accounts.create("approver-" + UUID.randomUUID() + "@example.org", "Qian Yu", Locale.ENGLISH);
		this.passwords.set(account.token(), PASSWORD);
		return new Person(account.id().value(), "Qian Yu", this.acting.official().grants(), Locale.ENGLISH);
	}

	private void asksFor(ProjectId id, String gate) {
		assertThat(post(page(id) + "/exempt", this.acting.official()).param("gate", gate)
			.param("version", String.valueOf(this.acting.version(id)))
			.param("reason", "A flood.")).hasStatus3xxRedirection();
	}

	private void countersigns(ProjectId id, String gate, Person person) {
		assertThat(post(page(id) + "/exemptions/" + gate + "/countersign", person)).hasStatus3xxRedirection();
	}

	private boolean isExempted(ProjectId id, String gate) {
		return this.acting.exemptions().granted(id).stream().anyMatch((each) -> each.gate().equals(gate));
	}

	private void advances(ProjectId id) {
		var seen = this.acting.version(id);
		this.acting.official().does(() -> this.acting.course().advance(id, seen));
	}

	private List<WorkItem> waiting(Person person) {
		return person.get(() -> this.work.stream().flatMap((source) -> source.of(person).stream()).toList());
	}

	@Test
	void oneOfficialAloneGetsNoNationalStandardPublished() {
		this.acting.countersigner();
		var id = this.acting.propose(this.acting.grounded("national.recommended", "basic-common"));
		asksFor(id, "publicity");
		this.acting
			.refusal(() -> this.acting.official().does(() -> this.acting.exemptions().countersign(id, "publicity")))
			.contains("was asked for by Li Wei", "another body, one of: SAMR (name)");
		this.acting
			.refusal(() -> this.acting.second().does(() -> this.acting.exemptions().countersign(id, "publicity")))
			.contains("another body, one of: SAMR (name)");
		assertThat(isExempted(id, "publicity")).isFalse();
		var seen = this.acting.version(id);
		this.acting.refusal(() -> this.acting.official().does(() -> this.acting.plan().accept(id, seen, "469", null)))
			.contains("has not been made public");
		read(page(id), this.acting.official()).contains("asked for, does not count yet", "A flood.");
		assertThat(waiting(this.acting.official())).extracting(WorkItem::key)
			.doesNotContain("projects.work.countersign");
	}

	@Test
	void withASecondPersonAndASecondBodyItIsApprovedAndEverybodyReadsTheExemptions() {
		var id = toApprovalByExemptions();
		notApprovedByWhoCountersigned(id);
		approvedByAThirdPerson(id);
		publishedByWhoDidNotApprove(id);
		var slug = this.road.edition(this.publications.ofProject(id).orElseThrow()).slug();
		readByAnybody(page(id)).contains("Exemptions", "A flood.", "Asked for by Li Wei", "Countersigned by Tang Bo");
		readByAnybody("/standards/" + slug).contains("Read this first",
				"A flood.”. Asked for by Li Wei on 2026-03-02, countersigned by Tang Bo on 2026-03-02");
	}

	private ProjectId toApprovalByExemptions() {
		var other = this.acting.countersigner();
		var id = this.acting.propose(this.acting.grounded("national.recommended", "basic-common"));
		asksFor(id, "publicity");
		assertThat(waiting(other)).extracting(WorkItem::href).contains(page(id) + "/exemptions/publicity");
		assertThat(waiting(other)).extracting(WorkItem::arguments)
			.contains(List.of("Li Wei", "Publicity of the proposal"));
		read(page(id), other).contains("Countersign or refuse the exemption");
		read(page(id) + "/exemptions/publicity", other).doesNotContain("Take the request back");
		read(page(id) + "/exemptions/publicity", this.acting.official()).contains("Take the request back");
		read(page(id) + "/exemptions/publicity", other).contains("A flood.", "Countersign", "Refuse");
		countersigns(id, "publicity", other);
		assertThat(isExempted(id, "publicity")).isTrue();
		var seen = this.acting.version(id);
		this.acting.refusal(() -> this.acting.official().does(() -> this.acting.plan().accept(id, seen, "469", null)))
			.contains("Li Wei did this already: proposed (2026-03-02)", "another person for this: taken into the plan");
		this.acting.accept(id);
		this.acting.write(id);
		advances(id);
		assertThat(this.web.get()
			.uri(page(id) + "/exempt?lang=en&gate=consultation")
			.with(authentication(this.acting.official().token()))).hasStatusOk()
			.bodyText()
			.contains("one of: SAMR (name).");
		asksFor(id, "consultation");
		countersigns(id, "consultation", other);
		read(page(id), this.acting.official()).contains("not applicable: nobody was asked");
		advances(id);
		asksFor(id, "ballot");
		countersigns(id, "ballot", other);
		advances(id);
		assertThat(this.acting.view(id).stage()).isEqualTo(Stage.APPROVAL);
		return id;
	}

	/** Who countersigned for another body acts for the authority too. */
	private void notApprovedByWhoCountersigned(ProjectId id) {
		var other = this.acting.countersigner();
		var grants = Stream.concat(other.grants().stream(), this.acting.official().grants().stream()).toList();
		var both = new Person(other.accountId(), other.displayName(), grants, Locale.ENGLISH);
		read(page(id) + "/approve", both)
			.contains("Tang Bo did this already: countersigned an exemption (2026-03-02)",
					"the rule “What one person may not do both”")
			.doesNotContain("name=\"exemptions\"", "separate-persons");
		this.acting.refusal(
				() -> both.does(() -> this.road.approvals().approve(id, this.road.relying(id, ApprovalData.plain()))))
			.contains("Tang Bo did this already: countersigned an exemption", "want another person for this: approved");
		assertThat(this.publications.approvalOf(id)).isEmpty();
	}

	private void approvedByAThirdPerson(ProjectId id) {
		for (var person : List.of(this.acting.official(), this.acting.second())) {
			read(page(id) + "/approve", person)
				.contains("want another person for this: approved", "id=\"exemptions\"",
						"Asked for by Li Wei on 2026-03-02")
				.doesNotContain("name=\"exemptions\"");
			this.acting
				.refusal(() -> person
					.does(() -> this.road.approvals().approve(id, this.road.relying(id, ApprovalData.plain()))))
				.contains("want another person for this: approved");
		}
		for (var person : List.of(this.acting.official(), this.acting.second())) {
			read(page(id), person).contains("Nothing for you to do now.");
			assertThat(waiting(person)).extracting(WorkItem::href).doesNotContain(page(id) + "/approve");
		}
		var third = withPassword();
		read(page(id), third).contains("btn btn-primary\" href=\"" + page(id) + "/approve\"");
		assertThat(waiting(third)).extracting(WorkItem::href).contains(page(id) + "/approve");
		read(page(id) + "/approve", third).contains("value=\"publicity\"", "value=\"consultation\"", "value=\"ballot\"",
				"A flood.");
		assertThat(post(page(id) + "/approve", third).param("password", PASSWORD).param("exemptions", "publicity"))
			.hasStatusOk()
			.bodyText()
			.contains("relies on exemptions that you have not ticked: “Consultation” (“A flood.”), “Ballot");
		assertThat(this.publications.approvalOf(id)).isEmpty();
		assertThat(post(page(id) + "/approve", third).param("password", PASSWORD)
			.param("exemptions", "publicity", "consultation", "ballot")).hasStatus3xxRedirection();
		assertThat(this.publications.approvalOf(id).orElseThrow().exemptions()).hasSize(3);
		this.acting.refusal(
				() -> third.does(() -> this.road.publications().publish(id, PublicationData.today(List.of(), true))))
			.contains("Qian Yu did this already: approved", "another person for this: published");
	}

	private void publishedByWhoDidNotApprove(ProjectId id) {
		this.road.publish(id);
		assertThat(this.acting.details(id).history()).extracting(ProjectEvent::verb)
			.contains("project.exemption-requested", "project.exemption-countersigned", "project.published");
		read(page(id), this.acting.official()).doesNotContain("by one person");
		var told = "A flood.”. Asked for by Li Wei on 2026-03-02, countersigned by Tang Bo on 2026-03-02";
		readByAnybody(page(id) + "/publication").contains("Read this first", told, "Qian Yu", "SAC (name)");
		readByAnybody(page(id))
			.contains("Countersigned the exemption from: Ballot", "Reason of who asked for it: “A flood.”",
					"(exempted)")
			.doesNotContain("Ballot passed");
		var announcement = this.publications.record(id).announcement();
		readByAnybody(announcement.href()).contains("Read this first", told);
	}

	@Test
	void whoAskedForAnExemptionOrCountersignedItDoesNotApprove() {
		var id = this.acting.drafting((proposal) -> proposal);
		this.acting.write(id);
		advances(id);
		for (var gate : List.of("consultation", "ballot")) {
			var seen = this.acting.version(id);
			this.acting.third().does(() -> this.acting.exemptions().request(id, seen, gate, "A flood."));
			countersigns(id, gate, this.acting.second());
			advances(id);
		}
		this.acting
			.refusal(() -> this.acting.third()
				.does(() -> this.road.approvals().approve(id, this.road.relying(id, ApprovalData.plain()))))
			.contains("Qian Yu did this already: asked for an exemption (2026-03-02)");
		this.acting
			.refusal(() -> this.acting.second()
				.does(() -> this.road.approvals().approve(id, this.road.relying(id, ApprovalData.plain()))))
			.contains("Zhou Hua did this already: countersigned an exemption (2026-03-02)");
		var fourth = withPassword();
		fourth.does(() -> this.road.approvals().approve(id, this.road.relying(id, ApprovalData.plain())));
		assertThat(this.publications.approvalOf(id)).isPresent();
	}

	@Test
	void whatIsNeverExemptedStaysShut() {
		var id = this.acting.nationalDrafting();
		this.acting.refusal(() -> this.acting.exempt(id, "text", "No time."))
			.startsWith("Nobody is ever exempted from “Text")
			.contains("Recommended national standards");
		read(page(id), this.acting.official()).doesNotContain("/exempt?gate=text");
		var mandatory = this.acting.propose(this.acting.grounded("national.mandatory", "health-life-property"));
		this.acting.publicise(mandatory, 30);
		this.acting.accept(mandatory);
		this.acting.write(mandatory);
		advances(mandatory);
		for (var gate : List.of("consultation", "tbt-notification")) {
			this.acting.refusal(() -> this.acting.exempt(mandatory, gate, "No time."))
				.startsWith("Nobody is ever exempted from");
		}
	}

	@Test
	void aTextWithoutItsScopeStaysInDrafting() {
		var id = this.acting.drafting((proposal) -> proposal);
		this.acting.write(id);
		var document = new DocumentId(this.acting.view(id).documentId());
		var scope = this.acting.documents()
			.outline(document)
			.entries()
			.stream()
			.filter((entry) -> entry.kind() == SectionKind.SCOPE)
			.findFirst()
			.orElseThrow();
		this.acting.drafter()
			.does(() -> this.acting.sections()
				.save(document, scope.id(), scope.version(), new SectionText("Scope", " ", true)));
		this.acting.refusal(() -> advances(id)).startsWith("The scope of " + this.acting.view(id).code() + " is empty");
	}

	@Test
	void theSecondPersonRefusesAndWhoAskedTakesBack() {
		var id = this.acting.drafting((proposal) -> proposal);
		this.acting.write(id);
		advances(id);
		asksFor(id, "consultation");
		assertThat(post(page(id) + "/exempt", this.acting.second()).param("gate", "consultation")
			.param("version", String.valueOf(this.acting.version(id)))
			.param("reason", "Again.")).hasStatusOk().bodyText().contains("is asked for already, by Li Wei");
		assertThat(post(page(id) + "/exemptions/consultation/refuse", this.acting.second()).param("version", "0")
			.param("reason", " ")).hasStatusOk().bodyText().contains("Refuse the countersignature");
		assertThat(post(page(id) + "/exemptions/consultation/refuse", this.acting.second()).param("version", "0")
			.param("reason", "No flood is known.")).hasStatus3xxRedirection();
		assertThat(isExempted(id, "consultation")).isFalse();
		this.acting
			.refusal(() -> this.acting.second().does(() -> this.acting.exemptions().countersign(id, "consultation")))
			.contains("waits no more: Refused, by Zhou Hua");
		asksFor(id, "consultation");
		assertThat(post(page(id) + "/exemptions/consultation/withdraw", this.acting.official()))
			.hasStatus3xxRedirection();
		assertThat(this.acting.details(id).history()).extracting(ProjectEvent::verb)
			.startsWith("project.exemption-withdrawn", "project.exemption-requested", "project.exemption-refused",
					"project.exemption-requested");
	}

	@Test
	void whoMayExemptIsWhatTheRuleSays() {
		var level = new LevelCode("industry.YC");
		this.rules.setRule(level, Rule.EXEMPTION_BODIES, "SAMR", "Own statute", Confidence.CHOSEN, "",
				this.acting.today().plusDays(1));
		this.acting.clock().passDays(1);
		var id = this.acting.propose(this.acting.proposal("industry.YC"));
		this.acting.accept(id);
		this.acting.write(id);
		advances(id);
		this.acting.refusal(() -> this.acting.exempt(id, "consultation", "A flood."))
			.contains("Your body may not ask for exemptions", "SAMR", "Own statute");
	}

	@Test
	void anOfficeOfOnePersonSetsTheRuleSoAndItShows() {
		var level = new LevelCode("industry.YB");
		this.rules.requireNothing(level, Rule.SEPARATE_PERSONS, "Own statute", Confidence.CHOSEN, "",
				this.acting.today().plusDays(1));
		this.acting.clock().passDays(1);
		var alone = this.acting.official();
		var id = this.acting.propose(this.acting.proposal("industry.YB"));
		var seen = this.acting.version(id);
		alone.does(() -> this.acting.plan().accept(id, seen, null, null));
		this.acting.write(id);
		advances(id);
		this.acting.exempt(id, "consultation", "A flood.");
		advances(id);
		this.acting.exempt(id, "ballot", "A flood.");
		advances(id);
		alone.does(() -> this.road.approvals().approve(id, this.road.relying(id, ApprovalData.plain())));
		alone.does(() -> this.road.publications().publish(id, PublicationData.today(List.of(), true)));
		readByAnybody(page(id)).contains("by one person, Li Wei: the rules of this level allow it.");
		var slug = this.road.edition(this.publications.ofProject(id).orElseThrow()).slug();
		readByAnybody("/standards/" + slug)
			.contains("By one person: proposed, taken into the plan, approved, published");
	}

}
