package org.norma.life;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.norma.bodies.BodyKind;
import org.norma.catalogue.Status;
import org.norma.consultations.TbtService;
import org.norma.hierarchy.Binding;
import org.norma.projects.Person;
import org.norma.projects.Stage;
import org.norma.publications.ApprovalData;
import org.norma.reviews.Cause;
import org.norma.reviews.Outcome;
import org.norma.shared.Actor;
import org.norma.shared.Role;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** GB: legal ground, 60 days, notice to the WTO, a group of experts, a free text. */
class NationalMandatoryLifeTests extends Whole {

	private static final String ORDER_25 = "Measures on Mandatory National Standards, Order 25 of 2020";

	private static final String ORDER_59 = "Measures on National Standards, Order 59 of 2022";

	private static final String SIMILAR = "GB/T 91201-2016";

	private static final ApprovalData SUPERVISED = new ApprovalData(null, "MIIT", "产品质量法 art. 49", false, null);

	@Autowired
	private TbtService tbt;

	private UUID authority;

	private UUID pool;

	private UUID cooperating;

	@Test
	void itLivesFromItsNeedToItsWithdrawal() {
		people();
		proposal();
		draft("The crossbow shall have a guard.");
		consult(60, ORDER_25);
		notifyTrade();
		expertGroup();
		issue();
		openText();
		recordOfItsMaking();
		revision();
		withdrawal();
	}

	private void people() {
		this.authority = body("SAMR-M", BodyKind.AUTHORITY, null);
		this.chief = Person.with("Chen Jing", Role.OFFICIAL, this.authority);
		this.pool = body("EXPERTS-M", BodyKind.COMMITTEE, null);
		this.cooperating = body("MIIT", BodyKind.AUTHORITY, null);
		this.voters = this.ballots.experts(15, this.pool);
	}

	private void proposal() {
		this.acting.edition(SIMILAR, "Marzipan crossbows, vocabulary");
		stateNeed("Crossbows hurt people");
		var enterprise = proposal("Marzipan crossbows", "national.mandatory", "health-life-property",
				body("MAKER", BodyKind.ENTERPRISE, null), null, Set.of());
		refuses(this.chief, () -> this.acting.proposals().propose(enterprise), "MAKER (name) cannot decide",
				"Mandatory national standards", "Standardization Law of 2017, art. 10");
		propose(proposed(null));
		notAccepted("No legal ground is chosen", "Mandatory national standards", "health, life and property",
				"Standardization Law of 2017, art. 10");
		refuses(this.chief, () -> change(proposed("basic-common")), "basic and common", "no legal ground",
				"health, life and property", "Standardization Law of 2017, art. 10");
		change(proposed("health-life-property"));
		answerSimilar(SIMILAR);
		publicise(30, ORDER_25);
		plan("2026\\d{4}-Q-469");
		assertThat(view().dueOn()).isEqualTo(today().plusMonths(24));
	}

	private org.norma.projects.ProposalData proposed(@org.jspecify.annotations.Nullable String ground) {
		return proposal("Marzipan crossbows", "national.mandatory", ground, this.authority, null,
				Set.of(this.cooperating));
	}

	private void notifyTrade() {
		staysFor("No notification is recorded", level(), "60 days", "Standardization Law of 2017, art. 10");
		refuses(this.chief, () -> this.tbt.record(this.id, "TBT 7", today()), "TBT 7", "G/TBT/N/CHN/2026");
		var tomorrow = today().plusDays(1);
		refuses(this.chief, () -> this.tbt.record(this.id, "G/TBT/N/CHN/2100", tomorrow), tomorrow.toString(),
				today().toString());
		forbids(this.stranger, () -> this.tbt.record(this.id, "G/TBT/N/CHN/2100", today()));
		this.chief.does(() -> this.tbt.record(this.id, "G/TBT/N/CHN/2100", today()));
		pass(60);
		staysFor("G/TBT/N/CHN/2100 was notified on " + today().minusDays(60), "60 days ago", level(), "needs 60",
				"Standardization Law of 2017, art. 10", "may go on from " + today().plusDays(1));
		pass(1);
		advance();
	}

	private void expertGroup() {
		staysFor("No ballot has been held", level(), "a group of at least 15 experts", "at least 3/4 in favour",
				ORDER_59);
		refuses(this.chief, () -> open(group(this.voters.subList(0, 14))), "The group has 14 experts", level(),
				"at least 15", ORDER_59);
		var drafting = this.ballots.person("Drafting Expert", new Actor.Grant(Role.EXPERT, this.pool, null),
				new Actor.Grant(Role.DRAFTER, this.acting.lead(), null));
		var withDrafter = Stream.concat(this.voters.stream(), Stream.of(drafting)).toList();
		refuses(this.chief, () -> open(group(withDrafter)), "Drafting Expert cannot review the text",
				"LEAD (name) drafts it", ORDER_59);
		var failed = open(group(this.voters));
		vote(failed, 11, 4, 0);
		fails(failed, Stage.REVIEW, "At least 12 of 15 must be in favour; in favour: 11", "3/4", ORDER_59);
		var passed = open(group(this.voters));
		vote(passed, 12, 3, 0);
		passes(passed, 3);
		coordinate(this.cooperating, "State Council coordination mechanism", "Standardization Law of 2017, art. 6");
		advance();
	}

	private void issue() {
		for (var unsupervised : List.of(ApprovalData.plain(), new ApprovalData(null, "MIIT", " ", false, null))) {
			refuses(this.chief, () -> this.approvals.approve(this.id, unsupervised), level(), "who supervises",
					"legal basis", ORDER_25);
		}
		approve(SUPERVISED, "GB \\d+-\\d{4}", "State Council", "Standardization Law of 2017, art. 10");
		staysFor("are issued by " + today().plusMonths(2), level(), ORDER_25);
		var earliest = today().plusMonths(6);
		var early = earliest.minusDays(1);
		refuses(this.chief, () -> this.publishing.publish(this.id, from(early, false)), early + " is too early",
				level(), "at least 6 months", "on " + today(), earliest.toString(), "practice of mandatory standards",
				"enterprises may apply the old one or the new one");
		publish(earliest, false);
		assertThat(edition().binding()).isEqualTo(Binding.MANDATORY);
	}

	/** The text is open to everybody within 20 days; who is late is told. */
	private void openText() {
		var publication = this.publications.ofProject(this.id).orElseThrow();
		assertThat(publication.textDueOn()).contains(today().plusDays(20));
		assertThat(everybodyReads("have a guard")).isFalse();
		pass(21);
		this.late.check();
		assertThat(this.chronicle.told("publications.notice.text-late", this.number)).isTrue();
		forbids(this.stranger, () -> this.publishing.makeTextPublic(this.id));
		this.chief.does(() -> this.publishing.makeTextPublic(this.id));
		assertThat(everybodyReads("have a guard")).isTrue();
		refuses(this.chief, () -> this.publishing.makeTextPublic(this.id), this.number, today().toString());
		assertThat(edition().statusOn(today())).isEqualTo(Status.UPCOMING);
	}

	private void recordOfItsMaking() {
		recorded("project.proposed", "project.changed", "project.similar-answered", "project.publicised",
				"project.accepted", "project.advanced", "project.advanced", "consultation.opened",
				"consultation.closed", "consultation.notified", "project.advanced", "ballot.opened", "ballot.failed",
				"project.sent-back", "ballot.opened", "ballot.passed", "project.coordination-asked",
				"project.coordination-objected", "project.coordination-escalated", "project.coordination-resolved",
				"project.advanced", "project.approved", "project.advanced", "project.published", "project.completed",
				"project.text-late", "project.text-public");
	}

	private void revision() {
		reviewDue(today().minusDays(21), 5, "Standardization Law of 2017, art. 29");
		this.id = review(Cause.CALENDAR, this.pool, Outcome.REVISE);
		change(grounded("health-life-property"));
		answerSimilar(SIMILAR);
		publicise(30, ORDER_25);
		plan("\\d{8}-Q-469");
		textStartsFromThePublished();
		cancel();
		recorded("project.proposed", "project.changed", "project.similar-answered", "project.publicised",
				"project.accepted", "project.advanced", "project.cancelled");
	}

	private void withdrawal() {
		cited("SB/T 91202-2026");
		this.id = review(Cause.LAW, this.pool, Outcome.WITHDRAW);
		publicise(30, ORDER_25);
		plan("\\d{8}-Q-469");
		consult(30, ORDER_25);
		advance();
		notCarriedOutYet();
		withdraw("SB/T 91202-2026");
		recorded("project.proposed", "project.publicised", "project.accepted", "project.advanced",
				"consultation.opened", "consultation.closed", "project.advanced", "project.approved",
				"project.advanced", "project.withdrawn", "project.completed");
	}

}
