package org.norma.life;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.norma.bodies.BodyKind;
import org.norma.hierarchy.Binding;
import org.norma.projects.Person;
import org.norma.projects.ProposalData;
import org.norma.projects.Stage;
import org.norma.publications.ApprovalData;
import org.norma.reviews.Cause;
import org.norma.reviews.Outcome;
import org.norma.shared.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** T/…: members agree, three quarters of those attending, a declaration. */
class AssociationLifeTests extends Whole {

	private static final String PROVISIONS = "Provisions on Association Standards, SAC joint document [2019] No. 1";

	private static final String SIMILAR = "GB/T 91501-2016";

	private UUID association;

	@Test
	void itLivesFromItsNeedToItsWithdrawal() {
		this.association = body("CLOGS", BodyKind.ASSOCIATION, null);
		this.chief = Person.with("Lin Yue", Role.OFFICIAL, this.association);
		proposal();
		draft("The clog shall not squeak.");
		consult(30, PROVISIONS);
		advance();
		membersVote();
		issue();
		revision();
		withdrawal();
	}

	private ProposalData proposed(UUID decides) {
		return proposal("Saffron clogs", "association", null, decides, null, Set.of());
	}

	private void proposal() {
		this.acting.edition(SIMILAR, "Saffron clogs, vocabulary");
		stateNeed("Clogs squeak");
		var authority = body("SAMR-A", BodyKind.AUTHORITY, null);
		refuses(this.chief, () -> this.acting.proposals().propose(proposed(authority)), "SAMR-A (name) cannot decide",
				"Association standards", "Standardization Law of 2017, art. 10");
		propose(proposed(this.association));
		answerSimilar(SIMILAR);
		plan("CLOGS-2026-\\d{4}");
	}

	private void membersVote() {
		staysFor("No ballot has been held", level(), "at least 3/4 in favour", PROVISIONS);
		refuses(this.chief, () -> open(meeting()), view().code() + " has no voters", "Seat members");
		this.voters = IntStream.rangeClosed(1, 8).mapToObj(this::member).toList();
		this.ballots.seat(this.association, this.acting.lead(), null);
		refuses(this.chief, () -> open(committee()), level(), "decides at a meeting", PROVISIONS);
		var failed = open(meeting());
		excludes(failed, "LEAD (name)");
		vote(failed, 5, 1, 1);
		fails(failed, Stage.REVIEW, "At least 6 of 7 must be in favour; in favour: 5", "3/4", PROVISIONS);
		var passed = open(meeting());
		vote(passed, 6, 1, 0);
		passes(passed, 1);
		advance();
	}

	private Person member(int number) {
		var unit = this.ballots.newUnit();
		this.ballots.seat(this.association, unit, null);
		return this.ballots.expert("Member " + number, this.association, unit);
	}

	private void issue() {
		approve(ApprovalData.plain(), "T/CLOGS \\d+-2026", "social organisations",
				"Standardization Law of 2017, art. 18");
		var today = today();
		refuses(this.chief, () -> this.publishing.publish(this.id, from(today, false)), "is not declared", level(),
				"Standardization Law of 2017, art. 27");
		staysFor("is not declared", level(), "Standardization Law of 2017, art. 27");
		declare();
		publish(today.plusMonths(1), false);
		assertThat(edition().binding()).isEqualTo(Binding.BY_AGREEMENT);
		assertThat(everybodyReads("not squeak")).isFalse();
		recorded("project.proposed", "project.similar-answered", "project.accepted", "project.advanced",
				"project.advanced", "consultation.opened", "consultation.closed", "project.advanced", "ballot.opened",
				"ballot.failed", "project.sent-back", "ballot.opened", "ballot.passed", "project.advanced",
				"project.approved", "project.advanced", "project.disclosed", "project.published", "project.completed");
		reviewDue(today, 5, "practice");
	}

	private void declare() {
		var items = this.disclosures.items(view());
		assertThat(items).containsExactly("self-declaration", "name-number-issue-document", "patents");
		var all = items.stream().collect(Collectors.toMap(Function.identity(), (item) -> "See the text."));
		forbids(this.stranger, () -> this.disclosures.declare(this.id, null, all));
		refuses(this.chief, () -> this.disclosures.declare(this.id, null, Map.of("patents", "None.")),
				"is not declared", level(), "Standardization Law of 2017, art. 27");
		this.chief.does(() -> this.disclosures.declare(this.id, null, all));
	}

	private void revision() {
		this.id = review(Cause.CALENDAR, this.association, Outcome.REVISE);
		answerSimilar(SIMILAR);
		plan("CLOGS-2031-\\d{4}");
		textStartsFromThePublished();
		cancel();
		recorded("project.proposed", "project.similar-answered", "project.accepted", "project.advanced",
				"project.cancelled");
	}

	private void withdrawal() {
		cited("SB/T 91502-2026");
		this.id = review(Cause.LAW, this.association, Outcome.WITHDRAW);
		notCarriedOutYet();
		plan("CLOGS-2031-\\d{4}");
		withdraw("SB/T 91502-2026");
		recorded(List
			.of("project.proposed", "project.accepted", "project.advanced", "project.approved", "project.advanced",
					"project.withdrawn", "project.completed")
			.toArray(String[]::new));
	}

}
