package org.norma.journeys;

import org.junit.jupiter.api.Test;

/** From the review of a standard to its withdrawal, with everything between. */
class ReviewLifeJourneyTests extends LifeJourney {

	@Test
	void aStandardIsReviewedConsultedAboutAndWithdrawn() {
		var review = this.review.opened("GB/T 19000-2016", "Its terms are being moved.");
		this.review.judged(review, "EXPERT", "WITHDRAW");
		var project = this.review.decided(review, "WITHDRAW");
		this.plan.broughtIn(project, "OFFICIAL");
		this.review.approvedToGo(project, "SECRETARY");
		this.review.withdrawn(project, "GB/T 19001-2016");
		this.review.goneForCitizen("gb-t-19000-2016");
	}

	@Override
	boolean guides(String name) {
		return name.equals("withdrawal") || name.equals("standard-withdrawn");
	}

}
