package org.norma.journeys;

import java.util.List;

import org.junit.jupiter.api.Test;

/** The whole road of a recommended national standard, from a citizen to a citizen. */
class NationalRecommendedLifeJourneyTests extends LifeJourney {

	private static final String SENTENCE = "The handrail of a moving walkway shall not be hotter than 40 °C.";

	private static final Course COURSE = new Course("Comfort of moving walkways", "national.recommended",
			"basic-common", "SAC", "SAC/TC 151", "CNIS", "OFFICIAL", "SECRETARY", "INSTITUTE");

	@Test
	void fromTheNeedOfACitizenToTheTextThatEverybodyReadsAndToItsRevision() {
		var need = this.plan.citizenStatesNeed(COURSE.title());
		var project = this.plan.planned(need, COURSE);
		this.text.drafted(project, COURSE, SENTENCE);
		var round = this.text.consulted(project, COURSE.secretary());
		var receipt = this.text.commented(round, "40 °C is too hot for a child.");
		pass(61);
		this.text.answered(round, COURSE.secretary(), "The clause stays: the value is that of the test method.");
		as(CITIZEN);
		go(receipt);
		sees("The clause stays");
		lookAt("comment-answered");
		this.text.movesOn(project, COURSE.secretary());
		var ballot = this.ballot.opened(project, COURSE.secretary());
		this.ballot.voted(ballot, List.of("EXPERT", "EXPERT_2", "EXPERT_3", "EXPERT_4", "EXPERT_5", "EXPERT_6"));
		pass(31);
		this.ballot.closed(ballot, COURSE.secretary());
		this.text.movesOn(project, COURSE.secretary());
		var number = this.issue.approved(project, COURSE);
		this.issue.published(project, number);
		this.issue.readByCitizen(number, SENTENCE);
		var review = this.review.opened(number, "A new test method is known.");
		this.review.judged(review, "EXPERT", "REVISE");
		var revision = this.review.decided(review, "REVISE");
		sees(number);
		this.plan.completed(revision, COURSE);
		this.plan.broughtIn(revision, COURSE.official());
		follow("Open the text");
		follow("Whole draft");
		sees(SENTENCE);
	}

	@Override
	boolean guides(String name) {
		return true;
	}

}
