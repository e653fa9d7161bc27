package org.norma.life;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.norma.ballots.NewBallot;
import org.norma.ballots.Position;
import org.norma.bodies.BodyKind;
import org.norma.hierarchy.LevelService;
import org.norma.projects.Person;
import org.norma.projects.ProposalData;
import org.norma.projects.Stage;
import org.norma.publications.ApprovalData;
import org.norma.publications.Filing;
import org.norma.reviews.Cause;
import org.norma.reviews.Outcome;
import org.norma.shared.Actor;
import org.norma.shared.Role;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** DB31/T: its region, 30 days, filing, three years; DB3702/T: its province too. */
class LocalLifeTests extends Onward {

	private static final String ORDER_26 = "Measures on Local Standards, Order 26 of 2020";

	private static final String SHANGHAI = "Shanghai Regulations on Standardization of 2019";

	private static final String SIMILAR = "GB/T 91401-2016";

	@Autowired
	private LevelService levelService;

	private UUID authority;

	private UUID pool;

	@Test
	void aStandardOfShanghaiLivesFromItsNeedToItsWithdrawal() {
		people("SHMR-L", "local.31", 6);
		proposal();
		draft("The junk shall float.");
		consult(30, ORDER_26);
		advance();
		expertGroup();
		issue();
		revision();
		withdrawal();
	}

	private void people(String code, String level, int experts) {
		this.authority = body(code, BodyKind.AUTHORITY, level);
		this.chief = Person.with("He Ping", Role.OFFICIAL, this.authority);
		this.pool = body("EXPERTS-" + code, BodyKind.COMMITTEE, null);
		this.voters = this.ballots.experts(experts, this.pool);
	}

	private ProposalData proposed(UUID decides) {
		return proposal("Porcelain junks", "local.31", null, decides, null, Set.of());
	}

	private void proposal() {
		this.acting.edition(SIMILAR, "Porcelain junks, vocabulary");
		stateNeed("Junks sink");
		var other = body("JSMR-L", BodyKind.AUTHORITY, "local.32");
		refuses(this.chief, () -> this.acting.proposals().propose(proposed(other)), "JSMR-L (name)", "Jiangsu",
				"not of “Shanghai", "Standardization Law of 2017, art. 10");
		propose(proposed(this.authority));
		answerSimilar(SIMILAR);
		plan("DB31-2026-\\d{4}");
	}

	private void expertGroup() {
		staysFor("No ballot has been held", level(), "at least 3/4 in favour", "as for industry standards");
		var failed = open(group(this.voters));
		vote(failed, 4, 2, 0);
		fails(failed, Stage.DRAFTING, "At least 5 of 6 must be in favour; in favour: 4", "3/4",
				"as for industry standards");
		write(drafter(), "The junk shall float upright.");
		advance();
		consult(30, ORDER_26);
		advance();
		var passed = open(group(this.voters));
		vote(passed, 5, 0, 1);
		passes(passed, 0);
		advance();
	}

	private void issue() {
		approve(ApprovalData.plain(), "DB31/T \\d+-2026", "provincial standardization dept",
				"Standardization Law of 2017, art. 13");
		publish(today().plusMonths(1), true);
		assertThat(edition().region()).contains("31");
		assertThat(everybodyReads("float upright")).isTrue();
		assertThat(this.publications.ofProject(this.id).orElseThrow().textDueOn()).contains(today().plusDays(20));
		var published = today();
		file("State Council standardization dept", 60, ORDER_26);
		recorded("project.proposed", "project.similar-answered", "project.accepted", "project.advanced",
				"project.advanced", "consultation.opened", "consultation.closed", "project.advanced", "ballot.opened",
				"ballot.failed", "project.sent-back", "project.advanced", "consultation.opened", "consultation.closed",
				"project.advanced", "ballot.opened", "ballot.passed", "project.advanced", "project.approved",
				"project.advanced", "project.published", "project.completed", "project.filing-late", "project.filed");
		assertThat(inCalendar().proposeBy()).isEqualTo(published.plusYears(3).minusMonths(6));
		reviewDue(published, 3, SHANGHAI);
	}

	private void revision() {
		this.id = review(Cause.CALENDAR, this.pool, Outcome.REVISE);
		change(grounded(null));
		answerSimilar(SIMILAR);
		plan("DB31-20\\d\\d-\\d{4}");
		textStartsFromThePublished();
		secondEdition();
		recorded("project.proposed", "project.changed", "project.similar-answered", "project.accepted",
				"project.advanced", "project.advanced", "consultation.opened", "consultation.closed",
				"project.advanced", "ballot.opened", "ballot.passed", "project.advanced", "project.approved",
				"project.advanced", "project.published", "project.completed", "project.filing-late", "project.filed");
		takesEffect();
	}

	private void secondEdition() {
		var former = this.number;
		write(drafter(), "The junk shall float and sail.");
		advance();
		consult(30, ORDER_26);
		advance();
		groupWithAGuest();
		approveAgain(ApprovalData.plain(), "provincial standardization dept", "Standardization Law of 2017, art. 13");
		publish(today().plusMonths(1), true);
		replaces(former);
		assertThat(edition().region()).contains("31");
		assertThat(everybodyReads("float and sail")).isTrue();
		assertThat(inCalendar().due()).isEqualTo(today().plusYears(3));
		file("State Council standardization dept", 60, ORDER_26);
	}

	/** What somebody without an account signed is written down when they have met. */
	private void groupWithAGuest() {
		var wanted = group(this.voters);
		var ballot = open(new NewBallot(wanted.kind(), null, wanted.meetingOn(), wanted.experts(),
				List.of(new NewBallot.Invited("Master Zheng He", "Shipyard"))));
		var guest = voters(ballot).stream().filter((each) -> each.accountId() == null).findFirst().orElseThrow().id();
		vote(ballot, 5, 0, 1);
		refuses(this.chief, () -> this.ballots.voting().record(ballot, guest, Position.APPROVE, null),
				"the meeting on " + wanted.meetingOn(), "today is " + today(), "until the ballot is closed");
		refuses(this.chief, () -> this.ballots.voting().attend(ballot, guest, true),
				"the meeting on " + wanted.meetingOn());
		goTo(wanted.meetingOn().plusDays(2));
		this.chief.does(() -> this.ballots.voting().record(ballot, guest, Position.APPROVE, null));
		passes(ballot, 0);
		advance();
	}

	private void withdrawal() {
		cited("SB/T 91402-2026");
		this.id = review(Cause.TECHNOLOGY, this.pool, Outcome.WITHDRAW);
		notCarriedOutYet();
		plan("DB31-20\\d\\d-\\d{4}");
		withdraw("SB/T 91402-2026");
		recorded("project.proposed", "project.accepted", "project.advanced", "project.approved", "project.advanced",
				"project.withdrawn", "project.completed");
	}

	@Test
	void aStandardOfACityIsFiledAndReportedToItsProvince() {
		var city = this.levelService.levelForPrefix("DB3702/T").orElseThrow().value();
		people("QDMR-L", city, 4);
		stateNeed("Kites fall");
		propose(proposal("Gossamer kites", city, null, this.authority, null, Set.of()));
		plan("DB3702-2026-\\d{4}");
		draft("The kite shall fly.");
		consult(30, ORDER_26);
		advance();
		groupWithoutDrafters();
		approve(ApprovalData.plain(), "DB3702/T \\d+-2026", "with provincial approval",
				"Standardization Law of 2017, art. 13");
		publish(today(), true);
		assertThat(this.chief.get(() -> this.publications.record(this.id)).filings())
			.extracting((filing) -> filing.kind().name(), (filing) -> filing.dueOn().orElseThrow(), Filing::basis)
			.containsExactly(tuple("FILING", today().plusDays(60), "Standardization Law of 2017, art. 13; " + ORDER_26),
					tuple("REPORT", today().plusDays(30), "Shandong Regulations on Standardization of 2020, art. 16"));
	}

	private void groupWithoutDrafters() {
		var drafting = this.ballots.person("Drafting Expert", new Actor.Grant(Role.EXPERT, this.pool, null),
				new Actor.Grant(Role.DRAFTER, this.acting.lead(), null));
		refuses(this.chief, () -> open(group(List.of(drafting))), "Drafting Expert cannot review",
				"LEAD (name) drafts it", "Shandong Regulations on Standardization of 2020, art. 15");
		var passed = open(group(this.voters));
		vote(passed, 3, 0, 1);
		passes(passed, 0);
		advance();
	}

}
