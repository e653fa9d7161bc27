package org.norma.projects.web;

import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.norma.bodies.BodyKind;
import org.norma.projects.CoordinationPosition;
import org.norma.projects.CoordinationService;
import org.norma.projects.Person;
import org.norma.projects.ProjectId;
import org.norma.projects.ProjectTest;
import org.norma.projects.World;
import org.norma.shared.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** The forms of the coordination. */
@ProjectTest
class CoordinationPagesTests {

	@Autowired
	private MockMvcTester web;

	@Autowired
	private World.Acting acting;

	@Autowired
	private CoordinationService coordination;

	/** Keeps what the page after an act is told. */
	private Cookie session = new Cookie("SESSION", "none");

	private ProjectId inReview(UUID body) {
		var id = this.acting.drafting((p) -> this.acting.cooperating(p, Set.of(body)));
		this.acting.write(id);
		this.acting.advance(id);
		this.acting.advance(id);
		return id;
	}

	private MockMvcTester.MockMvcRequestBuilder post(ProjectId id, String act, Person person) {
		return this.web.post()
			.uri("/projects/" + id.value() + "/coordination/" + act)
			.with(csrf())
			.with(authentication(person.token()));
	}

	private org.assertj.core.api.AbstractStringAssert<?> page(ProjectId id, Person person) {
		return assertThat(this.web.get()
			.uri("/projects/" + id.value() + "?lang=en")
			.cookie(this.session)
			.with(authentication(person.token()))).hasStatusOk().bodyText();
	}

	private void sent(MockMvcTester.MockMvcRequestBuilder form) {
		var answer = form.exchange();
		assertThat(answer).hasStatus3xxRedirection();
		this.session = answer.getResponse().getCookie("SESSION");
	}

	@Test
	void anAnswerIsChosenAndWhatWasWrittenIsNotLost() {
		var body = this.acting.body("MIIT-P", BodyKind.AUTHORITY);
		var ministry = Person.with("Zhao Qiang", Role.OFFICIAL, body);
		var id = inReview(body);
		this.acting.official().does(() -> this.coordination.ask(id, this.acting.today().plusDays(10)));
		page(id, ministry).contains("Sign off or object").doesNotContain("Nothing for you to do now");
		page(id, ministry).matches("(?s).*id=\"coordination\".*id=\"checklist\".*");
		page(id, ministry).contains("<textarea", "type=\"radio\" name=\"position\"", "Send the answer")
			.doesNotContainPattern("name=\"position\"\\s+value=\"SIGNED\"[^>]*checked")
			.doesNotContain("<button class=\"btn btn-primary\" name=\"position\"");
		for (var position : new String[] { "", "NOT_ASKED", "ZZZ" }) {
			sent(post(id, body + "/answer", ministry).param("position", position)
				.param("reason", "No test method is given."));
			page(id, ministry).contains("No position is chosen.", ">No test method is given.</textarea>");
		}
		sent(post(id, body + "/answer", ministry).param("position", "SIGNED"));
		page(id, ministry).contains("signed off", "Change the answer");
		sent(post(id, body + "/answer", ministry).param("position", "OBJECTED").param("reason", "off"));
		page(id, ministry).contains(">off</p>");
		assertThat(this.acting.details(id).coordination().get(0).position()).isEqualTo(CoordinationPosition.OBJECTED);
	}

	@Test
	void anEmptyDayIsAnsweredWithASentence() {
		var id = inReview(this.acting.body("MIIT-P", BodyKind.AUTHORITY));
		for (var day : new String[] { "", "abc" }) {
			sent(post(id, "ask", this.acting.official()).param("until", day));
			page(id, this.acting.official()).contains("No day is entered until which answers are asked.");
		}
	}

	@Test
	void aDecisionIsRecordedOnlyWhereAnObjectionWasBroughtOnAndKeepsWhatWasTyped() {
		var body = this.acting.body("MIIT-P", BodyKind.AUTHORITY);
		var id = inReview(body);
		var official = this.acting.official();
		var coordinator = this.acting.coordinator();
		page(id, official).contains("not asked yet").doesNotContain("Choose the outcome");
		official.does(() -> this.coordination.ask(id, this.acting.today().plusDays(10)));
		page(id, official).doesNotContain("Choose the outcome", "Bring before the coordination body");
		Person.with("Zhao Qiang", Role.OFFICIAL, body)
			.does(() -> this.coordination.answer(id, body, CoordinationPosition.OBJECTED, "Too dear."));
		page(id, official).doesNotContain("Choose the outcome");
		official.does(() -> this.coordination.escalate(id, body));
		page(id, official).doesNotContain("Choose the outcome");
		page(id, coordinator).contains("Choose the outcome", "Objection upheld").doesNotContain("without the answer");
		sent(post(id, body + "/resolve", coordinator).param("outcome", "").param("decision", "It is too dear."));
		page(id, coordinator).contains("has no outcome", ">It is too dear.</textarea>");
		official.does(() -> this.acting.course().suspend(id, this.acting.version(id), "Wait."));
		page(id, coordinator).contains("Suspended since").doesNotContain("Choose the outcome");
	}

	@Test
	void anObjectionThatWasUpheldLeadsBackToDraftingFromThePageOfTheProject() {
		var body = this.acting.body("MIIT-P", BodyKind.AUTHORITY);
		var id = inReview(body);
		var official = this.acting.official();
		official.does(() -> this.coordination.ask(id, this.acting.today().plusDays(10)));
		Person.with("Zhao Qiang", Role.OFFICIAL, body)
			.does(() -> this.coordination.answer(id, body, CoordinationPosition.OBJECTED, "Too dear."));
		var coordinator = this.acting.coordinator();
		official.does(() -> this.coordination.escalate(id, body));
		page(id, official).doesNotContain("/redraft");
		sent(post(id, body + "/resolve", coordinator).param("outcome", "UPHELD")
			.param("decision", "It is too dear.")
			.param("reference", "No. 4"));
		page(id, official).contains("/projects/" + id.value() + "/redraft");
		var act = "/projects/" + id.value() + "/redraft";
		assertThat(this.web.get().uri(act + "?lang=en").with(authentication(official.token()))).hasStatusOk()
			.bodyText()
			.contains("Return to drafting", "The objection was upheld, so the text changes.");
		assertThat(this.web.post()
			.uri(act)
			.with(csrf())
			.with(authentication(official.token()))
			.param("version", String.valueOf(this.acting.version(id)))
			.param("reason", "It gets cheaper.")).hasStatus3xxRedirection();
		page(id, official).contains("It gets cheaper.").doesNotContain("/redraft\"");
		assertThat(this.acting.view(id).stage()).isEqualTo(org.norma.projects.Stage.DRAFTING);
	}

	@Test
	void afterTheDecisionTheBadgeSaysItAndOnlyAnUpheldObjectionCanBeWithdrawn() {
		for (var outcome : new String[] { "UPHELD", "SET_ASIDE" }) {
			var body = this.acting.body("MIIT-P", BodyKind.AUTHORITY);
			var ministry = Person.with("Zhao Qiang", Role.OFFICIAL, body);
			var id = inReview(body);
			var official = this.acting.official();
			page(id, official).contains("Ask for sign-off");
			official.does(() -> this.coordination.ask(id, this.acting.today().plusDays(10)));
			page(id, official).contains("Ask for sign-off");
			ministry.does(() -> this.coordination.answer(id, body, CoordinationPosition.OBJECTED, "Too dear."));
			page(id, official).doesNotContain("Ask for sign-off");
			assertThat(post(id, body + "/escalate", official).param("lang", "en")
				.param("confirm", "projects.confirm.escalate.objection")).hasStatusOk()
				.bodyText()
				.contains("The objection of MIIT-P (name) goes before the coordination body", "Yes, do it");
			page(id, official).contains("value=\"projects.confirm.escalate.objection\"");
			official.does(() -> this.coordination.escalate(id, body));
			page(id, this.acting.coordinator()).contains("value=\"projects.confirm.resolve.objection\"");
			sent(post(id, body + "/resolve", this.acting.coordinator()).param("outcome", outcome)
				.param("decision", "It is decided."));
			page(id, ministry)
				.contains(outcome.equals("UPHELD") ? "objected; upheld by State" : "objected; set aside by State")
				.doesNotContain(">objects<", "Change the answer");
			if (outcome.equals("UPHELD")) {
				page(id, ministry).contains("Withdraw the objection");
			}
			else {
				page(id, ministry).doesNotContain("/answer\"");
			}
		}
	}

}
