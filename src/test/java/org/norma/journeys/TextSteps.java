package org.norma.journeys;

import java.util.regex.Pattern;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** From an empty text to the answered comments of a consultation. */
final class TextSteps {

	private final LifeJourney journey;

	TextSteps(LifeJourney journey) {
		this.journey = journey;
	}

	/** The drafter writes the clause and brings the project into consultation. */
	void drafted(String project, Course course, String sentence) {
		this.journey.as(course.drafter());
		this.journey.go(project);
		this.journey.lookAt("project-drafting");
		this.journey.follow("Open the text");
		written("Scope", "This document covers what its title says.");
		written(sentence);
		this.journey.show("editor");
		this.journey.follow("Whole draft");
		this.journey.sees(sentence);
		this.journey.lookAt("draft");
		this.journey.go(project);
		this.journey.press("Move on to the next stage");
	}

	/** Types into the first clause and waits until it is kept. */
	void written(String sentence) {
		written("Requirements", sentence);
	}

	private void written(String heading, String sentence) {
		var outline = this.journey.page.locator("#outline a").filter(called(heading)).first();
		this.journey.page.waitForNavigation(outline::click);
		this.journey.type("Text", sentence);
		this.journey.page.locator(".section-editor button[type=submit]").click();
		assertThat(this.journey.page.locator("[data-state]")).hasText(Pattern.compile("^saved \\d.*"));
	}

	private static com.microsoft.playwright.Locator.FilterOptions called(String heading) {
		return new com.microsoft.playwright.Locator.FilterOptions().setHasText(heading);
	}

	/** The draft of a technical regulation is notified to the members of the WTO. */
	void notified(String project, String official, String number) {
		this.journey.as(official);
		this.journey.go(project);
		this.journey.page.locator("main a[href*='/consultations/tbt/']").first().click();
		this.journey.type("Number of the notification", number);
		this.journey.type("Day of the notification", this.journey.today().toString());
		this.journey.lookAt("notification");
		this.journey.press("Record");
		this.journey.sees(number);
	}

	/** Opens a round for everybody, as long as the rules ask; its address. */
	String consulted(String project, String leader) {
		this.journey.as(leader);
		this.journey.go(project);
		this.journey.lookAt("project-consultation");
		this.journey.follow("Open the consultation");
		this.journey.lookAt("round-new");
		this.journey.press("Open the round");
		this.journey.sees("Lead the round");
		this.journey.lookAt("round-leader");
		return this.journey.here();
	}

	/** A citizen comments on the clause and confirms the address; the receipt. */
	String commented(String round, String comment) {
		this.journey.as(LifeJourney.CITIZEN);
		this.journey.go("/consultations");
		this.journey.lookAt("consultations");
		this.journey.go(round);
		this.journey.show("round");
		this.journey.page.locator("article a[href*='/comment']").last().click();
		return sent(comment);
	}

	/** A citizen comments on the clause that says this. */
	String commentedOn(String round, String words, String comment) {
		this.journey.as(LifeJourney.CITIZEN);
		this.journey.go(round);
		this.journey.page.locator("section.clause:has-text('" + words + "') a[href*='/comment']").last().click();
		return sent(comment);
	}

	private String sent(String comment) {
		this.journey.choose("Kind of comment", "TECHNICAL");
		this.journey.type("Your comment", comment);
		this.journey.type("E-mail address", "citizen@example.org");
		this.journey.lookAt("comment-new");
		this.journey.press("Send the comment");
		this.journey.sees("Look into your mailbox");
		this.journey.go(this.journey.linkInMailTo("citizen@example.org", "/consultations/confirm"));
		this.journey.press("Confirm");
		this.journey.sees("Your comment is received.");
		this.journey.lookAt("comment-receipt");
		return this.journey.here();
	}

	/**
	 * The round is over: the leader closes it and, where there is a comment, answers it.
	 */
	void answered(String round, String leader, String answer) {
		closed(round, leader);
		this.journey.follow("Table of comments");
		this.journey.page.locator("input[name=codes]").first().check();
		this.journey.page.locator("#disposition").selectOption("REJECTED");
		this.journey.type("Answer to the commenter", answer);
		this.journey.show("comments-table");
		this.journey.press("Dispose the chosen ones");
		this.journey.sees("The answer is saved");
	}

	void closed(String round, String leader) {
		this.journey.as(leader);
		this.journey.go(round);
		this.journey.lookAt("round-ended");
		this.journey.press("Close the round");
	}

	void movesOn(String project, String leader) {
		this.journey.as(leader);
		this.journey.go(project);
		this.journey.press("Move on to the next stage");
	}

}
