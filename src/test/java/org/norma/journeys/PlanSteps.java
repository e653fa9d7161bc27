package org.norma.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.jspecify.annotations.Nullable;

/** From a need to a project in the plan. */
final class PlanSteps {

	private static final String WHY = "Buyers cannot compare what is offered, and accidents are not counted alike.";

	private final LifeJourney journey;

	PlanSteps(LifeJourney journey) {
		this.journey = journey;
	}

	/** A citizen states a need by the public form and confirms the address. */
	String citizenStatesNeed(String subject) {
		this.journey.as(LifeJourney.CITIZEN);
		this.journey.go("/needs");
		this.journey.follow("State a need");
		this.journey.type("What should there be a standard for?", subject);
		this.journey.type("Why is it needed?", WHY);
		this.journey.type("Your e-mail address", "citizen@example.org");
		this.journey.show("need-new");
		this.journey.press("Send");
		this.journey.sees("Look into your mail");
		this.journey.lookAt("need-sent");
		this.journey.go(this.journey.linkInMailTo("citizen@example.org", "/needs/confirm"));
		this.journey.lookAt("need-confirm");
		this.journey.press("Confirm");
		this.journey.sees(subject);
		this.journey.lookAt("need");
		return this.journey.here();
	}

	/** Somebody who is signed in states a need. */
	String personStatesNeed(String person, String subject) {
		this.journey.as(person);
		this.journey.go("/needs/new");
		this.journey.type("What should there be a standard for?", subject);
		this.journey.type("Why is it needed?", WHY);
		this.journey.press("Send");
		this.journey.sees(subject);
		return this.journey.here();
	}

	/** The official makes a project of the need and brings it into the plan. */
	String planned(String need, Course course) {
		var project = proposed(need, course);
		broughtIn(project, course.official());
		return project;
	}

	/** The official makes a project of the need. */
	String proposed(String need, Course course) {
		this.journey.as(course.official());
		this.journey.go(need);
		this.journey.lookAt("need-official");
		this.journey.follow("Turn into a project");
		this.journey.choose("Level", course.level());
		var ground = course.ground();
		if (ground != null) {
			this.journey.choose("Legal ground", ground);
		}
		this.journey.page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
		body("authority", course.authority());
		body("committee", course.committee());
		body("lead", course.lead());
		this.journey.lookAt("project-new");
		this.journey.press("Propose");
		this.journey.sees(course.title());
		answerSimilar();
		this.journey.lookAt("project-proposal");
		return this.journey.here();
	}

	private void body(String field, @Nullable String code) {
		if (code != null) {
			this.journey.page.locator("input[name=" + field + "]").fill(code);
		}
	}

	/** Says of each standard that stands near what it has to do with the project. */
	private void answerSimilar() {
		var answers = this.journey.page.locator("section:has(#similar) form");
		while (answers.count() > 0) {
			answer(answers.first());
		}
	}

	private void answer(Locator form) {
		form.locator("select").selectOption("DIFFERENT");
		form.locator("input[name=reason]").fill("It is about something else.");
		form.locator("button").click();
		this.journey.page.waitForLoadState();
	}

	/** What a proposal that came of a review still lacks. */
	void completed(String project, Course course) {
		this.journey.go(project);
		var ground = course.ground();
		if (ground != null && offered("Complete the proposal")) {
			this.journey.follow("Complete the proposal");
			this.journey.choose("Legal ground", ground);
			this.journey.press("Save");
		}
		answerSimilar();
	}

	/** Publicity where the level asks for it, then the decision. */
	void broughtIn(String project, String official) {
		this.journey.as(official);
		this.journey.go(project);
		if (offered("Make the proposal public")) {
			this.journey.follow("Make the proposal public");
			this.journey.lookAt("project-publicise");
			this.journey.press("Make the proposal public");
			this.journey.sees("Public until");
			this.journey.show("project-public");
			this.journey.pass(31);
			this.journey.go(project);
		}
		this.journey.as(Course.decider(official));
		this.journey.go(project);
		this.journey.follow("Decide on the plan");
		this.journey.tick("Take into the plan");
		var department = this.journey.page.locator("input[name=department]");
		if (department.count() > 0) {
			department.fill("469");
		}
		this.journey.lookAt("project-decide");
		this.journey.press("Decide on the plan");
		this.journey.sees("Active");
		this.journey.as(official);
		this.journey.go(project);
	}

	private boolean offered(String link) {
		return this.journey.page
			.getByRole(com.microsoft.playwright.options.AriaRole.LINK,
					new Page.GetByRoleOptions().setName(link).setExact(true))
			.count() > 0;
	}

}
