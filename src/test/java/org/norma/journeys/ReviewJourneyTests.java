package org.norma.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** From the calendar to a new project, and to a withdrawal with all who still cite it. */
class ReviewJourneyTests extends Journey {

	@Autowired
	private JdbcClient jdbc;

	@Test
	void aReviewLeadsToARevisionThatIsWritten() {
		var review = open("GB/T 19001-2016");
		judge(review, "Revise", "review-judge");
		decide(review, "Revise", "review-decide");
		look("review-decided");
		this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("The project that came of it")).click();
		assertThat(this.page.getByText("Revision", new Page.GetByTextOptions().setExact(false)).first()).isVisible();
		assertThat(this.page.locator("a[href*='/documents/']").first()).isVisible();
		assertThat(this.page.locator("a[href='" + path(review) + "']").first()).isVisible();
		look("review-project");
		onAPhone(review);
	}

	@Test
	void aStandardIsWithdrawnWithAllWhoStillCiteIt() {
		var review = open("GB/T 19000-2016");
		judge(review, "Withdraw", "review-judge-withdraw");
		decide(review, "Withdraw", "review-decide-withdraw");
		this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("The project that came of it")).click();
		var project = this.page.url().substring(this.page.url().lastIndexOf('/') + 1);
		this.jdbc.sql(
				"update project set stage = 'WITHDRAWAL', entered_stage_on = current_date - 1 where id = cast(? as uuid)")
			.param(project)
			.update();
		this.page.navigate("/reviews/withdrawals/" + project);
		assertThat(this.page.getByText("GB/T 19001-2016").first()).isVisible();
		look("withdrawal");
		this.page.getByLabel("Reason, shown publicly").fill("Its terms moved elsewhere.");
		submit(this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Withdraw the standard")));
		assertThat(
				this.page.getByText("Withdrawn; no longer in force from", new Page.GetByTextOptions().setExact(false)))
			.isVisible();
		assertThat(this.page.getByText("still cites it").first()).isVisible();
		look("withdrawal-done");
	}

	private String open(String number) {
		signInAs("Official");
		this.page.navigate("/reviews?words=" + number.replace(" ", "%20"));
		look("review-calendar");
		this.page.locator("td a[href*='/reviews/new?standard=']").first().click();
		look("review-open");
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Open a review")).click();
		assertThat(this.page.getByText("The review is open.")).isVisible();
		look("review-opened");
		return this.page.url();
	}

	private void judge(String review, String outcome, String picture) {
		inLanguage("en-GB", 1280, 900);
		signInAs("Expert");
		this.page.navigate(path(review) + "/judge");
		for (int i = 0; i < 4; i++) {
			this.page.locator("input[name='lines[" + i + "].verdict'][value='PARTLY']").check();
			this.page.locator("textarea[name='lines[" + i + "].words']").fill("Found in use, but aged.");
		}
		this.page.getByLabel(outcome, new Page.GetByLabelOptions().setExact(false)).check();
		this.page.getByLabel("Opinion of the committee").fill("The committee agrees.");
		look(picture);
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Hand in the judgement")).click();
		assertThat(this.page.getByText("To be decided", new Page.GetByTextOptions().setExact(true))).isVisible();
	}

	private void decide(String review, String outcome, String picture) {
		inLanguage("en-GB", 1280, 900);
		signInAs("Official");
		this.page.navigate(path(review) + "/decide");
		this.page.getByLabel(outcome, new Page.GetByLabelOptions().setExact(false)).first().check();
		this.page.getByLabel("Reason, shown publicly").fill("As recommended.");
		if (outcome.equals("Revise")) {
			this.page.getByLabel("Shortened procedure", new Page.GetByLabelOptions().setExact(false)).check();
		}
		look(picture);
		submit(this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Decide").setExact(true)));
		assertThat(this.page.getByText("The outcome is decided.")).isVisible();
	}

	private void onAPhone(String review) {
		inLanguage("zh-CN", 390, 844);
		for (var each : new String[] { "/reviews", "/reviews/cases", path(review), "/reviews/report",
				"/standards/gb-t-19001-2016" }) {
			this.page.navigate(each);
			look("review-phone" + each.replaceAll("[^a-z]+", "-"));
		}
	}

	private static String path(String url) {
		return url.substring(url.indexOf("/reviews/"));
	}

}
