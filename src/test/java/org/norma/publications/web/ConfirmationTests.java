package org.norma.publications.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norma.projects.ProjectId;
import org.norma.projects.ProjectState;
import org.norma.projects.Stage;
import org.norma.projects.World;
import org.norma.publications.PublicationTest;
import org.norma.publications.Publications;
import org.norma.publications.Road;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** The question “final and public” comes after the form was found right. */
@PublicationTest
class ConfirmationTests {

	@Autowired
	private MockMvcTester web;

	@Autowired
	private World.Acting acting;

	@Autowired
	private Road.Travel road;

	@Autowired
	private Publications publications;

	@BeforeEach
	@AfterEach
	void today() {
		this.acting.clock().set(LocalDate.of(2026, 3, 2));
	}

	private MockMvcTester.MockMvcRequestBuilder publish(ProjectId id, String effectiveOn) {
		return this.web.post()
			.uri("/projects/" + id.value() + "/publish?lang=en")
			.with(csrf())
			.with(authentication(this.acting.official().token()))
			.param("confirm", "publications.confirm.publish")
			.param("publishedOn", "2026-03-02")
			.param("effectiveOn", effectiveOn)
			.param("bindingBasis", "Typed by hand");
	}

	private ProjectId approved(String level) {
		var id = this.road.toApproval(level);
		this.road.approve(id);
		return id;
	}

	@Test
	void aFormThatIsNotRightIsNotAskedAbout() {
		var id = approved("industry.JR");
		assertThat(publish(id, "")).hasStatusOk()
			.bodyText()
			.contains("Typed by hand", "Please check the fields marked below")
			.doesNotContain("data-confirmation");
		assertThat(publish(id, "2026-03-01")).hasStatusOk()
			.bodyText()
			.contains("Typed by hand")
			.containsOnlyOnce("cannot take effect on 2026-03-01")
			.doesNotContain("data-confirmation");
		assertThat(this.road.view(id).stage()).isEqualTo(Stage.PUBLICATION);
	}

	@Test
	void aFormThatIsRightIsAskedAboutOnceAndNothingIsDoneBefore() {
		var id = approved("industry.JR");
		var asked = publish(id, "2026-06-01").exchange();
		assertThat(asked).hasStatusOk()
			.bodyText()
			.contains("data-confirmation", "Publish " + this.road.number(id) + " and announce it?",
					"name=\"effectiveOn\" value=\"2026-06-01\"", "name=\"bindingBasis\" value=\"Typed by hand\"")
			.doesNotContain("name=\"password\"");
		assertThat(this.publications.ofProject(id)).isEmpty();
		assertThat(this.road.view(id).state()).isEqualTo(ProjectState.ACTIVE);
		assertThat(publish(id, "2026-06-01").param("confirmed", "no")).hasStatusOk()
			.bodyText()
			.contains("Typed by hand", "value=\"2026-06-01\"")
			.doesNotContain("data-confirmation");
		assertThat(this.publications.ofProject(id)).isEmpty();
		assertThat(publish(id, "2026-06-01").param("confirmed", "yes")).as("in a browser that was not asked")
			.hasStatusOk();
		assertThat(publish(id, "2026-07-01").param("confirmed", "yes").cookie(asked.getResponse().getCookies()))
			.as("another day than was shown")
			.hasStatusOk();
		assertThat(this.publications.ofProject(id)).isEmpty();
		assertThat(publish(id, "2026-06-01").param("confirmed", "yes").cookie(asked.getResponse().getCookies()))
			.hasStatus3xxRedirection();
		assertThat(this.publications.ofProject(id)).isPresent();
	}

	@Test
	void whatTheRulesRefuseIsSaidBeforeTheQuestion() {
		var id = approved("industry.JR");
		var approver = this.acting.third();
		assertThat(this.web.post()
			.uri("/projects/" + id.value() + "/approve?lang=en")
			.with(csrf())
			.with(authentication(approver.token()))
			.param("confirm", "publications.confirm.approve")
			.param("confirmPassword", "true")).hasStatusOk().bodyText().doesNotContain("data-confirmation");
		var next = this.road.toApproval("industry.JR");
		var asked = this.web.post()
			.uri("/projects/" + next.value() + "/approve?lang=en")
			.with(csrf())
			.with(authentication(approver.token()))
			.param("confirm", "publications.confirm.approve")
			.param("confirmPassword", "true");
		assertThat(asked).hasStatusOk().bodyText().contains("that you have not ticked");
		this.acting.exemptions().granted(next).forEach((each) -> asked.param("exemptions", each.gate()));
		asked.param("password", "typed-7-secret-9");
		assertThat(asked).hasStatusOk()
			.bodyText()
			.contains("data-confirmation", "name=\"password\"")
			.doesNotContain("typed-7-secret-9");
		assertThat(this.publications.approvalOf(next)).isEmpty();
	}

	/** One mechanism: no page asks by a script before anything is looked at. */
	@Test
	void noPageAsksByAScript() throws IOException {
		try (var files = Files.walk(Path.of("src/main/resources"))) {
			var asking = files.filter((file) -> file.toString().matches(".*(templates|static/js)/.*\\.(html|js)"))
				.filter(ConfirmationTests::asks)
				.toList();
			assertThat(asking).isEmpty();
		}
	}

	private static boolean asks(Path file) {
		try {
			var text = Files.readString(file);
			return text.contains("data-confirm=") || text.contains("hx-confirm") || text.contains("window.confirm(");
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
