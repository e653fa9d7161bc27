package org.norma.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** From a need to a project that is being drafted. */
class ProposalJourneyTests extends Journey {

	@Test
	void aNeedBecomesAProjectThatAnOfficialMakesPublic() {
		signInAs("Enterprise");
		this.page.navigate("/needs/new");
		look("need-new");
		this.page.getByLabel("What should there be a standard for?").fill("Seats for children on bicycles");
		this.page.getByLabel("Why is it needed?").fill("Seats break and children fall.");
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send")).click();
		assertThat(this.page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
			.hasText("Seats for children on bicycles");
		look("need");
		var need = this.page.url();
		inLanguage("en-GB", 1280, 900);
		signInAs("Official");
		this.page.navigate(need);
		look("need-official");
		this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Turn into a project")).click();
		propose();
		look("project-proposal");
		this.page
			.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Make the proposal public").setExact(true))
			.click();
		look("project-publicise");
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Make the proposal public")).click();
		assertThat(this.page.getByText("Public until", new Page.GetByTextOptions().setExact(false)).first())
			.isVisible();
		look("project-public");
		seenByAnybodyOnAPhone(this.page.url());
	}

	private void propose() {
		this.page.getByLabel("Level", new Page.GetByLabelOptions().setExact(true)).selectOption("national.recommended");
		this.page.getByLabel("Legal ground").selectOption("basic-common");
		assertThat(this.page.getByText("Publicity: 30 days", new Page.GetByTextOptions().setExact(false))).isVisible();
		this.page.getByLabel("Authority that decides").fill("SAC");
		look("project-new");
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Propose")).click();
		assertThat(this.page.locator("ol.stepper li[aria-current=step]")).containsText("Proposal");
		var answers = this.page.locator("section:has(#similar) form");
		while (answers.count() > 0) {
			answer(answers.first());
		}
	}

	private void answer(Locator form) {
		form.locator("select").selectOption("DIFFERENT");
		form.locator("input[name=reason]").fill("It is about something else.");
		form.locator("button").click();
		this.page.waitForLoadState();
	}

	private void seenByAnybodyOnAPhone(String project) {
		inLanguage("zh-CN", 390, 844);
		this.page.navigate(project);
		assertThat(this.page.locator("ol.stepper li[aria-current=step]")).containsText("立项");
		look("project-phone");
		this.page.navigate("/projects");
		look("projects-phone");
		this.page.navigate("/needs");
		look("needs-phone");
	}

}
