package org.norma.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.norma.accounts.DemoAccounts;
import org.norma.accounts.PasswordService;
import org.norma.projects.ProjectKind;
import org.norma.projects.World;
import org.norma.publications.Road;
import org.norma.shared.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** From the approval of a revision to the text that everybody reads. */
@Import({ World.class, Road.class })
@TestPropertySource(properties = "norma.demo-stories=false")
class PublicationJourneyTests extends Journey {

	private static final String PASSWORD = "seven silver bicycles";

	@Autowired
	private Road.Travel road;

	@Autowired
	private DemoAccounts people;

	@Autowired
	private PasswordService passwords;

	@Test
	void anOfficialApprovesAndPublishesAndACitizenReads() {
		this.passwords.set(this.passwords.reset(this.people.of(Role.OFFICIAL).orElseThrow()), PASSWORD);
		var old = this.road.acting().edition("GB/T 84501-2016", "Safety of bicycle seats for children");
		var id = this.road.toApproval(this.road.of(ProjectKind.REVISION, "national.recommended", old));
		signInAs("Official");
		this.page.navigate("/projects/" + id.value());
		this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Approve or send back")).first().click();
		look("approve");
		everyExemptionIsLookedAt();
		press("Approve");
		look("approve-confirm");
		this.page.getByLabel("Your password").fill("something else");
		press("Yes, do it");
		assertThat(this.page.getByText("The password is not right.", containing()).first()).isVisible();
		look("approve-wrong-password");
		press("Approve");
		this.page.getByLabel("Your password").fill(PASSWORD);
		press("Yes, do it");
		assertThat(this.page.getByText("GB/T 84501-2026").first()).isVisible();
		look("approved");
		this.page.navigate("/projects/" + id.value() + "/publish");
		assertThat(this.page.getByText("want another person for this: published", containing())).isVisible();
		inLanguage("en-GB", 1280, 900);
		this.page.navigate("/sign-in?lang=en");
		this.page.locator("details summary").click();
		this.page.locator("form[action='/sign-in/demo/OFFICIAL_2'] button").click();
		this.page.waitForURL((address) -> !address.contains("/sign-in"));
		this.page.navigate("/projects/" + id.value() + "/publish");
		assertThat(this.page.getByText("It replaces GB/T 84501-2016", containing())).isVisible();
		look("publish");
		press("Publish");
		press("Yes, do it");
		assertThat(this.page.getByText("Published and announced.")).isVisible();
		look("published");
		readsAsACitizen();
	}

	private void everyExemptionIsLookedAt() {
		this.page.locator("input[name=exemptions]").all().forEach(com.microsoft.playwright.Locator::check);
	}

	private void press(String button) {
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
		this.page.waitForLoadState();
	}

	private static Page.GetByTextOptions containing() {
		return new Page.GetByTextOptions().setExact(false);
	}

	private void readsAsACitizen() {
		inLanguage("en-GB", 1280, 900);
		this.page.navigate("/announcements");
		look("announcements");
		this.page.locator("tr", new Page.LocatorOptions().setHasText("GB/T 84501-2026"))
			.getByRole(AriaRole.LINK,
					new com.microsoft.playwright.Locator.GetByRoleOptions().setName("Announcement No."))
			.first()
			.click();
		assertThat(this.page.getByText("Replaces GB/T 84501-2016")).isVisible();
		look("announcement");
		inLanguage("zh-CN", 390, 844);
		this.page.navigate("/standards/gb-t-84501-2026");
		assertThat(this.page.getByText("GB/T 84501-2016").first()).isVisible();
		look("standard-published-phone");
		this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("阅读文本")).click();
		assertThat(this.page.getByText("The product shall be safe.")).isVisible();
		look("standard-text-phone");
		this.page.navigate("/announcements");
		look("announcements-phone");
		this.page.navigate("/standards/gb-t-84501-2016");
		look("standard-replaced-phone");
	}

}
