package org.norma.life;

import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.norma.bodies.BodyKind;
import org.norma.projects.Person;
import org.norma.projects.Stage;
import org.norma.publications.ApprovalData;
import org.norma.reviews.Cause;
import org.norma.reviews.Outcome;
import org.norma.shared.Actor;
import org.norma.shared.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** GB/T: publicity, 60 days, the ballot of the committee, five years. */
class NationalRecommendedLifeTests extends Onward {

	private static final String MEASURES = "Measures on National Standards, Order 59 of 2022";

	private static final String COMMITTEES = "Measures on National Technical Committees of 2017, revised in 2020";

	private static final String SIMILAR = "GB/T 91101-2016";

	private UUID authority;

	private UUID committee;

	private UUID cooperating;

	@Test
	void itLivesFromItsNeedToItsWithdrawal() {
		people();
		proposal();
		draft("The lantern shall be dim.");
		consult(60, MEASURES);
		advance();
		failedBallots();
		secondDraft();
		passedBallot();
		issue();
		recordOfItsMaking();
		revision();
		withdrawal();
	}

	private void people() {
		this.authority = body("SAMR-R", BodyKind.AUTHORITY, null);
		this.chief = Person.with("Li Wei", Role.OFFICIAL, this.authority);
		this.committee = body("SAC/TC 901", BodyKind.COMMITTEE, null);
		this.cooperating = body("MIIT", BodyKind.AUTHORITY, null);
		this.voters = this.ballots.experts(12, this.committee);
		this.ballots.person("Drafting Expert", new Actor.Grant(Role.EXPERT, this.committee, null),
				new Actor.Grant(Role.DRAFTER, this.acting.lead(), null));
	}

	private void proposal() {
		this.acting.edition(SIMILAR, "Quicksilver lanterns, vocabulary");
		stateNeed("Lanterns blind people");
		var bare = proposal("Quicksilver lanterns", "national.recommended", null, this.authority, this.committee,
				Set.of(this.cooperating));
		propose(bare);
		notAccepted("No legal ground is chosen", "Recommended national standards", "basic and common",
				"Standardization Law of 2017, art. 11");
		refuses(this.chief, () -> change(grounded("health-life-property")), "health, life and property",
				"no legal ground", "basic and common", "Standardization Law of 2017, art. 11");
		change(proposal("Quicksilver lanterns", "national.recommended", "basic-common", this.authority, this.committee,
				Set.of(this.cooperating)));
		answerSimilar(SIMILAR);
		publicise(30, MEASURES);
		plan("2026\\d{4}-T-469");
		assertThat(view().dueOn()).isEqualTo(today().plusMonths(18));
	}

	private void failedBallots() {
		staysFor("No ballot has been held", level(), "at least 3/4 of the members taking part",
				"at least 2/3 in favour", "at most 1/4 against", COMMITTEES);
		refuses(this.chief, () -> open(group(this.voters)), level(), "xpert group",
				"Standardization Law of 2017, art. 16");
		var quorum = open(committee());
		excludes(quorum, "Drafting Expert");
		vote(quorum, 8, 0, 0);
		fails(quorum, Stage.REVIEW, "8 of 12 have voted, at least 9 must", "3/4", COMMITTEES);
		var approval = open(committee());
		vote(approval, 7, 2, 3);
		fails(approval, Stage.REVIEW, "At least 8 of 12 must be in favour; in favour: 7", "2/3", COMMITTEES);
		var against = open(committee());
		vote(against, 8, 4, 0);
		fails(against, Stage.DRAFTING, "Against: 4 of 12; at most 3 may be", "1/4", COMMITTEES);
	}

	private void secondDraft() {
		write(drafter(), "The lantern shall be dim at night.");
		advance();
		consult(60, MEASURES);
		advance();
	}

	private void passedBallot() {
		var ballot = open(committee());
		vote(ballot, 10, 1, 1);
		passes(ballot, 1);
		write(drafter(), "Nobody voted on this.");
		staysFor("The text is no longer", "Standardization Law of 2017, art. 16");
		write(drafter(), "The lantern shall be dim at night.");
		coordinate(this.cooperating, "State Council coordination mechanism", "Standardization Law of 2017, art. 6");
		advance();
	}

	private void issue() {
		approve(ApprovalData.plain(), "GB/T \\d+-2026", "SAMR/SAC", "Standardization Law of 2017, art. 11");
		var early = today().minusDays(1);
		refuses(this.chief, () -> this.publishing.publish(this.id, from(early, true)), "take effect on " + early,
				today().toString());
		publish(today().plusMonths(4), true);
		assertThat(everybodyReads("dim at night")).isTrue();
		assertThat(this.chief.get(() -> this.publications.record(this.id)).filings()).isEmpty();
	}

	private void recordOfItsMaking() {
		recorded("project.proposed", "project.changed", "project.similar-answered", "project.publicised",
				"project.accepted", "project.advanced", "project.advanced", "consultation.opened",
				"consultation.closed", "project.advanced", "ballot.opened", "ballot.failed", "project.sent-back",
				"ballot.opened", "ballot.failed", "project.sent-back", "ballot.opened", "ballot.failed",
				"project.sent-back", "project.advanced", "consultation.opened", "consultation.closed",
				"project.advanced", "ballot.opened", "ballot.passed", "project.coordination-asked",
				"project.coordination-objected", "project.coordination-escalated", "project.coordination-resolved",
				"project.advanced", "project.approved", "project.advanced", "project.published", "project.completed");
	}

	private void revision() {
		reviewDue(today(), 5, "Standardization Law of 2017, art. 29");
		this.id = review(Cause.CALENDAR, this.committee, Outcome.REVISE);
		notAccepted("No legal ground is chosen", "Standardization Law of 2017, art. 11");
		change(grounded("basic-common"));
		answerSimilar(SIMILAR);
		publicise(30, MEASURES);
		plan("2031\\d{4}-T-469");
		textStartsFromThePublished();
		secondEdition();
		recorded("project.proposed", "project.changed", "project.similar-answered", "project.publicised",
				"project.accepted", "project.advanced", "project.advanced", "consultation.opened",
				"consultation.closed", "project.advanced", "ballot.opened", "ballot.passed", "project.advanced",
				"project.approved", "project.advanced", "project.published", "project.completed");
	}

	private void secondEdition() {
		var former = this.number;
		write(drafter(), "The lantern shall be dim at dusk.");
		advance();
		consult(60, MEASURES);
		advance();
		staysFor("No ballot has been held", level(), "at least 3/4 of the members taking part", COMMITTEES);
		var passed = open(committee());
		vote(passed, 9, 0, 0);
		passes(passed, 0);
		advance();
		approveAgain(ApprovalData.plain(), "SAMR/SAC", "Standardization Law of 2017, art. 11");
		publish(today().plusMonths(6), true);
		replaces(former);
		assertThat(everybodyReads("dim at dusk")).isTrue();
		assertThat(inCalendar().due()).isEqualTo(today().plusYears(5));
		takesEffect();
	}

	private void withdrawal() {
		cited("SB/T 91102-2026");
		this.id = review(Cause.LAW, this.committee, Outcome.WITHDRAW);
		publicise(30, MEASURES);
		plan("2032\\d{4}-T-469");
		consult(30, MEASURES);
		advance();
		notCarriedOutYet();
		withdraw("SB/T 91102-2026");
		recorded("project.proposed", "project.publicised", "project.accepted", "project.advanced",
				"consultation.opened", "consultation.closed", "project.advanced", "project.approved",
				"project.advanced", "project.withdrawn", "project.completed");
	}

}
