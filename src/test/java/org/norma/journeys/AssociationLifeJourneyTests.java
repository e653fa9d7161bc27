package org.norma.journeys;

import java.util.List;

import org.junit.jupiter.api.Test;

/** An association standard: members attend a meeting, and the association declares. */
class AssociationLifeJourneyTests extends LifeJourney {

	private static final String SENTENCE = "The coupling shall be released with one hand.";

	private static final Course COURSE = new Course("Couplings of cargo trailers for bicycles", "association", null,
			"CSAE", null, "CSAE", "ASSOCIATION", "ASSOCIATION", "ASSOCIATION_DRAFTER");

	@Test
	void anAssociationStandardIsAgreedAtAMeetingAndDeclared() {
		var project = this.plan.planned(this.plan.personStatesNeed("ASSOCIATION", COURSE.title()), COURSE);
		this.text.drafted(project, COURSE, SENTENCE);
		var round = this.text.consulted(project, COURSE.secretary());
		pass(31);
		this.text.closed(round, COURSE.secretary());
		this.text.movesOn(project, COURSE.secretary());
		this.ballot.seated("CSAE", List.of("Giulia Ferri", "Zhu Lin", "Hu Bin"));
		var ballot = this.ballot.membersCalled(project, COURSE.secretary());
		pass(10);
		this.ballot.voted(ballot, List.of("EXPERT_6", "EXPERT_7", "EXPERT_8"));
		this.ballot.closed(ballot, COURSE.secretary());
		keep("association-ballot");
		this.text.movesOn(project, COURSE.secretary());
		var number = this.issue.approved(project, COURSE);
		org.assertj.core.api.Assertions.assertThat(number).startsWith("T/CSAE ");
		this.issue.declared(project);
		this.issue.published(project, number);
		this.issue.readByCitizen(number, SENTENCE);
		keepTold("association", project);
	}

}
