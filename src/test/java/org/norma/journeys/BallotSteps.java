package org.norma.journeys;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.microsoft.playwright.Locator;

/** The review of the text by the committee or by a group of experts. */
final class BallotSteps {

	private final LifeJourney journey;

	BallotSteps(LifeJourney journey) {
		this.journey = journey;
	}

	/** The secretary freezes the text and asks the committee for its votes. */
	String opened(String project, String secretary) {
		this.journey.as(secretary);
		this.journey.go(project);
		this.journey.lookAt("project-review");
		this.journey.follow("Open the ballot");
		this.journey.lookAt("ballot-new");
		this.journey.press("Freeze the text and open");
		this.journey.sees("The ballot is open and its voters are told.");
		return this.journey.here();
	}

	/** Experts vote from their own list. */
	void voted(String ballot, List<String> experts) {
		for (var expert : experts) {
			this.journey.as(expert);
			this.journey.go("/ballots");
			this.journey.lookAt("ballots");
			this.journey.page.locator("main a[href='" + ballot + "']").first().click();
			this.journey.tick("Approve");
			this.journey.show("ballot-vote");
			this.journey.press("Cast the vote");
			this.journey.sees("Your vote is counted.");
		}
	}

	/**
	 * The secretary calls a group of experts who have no account, and reads their names.
	 */
	String groupCalled(String project, String secretary, int experts) {
		this.journey.as(secretary);
		this.journey.go(project);
		this.journey.follow("Open the ballot");
		this.journey.page.locator("input[name=kind][value=EXPERT_GROUP]").check();
		meets();
		this.journey.type("Experts without an account",
				IntStream.rangeClosed(1, experts)
					.mapToObj((at) -> "Expert " + at + "; Test house " + at)
					.collect(Collectors.joining("\n")));
		this.journey.lookAt("group-new");
		this.journey.press("Freeze the text and open");
		this.journey.sees("The ballot is open and its voters are told.");
		return this.journey.here();
	}

	/** The members of the association are called to a meeting. */
	String membersCalled(String project, String secretary) {
		this.journey.as(secretary);
		this.journey.go(project);
		this.journey.follow("Open the ballot");
		this.journey.page.locator("input[name=kind][value=COMMITTEE]").check();
		meets();
		this.journey.lookAt("meeting-new");
		this.journey.press("Freeze the text and open");
		this.journey.sees("The ballot is open and its voters are told.");
		return this.journey.here();
	}

	/** The administrator makes people experts of a body. */
	void seated(String body, List<String> names) {
		this.journey.as("ADMINISTRATOR");
		for (var name : names) {
			this.journey.go("/accounts");
			this.journey.page.locator("main a.fw-bold").filter(new Locator.FilterOptions().setHasText(name)).click();
			this.journey.page.locator("#grant select[name=role]").selectOption("EXPERT");
			this.journey.page.locator("#grant input[name=body]").fill(body);
			this.journey.press("Give a role");
			this.journey.sees(body + " ·");
		}
		this.journey.lookAt("account");
	}

	/** Where a meeting decides, it is in ten days. */
	private void meets() {
		if (this.journey.page.locator("#meetingOn").count() > 0) {
			this.journey.page.locator("#closesOn").clear();
			this.journey.type("Day of the meeting", this.journey.today().plusDays(10).toString());
		}
	}

	/** The positions given at the meeting are written down in one table. */
	void recorded(String ballot, String secretary) {
		this.journey.as(secretary);
		this.journey.go(ballot);
		var positions = this.journey.page.locator("select[name$='.position']");
		for (int at = 0; at < positions.count(); at++) {
			positions.nth(at).selectOption("APPROVE");
			this.journey.page.locator("input[name$='.present']").nth(at).check();
		}
		this.journey.lookAt("ballot-meeting");
		this.journey.press("Record all");
		this.journey.sees("Who was present and what was signed is recorded.");
	}

	void closed(String ballot, String secretary) {
		this.journey.as(secretary);
		this.journey.go(ballot);
		var minutes = this.journey.page.locator("textarea[name=minutes]");
		if (minutes.count() > 0) {
			minutes.fill("All clauses were read. The group agrees to the text.");
		}
		this.journey.press("Close the ballot");
		this.journey.sees("The text has passed");
		this.journey.show("ballot-result");
	}

}
