package org.norma.journeys;

import org.junit.jupiter.api.Test;

/**
 * A local standard of Shanghai: the administrator has changed a rule of its level, and
 * the next project meets the new value.
 */
class LocalLifeJourneyTests extends LifeJourney {

	private static final String SENTENCE = "A bench at a bus stop shall be reachable without a step.";

	private static final Course COURSE = new Course("Seats at bus stops", "local.31", null, "DB31AMR", null, "CNIS",
			"PROVINCE", "PROVINCE", "INSTITUTE");

	@Test
	void aLocalStandardIsConsultedForAsLongAsTheNewRuleAsks() {
		ruleChanges("consultation-days", "45");
		pass(2);
		var project = this.plan.planned(this.plan.citizenStatesNeed(COURSE.title()), COURSE);
		this.text.drafted(project, COURSE, SENTENCE);
		var round = this.text.consulted(project, COURSE.secretary());
		sees("at least 45 days");
		pass(44);
		as(COURSE.secretary());
		go(project);
		sees("needs 45");
		keep("local-too-short");
		pass(2);
		this.text.closed(round, COURSE.secretary());
		this.text.movesOn(project, COURSE.secretary());
		var ballot = this.ballot.groupCalled(project, COURSE.secretary(), 7);
		pass(10);
		this.ballot.recorded(ballot, COURSE.secretary());
		this.ballot.closed(ballot, COURSE.secretary());
		this.text.movesOn(project, COURSE.secretary());
		var number = this.issue.approved(project, COURSE);
		org.assertj.core.api.Assertions.assertThat(number).startsWith("DB31/T ");
		this.issue.published(project, number);
		this.issue.filed(project, COURSE, "DB31-F-0007");
		this.issue.readByCitizen(number, SENTENCE);
		go("/standards/" + number.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-"));
		sees("Shanghai");
		keepTold("local", project);
	}

	private void ruleChanges(String rule, String value) {
		as("ADMINISTRATOR");
		go("/levels/local.31");
		lookAt("level");
		this.page.locator("#" + rule + " a.btn").click();
		tick("Sets this value");
		this.page.locator("input[name=value]").fill(value);
		this.page.locator("input[name=validFrom]").fill(today().plusDays(1).toString());
		this.page.locator("input[name=basis]").fill("Local regulation on consultations, art. 5");
		this.page.locator("select[name=confidence]").selectOption("PRIMARY");
		show("rule-new");
		press("Save");
		sees("45 days");
	}

	@Override
	boolean guides(String name) {
		return name.equals("rule-new");
	}

}
