package org.norma.needs;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.norma.bodies.BodyKind;
import org.norma.projects.Person;
import org.norma.projects.ProjectTest;
import org.norma.projects.ProposalData;
import org.norma.projects.World;
import org.norma.shared.GuestThrottle;
import org.norma.shared.NotFound;
import org.norma.shared.Role;
import org.norma.shared.work.Notice;
import org.norma.shared.work.WorkItem;
import org.norma.shared.work.WorkSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** From a need to its answer or its project. */
@ProjectTest
@RecordApplicationEvents
class NeedsTests {

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

	private static NeedData data(String subject) {
		return new NeedData(subject, "C", null, "Batteries burn.", null, Urgency.HIGH, null);
	}

	private NeedId stated(String subject) {
		return this.enterprise.get(() -> this.needs.state(data(subject)));
	}

	private List<Notice> notices(String key) {
		return this.events.stream(Notice.class).filter((notice) -> notice.key().equals(key)).toList();
	}

	@Test
	void aNeedOfSomebodySignedInIsPublicAtOnceAndWaitsForTheOfficials() {
		var id = stated("Charging plugs");
		assertThat(this.reader.details(id).state()).isEqualTo(NeedState.RECEIVED);
		var items = this.acting.official()
			.get(() -> this.work.stream().flatMap((source) -> source.of(this.acting.official()).stream()).toList());
		assertThat(items).anyMatch((item) -> item.href().equals("/needs/" + id.value()));
	}

	@Test
	void aNeedFromThePublicAppearsOnceItsAddressIsConfirmed() {
		assertThat(form("10.0.0.1").param("mail", "Someone@Example.org")).hasStatus3xxRedirection()
			.hasRedirectedUrl("/needs/sent");
		var notice = notices("needs.notice.confirm").get(0);
		assertThat(notice.recipients().addresses()).containsExactly("someone@example.org");
		assertThat(this.web.get().uri("/needs?words={words}", "Scooter brakes")).bodyText().doesNotContain("/needs/0");
		assertThat(this.web.get().uri(notice.href())).hasStatusOk().bodyText().contains("Scooter brakes");
		assertThat(this.web.post().uri(notice.href()).with(csrf())).hasStatus3xxRedirection();
		assertThat(this.web.get().uri("/needs?words={words}", "Scooter brakes")).bodyText()
			.contains("Scooter brakes</a>")
			.doesNotContain("example.org");
	}

	@Test
	void aUsedLinkLeadsToTheNeedThatItConfirmed() {
		form("10.0.0.6", "en", "Straps").param("mail", "twice@example.org").exchange();
		var link = notices("needs.notice.confirm").get(0).href();
		var page = this.web.post().uri(link).with(csrf()).exchange().getResponse().getRedirectedUrl();
		assertThat(page).startsWith("/needs/");
		assertThat(this.web.get().uri(link)).hasRedirectedUrl(page)
			.flash()
			.containsEntry("done", "needs.done.confirmed-before");
		assertThat(this.web.post().uri(link).with(csrf())).hasRedirectedUrl(page);
	}

	@Test
	void aNeedSentTwiceIsOneNeed() {
		form("10.0.0.7", "en", "Bells").param("mail", "double@example.org").exchange();
		form("10.0.0.7", "en", "Bells").param("mail", "double@example.org").exchange();
		assertThat(notices("needs.notice.confirm")).hasSize(1);
		assertThat(stated("Sent twice")).isEqualTo(stated("Sent twice")).isNotEqualTo(stated("Another"));
		this.acting.clock().passDays(1);
		var first = stated("Sent on two days");
		this.acting.clock().passDays(1);
		assertThat(stated("Sent on two days")).isNotEqualTo(first);
	}

	@Test
	void whoHasNoAccountIsWrittenToInTheLanguageOfThePage() {
		form("10.0.0.8", "it", "Campanelli").param("mail", "anna@example.org").exchange();
		var confirm = notices("needs.notice.confirm").get(0);
		assertThat(confirm.recipients().language()).isEqualTo(Locale.ITALIAN);
		var page = this.web.post().uri(confirm.href()).with(csrf()).exchange().getResponse().getRedirectedUrl();
		var id = new NeedId(UUID.fromString(page.substring(page.lastIndexOf('/') + 1)));
		this.acting.official().does(() -> this.desk.answer(id, false, "EN 14619"));
		assertThat(notices("needs.notice.answered")).singleElement().satisfies((notice) -> {
			assertThat(notice.recipients().addresses()).containsExactly("anna@example.org");
			assertThat(notice.recipients().language()).isEqualTo(Locale.ITALIAN);
		});
	}

	@Test
	void aLinkIsGoodForSevenDays() {
		form("10.0.0.2").param("mail", "late@example.org").exchange();
		var notice = notices("needs.notice.confirm").get(0);
		this.acting.clock().passDays(8);
		assertThat(this.web.get().uri(notice.href())).hasStatus(404);
		this.needs.forgetUnconfirmed();
	}

	@Test
	void thePublicNeedsAMailAddress() {
		assertThat(form("10.0.0.3")).hasStatusOk().bodyText().contains("Give an e-mail address");
		assertThat(form("10.0.0.3").param("mail", "nonsense")).hasStatusOk().bodyText().contains("is-invalid");
	}

	@Test
	void tooManyNeedsFromOneAddressAreRefused() {
		for (var each = 0; each < GuestThrottle.FROM_A_CLIENT; each++) {
			assertThat(form("10.0.0.4").param("mail", "many" + each + "@example.org")).hasRedirectedUrl("/needs/sent");
		}
		assertThat(form("10.0.0.4").param("mail", "more@example.org")).hasStatusOk()
			.bodyText()
			.contains("At most 20 mails an hour are sent for one client.");
	}

	@Test
	void aMailboxThatConfirmsNothingGetsThreeMailsADay() {
		for (int each = 0; each < 3; each++) {
			form("10.0.1." + each, "en", "Bells " + each).param("mail", "victim+" + each + "@example.org").exchange();
		}
		assertThat(form("10.0.1.9", "en", "Bells").param("mail", "Victim@example.org")).hasStatusOk()
			.bodyText()
			.contains("3 mails were sent to this address today", "Bells");
		assertThat(notices("needs.notice.confirm")).hasSize(3);
	}

	@Test
	void whatAProgramFillsInIsDropped() {
		assertThat(form("10.0.0.5").param("mail", "robot@example.org").param("website", "http://spam"))
			.hasRedirectedUrl("/needs/sent");
		assertThat(notices("needs.notice.confirm")).isEmpty();
	}

	private MockMvcTester.MockMvcRequestBuilder form(String origin) {
		return form(origin, "en", "Scooter brakes");
	}

	private MockMvcTester.MockMvcRequestBuilder form(String origin, String language, String subject) {
		return this.web.post().uri("/needs/new?lang=" + language).with(csrf()).with((request) -> {
			request.setRemoteAddr(origin);
			return request;
		}).param("subject", subject).param("why", "They fail.").param("urgency", "HIGH");
	}

	@Test
	void officialsSortAndAnswerAndTheProposerIsTold() {
		var id = stated("Helmets");
		this.acting.official().does(() -> this.desk.sort(id, "G", Urgency.LOW));
		assertThat(this.reader.details(id).data()).extracting(NeedData::sector, NeedData::urgency)
			.containsExactly("G", Urgency.LOW);
		this.acting.official().does(() -> this.desk.answer(id, false, "GB 811 covers it."));
		assertThat(this.reader.details(id)).extracting(NeedDetails::state, (need) -> need.answer().text())
			.containsExactly(NeedState.ANSWERED, "GB 811 covers it.");
		assertThat(notices("needs.notice.answered")).singleElement()
			.satisfies((notice) -> assertThat(notice.recipients().accounts())
				.containsExactly(this.enterprise.accountId()));
		this.acting.refusal(() -> this.acting.official().does(() -> this.desk.answer(id, true, "no")))
			.contains("was answered by Li Wei (SAC (name))");
		assertThat(this.web.get().uri("/needs/{id}?lang=en", id.value())).bodyText()
			.contains("GB 811 covers it.", "Li Wei, SAC (name), ");
		var late = this.web.post()
			.uri("/needs/{id}/answer", id.value())
			.with(csrf())
			.with(authentication(this.acting.official().token()))
			.param("text", "The slower window.")
			.exchange();
		assertThat(this.web.get().uri("/needs/{id}?lang=en", id.value()).cookie(late.getResponse().getCookies()))
			.bodyText()
			.contains("What you had typed; it was not taken", "The slower window.");
	}

	@Test
	void officialsOfEnterprisesAndAssociationsDoNotHandleNeeds() {
		form("10.0.0.9", "en", "Secrets").param("mail", "secret@example.org").exchange();
		var link = notices("needs.notice.confirm").get(0).href();
		var page = this.web.post().uri(link).with(csrf()).exchange().getResponse().getRedirectedUrl();
		for (var body : List.of(this.acting.enterprise(), this.acting.association(), this.acting.committee())) {
			var person = Person.with("He Jun", Role.OFFICIAL, body);
			assertThat(this.web.get().uri(page).with(authentication(person.token()))).hasStatusOk()
				.bodyText()
				.doesNotContain("secret@example.org", "/merge", "/answer");
			assertThat(this.web.post()
				.uri(page + "/answer")
				.with(csrf())
				.with(authentication(person.token()))
				.param("text", "no")).hasStatus(403);
			assertThat(waiting(person)).doesNotContain(page);
		}
		assertThat(this.web.get().uri(page).with(authentication(this.acting.official().token()))).bodyText()
			.contains("/merge");
	}

	@Test
	void aSortedNeedWaitsForTheAuthorityThatSortedItUntilItIsAnswered() {
		var id = stated("Ropes");
		var other = Person.with("Other", Role.OFFICIAL, this.acting.body("MIIT", BodyKind.AUTHORITY));
		assertThat(waiting(other)).contains("/needs/" + id.value());
		this.acting.official().does(() -> this.desk.sort(id, "C", Urgency.LOW));
		assertThat(waiting(other)).doesNotContain("/needs/" + id.value());
		assertThat(waiting(this.acting.official())).contains("/needs/" + id.value());
		this.acting.official().does(() -> this.desk.answer(id, true, "no"));
		assertThat(waiting(this.acting.official())).doesNotContain("/needs/" + id.value());
	}

	private List<String> waiting(Person person) {
		return person
			.get(() -> this.work.stream().flatMap((source) -> source.of(person).stream()).map(WorkItem::href).toList());
	}

	@Test
	void proposersOfMergedNeedsAndSupportersCountAndAreToldOnce() {
		var first = stated("Kites");
		var twin = Person.with("Twin", Role.EXPERT, UUID.randomUUID());
		var supporter = Person.with("Supporter", Role.EXPERT, UUID.randomUUID());
		var second = twin.get(() -> this.needs.state(data("Kites too")));
		twin.does(() -> this.needs.support(first));
		supporter.does(() -> this.needs.support(first));
		supporter.does(() -> this.needs.support(second));
		var code = this.reader.details(first).code();
		this.acting.official().does(() -> this.desk.merge(second, code));
		assertThat(this.reader.details(first).supports()).isEqualTo(2);
		assertThat(this.web.get().uri("/needs?lang=en&words=Kites")).bodyText().contains("2 others say the same");
		this.acting.official().does(() -> this.desk.answer(first, false, "GB 31701."));
		assertThat(notices("needs.notice.answered")).hasSize(1);
		assertThat(notices("needs.notice.answered.others")).flatExtracting((notice) -> notice.recipients().accounts())
			.containsExactlyInAnyOrder(twin.accountId(), supporter.accountId());
	}

	@Test
	void whoComesTooLateLearnsWhatTheNeedBecame() {
		var first = stated("Lamps");
		var second = stated("Lamps again");
		var code = this.reader.details(first).code();
		this.acting.official().does(() -> this.desk.merge(second, code));
		this.acting.refusal(() -> this.acting.official().does(() -> this.desk.answer(second, true, "no")))
			.contains("Li Wei (SAC (name)) merged " + this.reader.details(second).code() + " into " + code + " on 20");
	}

	@Test
	void aMergedNeedTakesItsSupportersAlong() {
		var first = stated("Bicycle lights");
		var second = stated("Lights of bicycles");
		var supporter = Person.with("Supporter", Role.EXPERT, UUID.randomUUID());
		supporter.does(() -> this.needs.support(second));
		supporter.does(() -> this.needs.support(second));
		var code = this.reader.details(first).code();
		this.acting.official().does(() -> this.desk.merge(second, code));
		assertThat(this.reader.details(second).mergedCode()).isEqualTo(code);
		assertThat(this.reader.details(first).supports()).isEqualTo(1);
		this.acting
			.refusal(
					() -> this.acting.official().does(() -> this.desk.merge(first, this.reader.details(second).code())))
			.contains("cannot be merged");
	}

	@Test
	void aNeedBecomesAProjectThroughThePrefilledForm() {
		var id = stated("电动自行车充电接口");
		var official = this.acting.official();
		assertThat(this.web.get().uri("/needs/" + id.value() + "?lang=en").with(authentication(official.token())))
			.hasStatusOk()
			.bodyText()
			.contains("/projects/new?need=" + id.value());
		assertThat(this.web.get()
			.uri("/projects/new?lang=en&need={id}", id.value())
			.with(authentication(official.token()))).hasStatusOk()
			.bodyText()
			.contains("value=\"电动自行车充电接口\"", "Batteries burn.")
			.contains(id.value().toString());
		assertThat(this.web.post()
			.uri("/projects/new?lang=en")
			.with(csrf())
			.with(authentication(official.token()))
			.param("titleZh", "电动自行车充电接口")
			.param("level", "industry.JR")
			.param("kind", "NEW")
			.param("procedure", "NORMAL")
			.param("authority", "SAC")
			.param("justification", "Fire")
			.param("version", "0")
			.param("need", id.value().toString())).hasStatus3xxRedirection();
		assertThat(this.reader.details(id).state()).isEqualTo(NeedState.PLANNED);
		assertThat(notices("needs.notice.planned")).hasSize(1);
	}

	@Test
	void theFormOfAProjectTakesTheLongestNeed() {
		var why = "火".repeat(5000);
		var id = this.enterprise
			.get(() -> this.needs.state(new NeedData("长需求", "C", null, why, null, Urgency.HIGH, null)));
		var official = this.acting.official();
		assertThat(this.web.get().uri("/needs/" + id.value()).with(authentication(official.token()))).bodyText()
			.contains("href=\"/projects/new?need=" + id.value() + "\"");
		assertThat(this.web.get().uri("/projects/new?need={id}", id.value()).with(authentication(official.token())))
			.hasStatusOk()
			.bodyText()
			.contains("value=\"长需求\"", why);
		assertThat(
				this.web.get().uri("/projects/new?need={id}", UUID.randomUUID()).with(authentication(official.token())))
			.hasStatus(404);
	}

	@Test
	void aProjectOfAnEnterpriseDoesNotCloseANeed() {
		var id = stated("Needed by all");
		var p = this.acting.proposal("enterprise");
		var maker = Person.with("He Jun", Role.OFFICIAL, this.acting.enterprise());
		maker.does(() -> this.acting.proposals()
			.propose(new ProposalData(p.title(), p.level(), p.kind(), p.procedure(), false, null, p.authorityId(),
					p.committeeId(), p.leadBodyId(), p.draftingBodies(), p.cooperating(), p.justification(), null, null,
					null, null, id.value())));
		assertThat(this.reader.details(id).state()).isEqualTo(NeedState.RECEIVED);
	}

	@Test
	void theProposerGetsTheWayToTheProjectWhenItIsPublic() {
		var id = stated("Hidden at first");
		var p = this.acting.grounded("national.recommended", "basic-common");
		var project = this.acting.propose(new ProposalData(p.title(), p.level(), p.kind(), p.procedure(), false,
				p.legalGround(), p.authorityId(), p.committeeId(), p.leadBodyId(), p.draftingBodies(), p.cooperating(),
				p.justification(), null, null, null, null, id.value()));
		assertThat(notices("needs.notice.planned")).singleElement()
			.extracting(Notice::href)
			.isEqualTo("/needs/" + id.value());
		assertThat(notices("needs.notice.public")).isEmpty();
		assertThat(this.web.get().uri("/needs/{id}", id.value())).bodyText()
			.doesNotContain("/projects/" + project.value());
		this.acting.publicise(project, 30);
		assertThat(notices("needs.notice.public")).singleElement()
			.extracting(Notice::href)
			.isEqualTo("/projects/" + project.value());
		assertThat(this.web.get().uri("/needs/{id}", id.value())).bodyText().contains("/projects/" + project.value());
	}

	@Test
	void onlyOfficialsHandleNeeds() {
		var id = stated("Ladders");
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> this.enterprise.does(() -> this.desk.answer(id, true, "no")));
		assertThat(this.web.post()
			.uri("/needs/{id}/answer", id.value())
			.with(csrf())
			.with(authentication(this.enterprise.token()))
			.param("text", "no")).hasStatus(403);
		assertThat(this.web.get().uri("/needs/{id}", id.value())).hasStatusOk().bodyText().doesNotContain("/merge");
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.reader.details(new NeedId(UUID.randomUUID())));
	}

	@Test
	void theListSpeaksThreeLanguages() {
		stated("Words");
		assertThat(this.web.get().uri("/needs?lang=en")).bodyText().contains("Needs for standards");
		assertThat(this.web.get().uri("/needs?lang=zh-CN")).bodyText().contains("标准需求");
		assertThat(this.web.get().uri("/needs?lang=it")).bodyText().contains("Esigenze di norme");
	}

}
