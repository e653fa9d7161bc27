package org.norma.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.norma.projects.Stage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

class DemonstrationJourneyTests extends Journey {

	@Test
	void thereIsAProjectInEveryStage() {
		signInAs("Official");
		for (var stage : Stage.values()) {
			this.page.navigate("/projects?stage=" + stage.name());
			var first = this.page.locator("td a[href^='/projects/']").first();
			assertThat(first).isVisible();
			first.click();
			assertThat(this.page.locator("ol.stepper li.here, ol.stepper li.passed").last()).isVisible();
			look("demonstration-" + stage.key());
		}
	}

	@Test
	void anybodyFindsWhatIsOpenAndWhatWasAnnounced() {
		inLanguage("en-GB", 390, 844);
		this.page.navigate("/consultations");
		this.page.getByText("Product category rules for textile products").first().click();
		assertThat(this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Comment")).first())
			.isVisible();
		look("demonstration-consultation-phone");
		this.page.navigate("/announcements");
		assertThat(this.page.getByText("T/CSAE").first()).isVisible();
		this.page.navigate("/needs");
		assertThat(this.page.getByText("轮椅车载固定装置的试验方法").first()).isVisible();
		look("demonstration-needs-phone");
	}

}
