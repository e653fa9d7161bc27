package org.norma.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Approval, publication, and what everybody reads then. */
final class IssueSteps {

	private final LifeJourney journey;

	IssueSteps(LifeJourney journey) {
		this.journey = journey;
	}

	/** The official approves; the number that the standard gets. */
	String approved(String project, Course course) {
		this.journey.as(course.approver());
		this.journey.go(project);
		this.journey.lookAt("project-approval");
		this.journey.follow("Approve or send back");
		var supervisor = this.journey.page.locator("input[name=supervisor]");
		if (supervisor.count() > 0) {
			supervisor.fill("State Administration for Market Regulation");
			this.journey.page.locator("input[name=supervisionBasis]").fill("Standardization Law art. 25, 37");
		}
		this.journey.show("approve");
		this.journey.press("Approve");
		this.journey.sees("Approved. Publish it next.");
		this.journey.lookAt("approved");
		var number = this.journey.page.locator("dd .designation").first().innerText();
		this.journey.as(course.official());
		this.journey.go(project);
		return number;
	}

	/** What binds the issuer is declared before the publication. */
	void declared(String project) {
		this.journey.go(project + "/publish");
		this.journey.sees("The declaration that the rules want before publication is missing.");
		this.journey.follow("Declaration of the standard");
		var statements = this.journey.page.locator("textarea");
		for (int at = 0; at < statements.count(); at++) {
			statements.nth(at).fill("As stated in clause 1 of the standard.");
		}
		this.journey.lookAt("disclosure");
		this.journey.press("Declare");
		this.journey.sees("The declaration is kept");
	}

	void published(String project, String number) {
		this.journey.go(project + "/publish");
		this.journey.sees(number);
		this.journey.page.locator("input[name=textPublic]").check();
		this.journey.lookAt("publish");
		this.journey.press("Publish");
		this.journey.sees("Published and announced.");
		this.journey.show("published");
	}

	/** The receipt of the filing is recorded. */
	void filed(String project, Course course, String receipt) {
		this.journey.as(course.decider());
		this.journey.go(project + "/publication");
		this.journey.type("Number of the receipt", receipt);
		this.journey.type("Day of the receipt", this.journey.today().toString());
		this.journey.lookAt("filing");
		this.journey.press("Record the receipt");
		this.journey.sees("receipt " + receipt);
	}

	/** A citizen reads the announcement, the page of the standard and its text. */
	void readByCitizen(String number, String sentence) {
		this.journey.as(LifeJourney.CITIZEN);
		this.journey.go("/announcements");
		this.journey.lookAt("announcements");
		this.journey.page
			.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Announcement No.").setExact(false))
			.first()
			.click();
		this.journey.sees(number);
		this.journey.show("announcement");
		this.journey.page.locator("main a.designation").filter(containing(number)).first().click();
		this.journey.sees(number);
		this.journey.show("standard");
		this.journey.follow("Read the text");
		this.journey.sees(sentence);
		this.journey.lookAt("standard-text");
	}

	private static com.microsoft.playwright.Locator.FilterOptions containing(String words) {
		return new com.microsoft.playwright.Locator.FilterOptions().setHasText(words);
	}

}
