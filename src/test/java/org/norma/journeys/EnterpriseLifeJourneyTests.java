package org.norma.journeys;

import org.junit.jupiter.api.Test;

/** An enterprise standard: written, approved and declared by the enterprise alone. */
class EnterpriseLifeJourneyTests extends LifeJourney {

	private static final String SENTENCE = "The guard shall not open while the shaft turns.";

	private static final Course COURSE = new Course("Guards of winding machines", "enterprise", null, "DMW", null,
			"DMW", "WORKS", "WORKS", "WORKS_DRAFTER");

	@Test
	void anEnterpriseWritesApprovesDeclaresAndPublishes() {
		var project = this.plan.planned(this.plan.personStatesNeed("ENTERPRISE", COURSE.title()), COURSE);
		this.text.drafted(project, COURSE, SENTENCE);
		this.text.movesOn(project, COURSE.secretary());
		var number = this.issue.approved(project, COURSE);
		org.assertj.core.api.Assertions.assertThat(number).startsWith("Q/");
		this.issue.declared(project);
		keep("enterprise-declared");
		this.issue.published(project, number);
		this.issue.readByCitizen(number, SENTENCE);
		keepTold("enterprise", project);
	}

}
