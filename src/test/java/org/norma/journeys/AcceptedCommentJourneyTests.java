package org.norma.journeys;

import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A comment is accepted: the text does not go on before it says so, and the commenter
 * reads the change.
 */
class AcceptedCommentJourneyTests extends LifeJourney {

	private static final String BEFORE = "The receipt shall be kept for two years.";

	private static final String AFTER = "The receipt shall be kept for five years.";

	private static final Course COURSE = new Course("Receipts of self-service counters", "industry.JR", null, "PBC",
			null, "SAC/TC 180", "CENTRAL_BANK", "CENTRAL_BANK", "FINANCE");

	@Test
	void anAcceptedCommentWithoutItsChangeIsRefusedAndWithItGoesOn() {
		var project = this.plan.planned(this.plan.personStatesNeed("CENTRAL_BANK", COURSE.title()), COURSE);
		this.text.drafted(project, COURSE, BEFORE);
		var round = this.text.consulted(project, COURSE.secretary());
		var receipt = this.text.commentedOn(round, BEFORE, "Two years are too short.");
		pass(31);
		this.text.closed(round, COURSE.secretary());
		accepted(receipt);
		refused(project, receipt);
		written(receipt);
		this.text.movesOn(project, COURSE.secretary());
		as(CITIZEN);
		go(receipt);
		sees("The change is shown here once the next text is frozen.");
		this.ballot.groupCalled(project, COURSE.secretary(), 5);
		read(receipt);
	}

	private void accepted(String receipt) {
		as(COURSE.secretary());
		go(receipt);
		assertThat(this.page.locator(".change-choices input:checked")).hasCount(1);
		choose("Disposition", "ACCEPTED");
		type("Answer to the commenter", "Five years, as elsewhere.");
		lookAt("comment-answer");
		press("Save the answer");
		sees("To be changed");
		lookAt("comment-to-be-changed");
	}

	private void refused(String project, String receipt) {
		go(project);
		sees("Accepted comments whose change is not in the text: 1. " + code(receipt));
		sees("still says what it said");
		lookAt("project-changes-due");
		this.page.locator("main a[href$='/table?unchanged=true']").first().click();
		sees("To be changed");
		lookAt("comments-table-unchanged");
		as(COURSE.drafter());
		go("/work");
		sees("Accepted comments whose change is not in the text yet: 1. " + code(receipt));
	}

	private void written(String receipt) {
		go(receipt);
		sees("The clause still says what it said.");
		follow("Write the clause");
		type("Text", AFTER);
		this.page.locator(".section-editor button[type=submit]").click();
		assertThat(this.page.locator("[data-state]")).hasText(java.util.regex.Pattern.compile("^saved \\d.*"));
		go(receipt);
		sees("Changed in the text");
		lookAt("comment-changed-in-draft");
	}

	private void read(String receipt) {
		as(CITIZEN);
		go(receipt);
		sees("Changed in the text");
		sees("from R1 to R2");
		assertThat(this.page.locator("main del")).hasText("two");
		assertThat(this.page.locator("main ins")).hasText("five");
		lookAt("comment-changed");
	}

	private static String code(String receipt) {
		return receipt.substring(receipt.lastIndexOf('/') + 1);
	}

}
