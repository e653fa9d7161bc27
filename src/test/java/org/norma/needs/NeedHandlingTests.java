package org.norma.needs;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.norma.bodies.BodyKind;
import org.norma.projects.Person;
import org.norma.projects.ProjectId;
import org.norma.projects.ProjectTest;
import org.norma.projects.ProposalData;
import org.norma.projects.World;
import org.norma.shared.Role;
import org.norma.shared.Texts;
import org.norma.shared.work.Notice;
import org.norma.shared.work.WorkItem;
import org.norma.shared.work.WorkSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** Whose need it is to handle, and what becomes of it once. */
@ProjectTest
@RecordApplicationEvents
class NeedHandlingTests {

	@Autowired
	private NeedConcerns concerns;

	@Autowired
	private NeedService needs;

	@Autowired
	private NeedDesk desk;

	@Autowired
	private NeedReader reader;

	@Autowired
	private List<WorkSource> work;

	@Autowired
	private World.Acting acting;

	@Autowired
	private MockMvcTester web;

	@Autowired
	private ApplicationEvents events;

	private final Person enterprise = Person.with("Zhang Min", Role.ENTERPRISE, UUID.randomUUID());

	/** Keeps what the page after an act is told. */
	private Cookie session = new Cookie("SESSION", "none");

	private NeedId stated(String subject, String sector) {
		return this.enterprise
			.get(() -> this.needs.state(new NeedData(subject, sector, null, "It burns.", null, Urgency.HIGH, null)));
	}

	/** A ministry of the profile, named by the rules of its industries. */
	private Person ministry(String code, String zh) {
		var body = this.acting.bodies()
			.ensure(code, BodyKind.AUTHORITY, new Texts(Map.of("en", code, "zh", zh)), "national", null)
			.id();
		return Person.with("Official of " + code, Role.OFFICIAL, body);
	}

	@Test
	void aBodyForWhichNobodyStatedALevelHandlesNoNeeds() {
		var bodies = this.acting.bodies();
		assertThat(this.concerns.handles(
				bodies.ensure("MISSPELT-N", org.norma.bodies.BodyKind.AUTHORITY, Texts.of("zh", "中国人名银行"), null, null)))
			.isFalse();
		assertThat(this.concerns.handles(
				bodies.ensure("PBC-NAMED", org.norma.bodies.BodyKind.AUTHORITY, Texts.of("zh", "中国人民银行"), null, null)))
			.isTrue();
	}

	private Person bank() {
		return ministry("PBC-NEED", "中国人民银行");
	}

	private org.assertj.core.api.AbstractStringAssert<?> page(NeedId id, Person person) {
		return assertThat(this.web.get()
			.uri("/needs/" + id.value() + "?lang=en")
			.cookie(this.session)
			.with(authentication(person.token()))).hasStatusOk().bodyText();
	}

	private MockMvcTester.MockMvcRequestBuilder post(NeedId id, String act, Person person) {
		return this.web.post()
			.uri("/needs/" + id.value() + "/" + act)
			.with(csrf())
			.with(authentication(person.token()));
	}

	private void sent(MockMvcTester.MockMvcRequestBuilder form) {
		var answer = form.exchange();
		assertThat(answer).hasStatus3xxRedirection();
		this.session = answer.getResponse().getCookie("SESSION");
	}

	private List<String> waiting(Person person) {
		return person
			.get(() -> this.work.stream().flatMap((source) -> source.of(person).stream()).map(WorkItem::href).toList());
	}

	@Test
	void aDepartmentHandlesTheNeedsOfItsOwnSectors() {
		var belts = stated("Restraints of wheelchairs", "C");
		var loans = stated("Words of loans", "J");
		assertThat(waiting(bank())).contains("/needs/" + loans.value()).doesNotContain("/needs/" + belts.value());
		this.acting.refusal(() -> bank().does(() -> this.desk.answer(belts, true, "no")))
			.contains("stands under the sector “Manufacturing”, for which your authority makes no standards");
		page(belts, bank()).doesNotContain("/merge", "/answer")
			.contains("handled by the standardization authority or the department of its sector");
		page(loans, bank()).contains("/merge", "/answer");
		bank().does(() -> this.desk.answer(loans, false, "JR/T 0001."));
	}

	@Test
	void aProvinceTurnsNeedsIntoProjectsButAnswersNone() {
		var id = stated("Tiles of Shanghai", null);
		var province = Person.with("Xu Lei", Role.OFFICIAL, this.acting.region("31"));
		assertThat(waiting(province)).doesNotContain("/needs/" + id.value());
		page(id, province).contains("/projects/new?need=" + id.value()).doesNotContain("/merge");
	}

	@Test
	void whatAnAuthorityHasUnderConsiderationIsAnsweredByItAlone() {
		var id = stated("Words of credit", "J");
		this.acting.official().does(() -> this.desk.sort(id, "J", Urgency.HIGH));
		var code = this.reader.details(id).code();
		for (Runnable act : List.<Runnable>of(() -> this.desk.answer(id, true, "no"),
				() -> this.desk.sort(id, "J", Urgency.LOW), () -> this.desk.merge(id, "N-2026-9999"))) {
			this.acting.refusal(() -> bank().does(act))
				.startsWith(code + " is under consideration by SAC (name): that authority answers");
		}
		page(id, bank()).contains("Under consideration by SAC (name)").doesNotContain("/merge");
		this.acting.official().does(() -> this.desk.answer(id, true, "Later."));
	}

	@Test
	void theAddressOfACitizenIsSeenByTheAuthorityThatHasTheNeedInHand() {
		this.web.post().uri("/needs/new?lang=en").with(csrf()).with((request) -> {
			request.setRemoteAddr("10.0.1.1");
			return request;
		})
			.param("subject", "Hidden address")
			.param("why", "It fails.")
			.param("urgency", "HIGH")
			.param("mail", "hidden@example.org")
			.exchange();
		var link = this.events.stream(Notice.class)
			.filter((notice) -> notice.key().equals("needs.notice.confirm"))
			.findFirst()
			.orElseThrow()
			.href();
		var path = this.web.post().uri(link).with(csrf()).exchange().getResponse().getRedirectedUrl();
		var id = new NeedId(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
		page(id, this.acting.official()).doesNotContain("hidden@example.org").contains("/merge");
		this.acting.official().does(() -> this.desk.sort(id, null, Urgency.LOW));
		page(id, this.acting.official()).contains("hidden@example.org");
		page(id, bank()).doesNotContain("hidden@example.org");
		this.acting.official().does(() -> this.desk.answer(id, false, "GB 1."));
		page(id, this.acting.official()).contains("hidden@example.org");
	}

	@Test
	void aNeedIsNotMergedIntoAClosedOneAndTheNumberTypedStays() {
		var open = stated("Bells", "C");
		var closed = stated("Old bells", "C");
		this.acting.official().does(() -> this.desk.answer(closed, false, "GB 2."));
		var code = this.reader.details(closed).code();
		this.acting.refusal(() -> this.acting.official().does(() -> this.desk.merge(open, code)))
			.contains("cannot be merged into " + code + ", which is closed (“Answered”)");
		sent(post(open, "merge", this.acting.official()).param("into", "N-2026-9999"));
		page(open, this.acting.official()).contains("There is no need N-2026-9999.", "value=\"N-2026-9999\"");
		for (var act : new String[] { "merge", "answer", "sort" }) {
			sent(post(open, act, this.acting.official()));
			page(open, this.acting.official()).contains("alert-danger");
		}
	}

	@Test
	void anAnswerHasAnEndAndIsKeptWhenItIsTooLong() {
		var id = stated("Long answer", "C");
		sent(post(id, "answer", this.acting.official()).param("text", "z".repeat(4001)));
		page(id, this.acting.official()).contains("The answer has 4001 characters; 4000 are the most.",
				">" + "z".repeat(4001) + "</textarea>");
		assertThat(this.reader.details(id).state()).isEqualTo(NeedState.RECEIVED);
	}

	private ProposalData from(NeedId need) {
		var p = this.acting.proposal("industry.JR");
		return new ProposalData(p.title(), p.level(), p.kind(), p.procedure(), false, null, p.authorityId(),
				p.committeeId(), p.leadBodyId(), p.draftingBodies(), p.cooperating(), p.justification(), null, null,
				null, null, need.value());
	}

	@Test
	void aNeedBecomesOneProjectAndAnotherOnceThatIsGivenUp() {
		var id = stated("Once only", "C");
		ProjectId project = this.acting.propose(from(id));
		var code = this.acting.view(project).code();
		this.acting.refusal(() -> this.acting.propose(from(id))).contains("has become the project " + code);
		var again = this.web.get()
			.uri("/projects/new?need=" + id.value())
			.with(authentication(this.acting.official().token()))
			.exchange();
		assertThat(again).hasRedirectedUrl("/needs/" + id.value());
		this.session = again.getResponse().getCookie("SESSION");
		page(id, this.acting.official()).contains("has become the project " + code, "/projects/" + project.value());
		var seen = this.acting.version(project);
		this.acting.official().does(() -> this.acting.course().cancel(project, seen, "Too early."));
		assertThat(this.acting.propose(from(id))).isNotNull();
	}

	@Test
	void theProposerHearsThatTheProjectIsSuspendedGoesOnAndIsGivenUp() {
		var id = stated("Followed", "C");
		var project = this.acting.propose(from(id));
		var official = this.acting.official();
		official.does(() -> this.acting.course().suspend(project, this.acting.version(project), "Wait."));
		official.does(() -> this.acting.course().resume(project, this.acting.version(project), "Go."));
		official.does(() -> this.acting.course().cancel(project, this.acting.version(project), "End."));
		for (var each : new String[][] { { "suspended", "Wait." }, { "resumed", "Go." }, { "cancelled", "End." } }) {
			assertThat(this.events.stream(Notice.class)
				.filter((notice) -> notice.key().equals("needs.notice." + each[0]))
				.filter((notice) -> notice.recipients().accounts().contains(this.enterprise.accountId())))
				.singleElement()
				.satisfies((notice) -> assertThat(notice.arguments()).contains(each[1]));
		}
	}

	@Test
	void whatANeedSaysReachesTheProposal() {
		var id = this.enterprise.get(() -> this.needs.state(new NeedData("Tie-downs", "C", "Vans and buses",
				"They tear.", "Three accidents.", Urgency.HIGH, "ISO 10542-1:2012")));
		var official = this.acting.official();
		assertThat(
				this.web.get().uri("/projects/new?lang=en&need=" + id.value()).with(authentication(official.token())))
			.hasStatusOk()
			.bodyText()
			.contains("value=\"ISO 10542-1:2012\"", "value=\"ADOPTION\" selected", "They tear.",
					"Evidence: Three accidents.", "Products or services: Vans and buses", "Sector (GB/T 4754): C");
		var words = this.enterprise.get(() -> this.needs
			.state(new NeedData("Hooks", null, null, "They tear.", null, Urgency.HIGH, "something of the French")));
		assertThat(this.web.get()
			.uri("/projects/new?lang=en&need=" + words.value())
			.with(authentication(official.token()))).bodyText()
			.contains("International standard known: something of the French", "value=\"NEW\" selected");
	}

	@Test
	void whoStatedANeedIsNotAskedToSupportIt() {
		var id = stated("My own", "C");
		page(id, this.enterprise).contains("You stated this need.").doesNotContain("/support");
		sent(post(id, "support", this.enterprise));
		page(id, this.enterprise).contains("your voice is counted already");
		page(id, this.acting.official()).contains("/support");
	}

}
