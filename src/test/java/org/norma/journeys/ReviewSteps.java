package org.norma.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The review of a standard in force, and a withdrawal carried out. */
final class ReviewSteps {

	private final LifeJourney journey;

	ReviewSteps(LifeJourney journey) {
		this.journey = journey;
	}

	/** The official opens a review of the standard from the calendar. */
	String opened(String number, String reason) {
		this.journey.as("OFFICIAL");
		this.journey.go("/reviews");
		this.journey.lookAt("reviews");
		this.journey.page.locator("#words").fill(number);
		this.journey.page.locator("#span").selectOption("ALL");
		this.journey.page.waitForLoadState();
		this.journey.page.locator("tr", new Page.LocatorOptions().setHasText(number))
			.locator("a[href*='/reviews/new?standard=']")
			.first()
			.click();
		this.journey.page.locator("#cause").selectOption("OTHER");
		this.journey.page.locator("textarea[name=reason]").fill(reason);
		this.journey.lookAt("review-new");
		this.journey.press("Open a review");
		this.journey.sees("The review is open.");
		return this.journey.here();
	}

	/** An expert of the committee hands in its judgement. */
	void judged(String review, String expert, String outcome) {
		this.journey.as(expert);
		this.journey.go(review + "/judge");
		var partly = this.journey.page.locator("input[value=PARTLY]");
		for (int at = 0; at < partly.count(); at++) {
			partly.nth(at).check();
			this.journey.page.locator("textarea[name='lines[" + at + "].words']").fill("Found in use, but aged.");
		}
		this.journey.page.locator("input[name=recommended][value=" + outcome + "]").check();
		this.journey.type("Opinion of the committee", "The committee agrees.");
		this.journey.lookAt("review-judge");
		this.journey.press("Hand in the judgement");
		this.journey.sees("To be decided");
	}

	/** The official decides; the project that comes of it. */
	String decided(String review, String outcome) {
		this.journey.as("OFFICIAL");
		this.journey.go(review + "/decide");
		this.journey.page.locator("input[name=outcome][value=" + outcome + "]").check();
		this.journey.page.locator("textarea[name=reason]").fill("As the committee recommends.");
		this.journey.lookAt("review-decide");
		this.journey.press("Decide");
		this.journey.sees("The outcome is decided.");
		this.journey.show("review-decided");
		this.journey.follow("The project that came of it");
		return this.journey.here();
	}

	/** Everybody is asked whether the standard should go, then the authority approves. */
	void approvedToGo(String project, String leader) {
		var round = this.journey.text.consulted(project, leader);
		this.journey.pass(31);
		this.journey.text.closed(round, leader);
		this.journey.text.movesOn(project, leader);
		this.journey.as(Course.approver("OFFICIAL"));
		this.journey.go(project);
		this.journey.follow("Approve or send back");
		this.journey.lookAt("approve-withdrawal");
		this.journey.press("Approve the withdrawal");
	}

	/** The withdrawal is carried out in sight of all who still cite the standard. */
	void withdrawn(String project, String citing) {
		this.journey.as("OFFICIAL");
		this.journey.go(project);
		this.journey.lookAt("project-withdrawal");
		this.journey.page.locator("main a[href*='/reviews/withdrawals/']").first().click();
		this.journey.sees(citing);
		this.journey.show("withdrawal");
		this.journey.type("Reason, shown publicly", "Its terms have moved elsewhere.");
		this.journey.press("Withdraw the standard");
		this.journey.sees("Withdrawn; no longer in force from");
		this.journey.sees("still cites it");
		this.journey.lookAt("withdrawal-done");
	}

	/** What a citizen finds on the page of the standard afterwards. */
	void goneForCitizen(String slug) {
		this.journey.as(LifeJourney.CITIZEN);
		this.journey.go("/standards/" + slug);
		Locator banner = this.journey.page.locator("main .banner").first();
		com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(banner).containsText("ithdrawn");
		this.journey.show("standard-withdrawn");
		this.journey.go("/announcements");
		this.journey.follow("Withdrawal");
		this.journey.lookAt("announcements-withdrawal");
	}

}
