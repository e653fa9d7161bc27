package org.norma.journeys;

import org.junit.jupiter.api.Test;

/**
 * A mandatory national standard: the members of the WTO are told, a group of experts
 * meets, and who supervises it is named.
 */
class NationalMandatoryLifeJourneyTests extends LifeJourney {

	private static final String SENTENCE = "The cabinet shall cut off the current within 1 s of the alarm.";

	private static final Course COURSE = new Course("Fire protection of parcel lockers", "national.mandatory",
			"health-life-property", "SAC", null, "CNIS", "OFFICIAL", "OFFICIAL", "INSTITUTE");

	@Test
	void aMandatoryStandardIsNotifiedReviewedByAGroupAndSupervised() {
		var project = this.plan.planned(this.plan.personStatesNeed("ENTERPRISE", COURSE.title()), COURSE);
		this.text.drafted(project, COURSE, SENTENCE);
		this.text.notified(project, COURSE.official(), "G/TBT/N/CHN/2099");
		keep("mandatory-notified");
		var round = this.text.consulted(project, COURSE.secretary());
		pass(61);
		this.text.closed(round, COURSE.secretary());
		this.text.movesOn(project, COURSE.secretary());
		var ballot = this.ballot.groupCalled(project, COURSE.secretary(), 15);
		pass(10);
		this.ballot.recorded(ballot, COURSE.secretary());
		this.ballot.closed(ballot, COURSE.secretary());
		this.text.movesOn(project, COURSE.secretary());
		var number = this.issue.approved(project, COURSE);
		org.assertj.core.api.Assertions.assertThat(number).startsWith("GB ");
		this.issue.published(project, number);
		this.issue.readByCitizen(number, SENTENCE);
		keepTold("mandatory", project);
	}

}
