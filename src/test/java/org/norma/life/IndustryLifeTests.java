package org.norma.life;

import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.norma.bodies.BodyKind;
import org.norma.projects.GateLine;
import org.norma.projects.Person;
import org.norma.projects.ProjectEvent;
import org.norma.projects.ProposalData;
import org.norma.projects.Stage;
import org.norma.publications.ApprovalData;
import org.norma.reviews.Cause;
import org.norma.reviews.Outcome;
import org.norma.shared.Actor;
import org.norma.shared.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** JR/T: 30 days, three quarters of the votes, filing within 60 days. */
class IndustryLifeTests extends Whole {

	private static final String ORDER_86 = "Measures on Industry Standards, Order 86 of 2023";

	private static final String SIMILAR = "GB/T 91301-2016";

	private UUID authority;

	private UUID committee;

	private void people() {
		this.authority = body("PBOC-L", BodyKind.AUTHORITY, "industry.JR");
		this.chief = Person.with("Sun Qiang", Role.OFFICIAL, this.authority);
		this.committee = body("SAC/TC 903", BodyKind.COMMITTEE, null);
		this.voters = this.ballots.experts(8, this.committee);
	}

	private ProposalData proposed(UUID decides) {
		return proposal("Tangerine abacuses", "industry.JR", null, decides, this.committee, Set.of());
	}

	@Test
	void itLivesFromItsNeedToItsWithdrawal() {
		people();
		proposal();
		draft("The abacus shall have beads.");
		consult(30, ORDER_86);
		advance();
		ballot();
		issue();
		revision();
		withdrawal();
	}

	private void proposal() {
		this.acting.edition(SIMILAR, "Tangerine abacuses, vocabulary");
		stateNeed("Abacuses lose beads");
		var other = body("MOT-L", BodyKind.AUTHORITY, "industry.JT");
		refuses(this.chief, () -> this.acting.proposals().propose(proposed(other)), "MOT-L (name)",
				levelName("industry.JT"), "not of “" + levelName("industry.JR"),
				"Standardization Law of 2017, art. 10");
		propose(proposed(this.authority));
		answerSimilar(SIMILAR);
		plan("JR-2026-\\d{4}");
	}

	private void ballot() {
		this.ballots.person("Drafting Expert", new Actor.Grant(Role.EXPERT, this.committee, null),
				new Actor.Grant(Role.DRAFTER, this.acting.lead(), null));
		staysFor("No ballot has been held", level(), "at least 3/4 in favour", ORDER_86);
		var failed = open(committee());
		excludes(failed, "Drafting Expert");
		vote(failed, 5, 2, 1);
		fails(failed, Stage.REVIEW, "At least 6 of 8 must be in favour; in favour: 5", "3/4", ORDER_86);
		var passed = open(committee());
		vote(passed, 6, 1, 1);
		passes(passed, 1);
		advance();
	}

	private void issue() {
		approve(ApprovalData.plain(), "JR/T \\d+-2026", "People’s Bank of China", "Table of Industry Standard Codes");
		publish(today().plusMonths(1), false);
		assertThat(everybodyReads("have beads")).isFalse();
		var published = today();
		file("State Council standardization dept", 60, "Measures on Industry Standards, Order 86 of 2023");
		recorded("project.proposed", "project.similar-answered", "project.accepted", "project.advanced",
				"project.advanced", "consultation.opened", "consultation.closed", "project.advanced", "ballot.opened",
				"ballot.failed", "project.sent-back", "ballot.opened", "ballot.passed", "project.advanced",
				"project.approved", "project.advanced", "project.published", "project.completed", "project.filing-late",
				"project.filed");
		reviewDue(published, 5, "Standardization Law of 2017, art. 29");
	}

	private void revision() {
		this.id = review(Cause.CALENDAR, this.committee, Outcome.REVISE);
		answerSimilar(SIMILAR);
		plan("JR-2031-\\d{4}");
		textStartsFromThePublished();
		cancel();
		recorded("project.proposed", "project.similar-answered", "project.accepted", "project.advanced",
				"project.cancelled");
	}

	private void withdrawal() {
		cited("SB/T 91302-2026");
		this.id = review(Cause.LAW, this.committee, Outcome.WITHDRAW);
		notCarriedOutYet();
		plan("JR-2031-\\d{4}");
		withdraw("SB/T 91302-2026");
		recorded("project.proposed", "project.accepted", "project.advanced", "project.approved", "project.advanced",
				"project.withdrawn", "project.completed");
	}

	@Test
	void anExemptionStandsInPublicWithItsReason() {
		people();
		stateNeed("Beads roll away");
		propose(proposal("Obsidian beadwork", "industry.JR", null, this.authority, this.committee, Set.of()));
		plan("JR-2026-\\d{4}");
		draft("The bead shall be round.");
		var seen = version();
		forbids(this.stranger, () -> this.acting.exemptions().request(this.id, seen, "consultation", "No reason."));
		refuses(this.chief, () -> this.acting.exemptions().request(this.id, seen, "text", "Why."), "Text with content",
				"is not shut");
		this.chief.does(() -> this.acting.exemptions().request(this.id, seen, "consultation", "A flood; art. 14."));
		staysFor("30 days");
		refuses(this.chief, () -> this.acting.exemptions().countersign(this.id, "consultation"), "was asked for by",
				this.chief.displayName(), "another person");
		decider().does(() -> this.acting.exemptions().countersign(this.id, "consultation"));
		var line = this.reader.details(this.id)
			.gates()
			.stream()
			.filter((gate) -> gate.name().equals("consultation"))
			.findFirst()
			.orElseThrow();
		assertThat(line.state()).isEqualTo(GateLine.GateState.EXEMPT);
		assertThat(line.exemption().reason()).isEqualTo("A flood; art. 14.");
		assertThat(history()).filteredOn((event) -> event.verb().equals("project.exemption-countersigned"))
			.extracting(ProjectEvent::reason)
			.containsExactly("A flood; art. 14.");
		advance();
		approvalIsNeverExempted();
	}

	private void approvalIsNeverExempted() {
		var ballot = version();
		this.chief.does(() -> this.acting.exemptions().request(this.id, ballot, "ballot", "A flood; art. 14."));
		decider().does(() -> this.acting.exemptions().countersign(this.id, "ballot"));
		advance();
		var approval = version();
		refuses(this.chief, () -> this.acting.exemptions().request(this.id, approval, "approval", "Why."),
				"Approval by the authority", "own act");
		recorded("project.proposed", "project.accepted", "project.advanced", "project.advanced",
				"project.exemption-requested", "project.exemption-countersigned", "project.advanced",
				"project.exemption-requested", "project.exemption-countersigned", "project.advanced");
	}

}
