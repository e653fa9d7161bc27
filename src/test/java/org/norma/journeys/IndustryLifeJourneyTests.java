package org.norma.journeys;

import org.junit.jupiter.api.Test;

/** An industry standard: no publicity, thirty days of comments, and a filing receipt. */
class IndustryLifeJourneyTests extends LifeJourney {

	private static final String SENTENCE = "A statement shall show each fee in one line.";

	private static final Course COURSE = new Course("Statements of fees of payment terminals", "industry.JR", null,
			"PBC", null, "SAC/TC 180", "CENTRAL_BANK", "CENTRAL_BANK", "FINANCE");

	@Test
	void anIndustryStandardIsPublishedAndFiled() {
		var project = this.plan.planned(this.plan.personStatesNeed("CENTRAL_BANK", COURSE.title()), COURSE);
		this.text.drafted(project, COURSE, SENTENCE);
		var round = this.text.consulted(project, COURSE.secretary());
		pass(31);
		this.text.closed(round, COURSE.secretary());
		this.text.movesOn(project, COURSE.secretary());
		var ballot = this.ballot.groupCalled(project, COURSE.secretary(), 5);
		pass(10);
		this.ballot.recorded(ballot, COURSE.secretary());
		this.ballot.closed(ballot, COURSE.secretary());
		this.text.movesOn(project, COURSE.secretary());
		var number = this.issue.approved(project, COURSE);
		this.issue.published(project, number);
		this.issue.filed(project, COURSE, "SAC-F-0042");
		keep("industry-filed");
		this.issue.readByCitizen(number, SENTENCE);
		keepTold("industry", project);
	}

}
