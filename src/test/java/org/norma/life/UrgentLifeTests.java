package org.norma.life;

import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norma.bodies.BodyKind;
import org.norma.consultations.TbtService;
import org.norma.projects.Person;
import org.norma.projects.Procedure;
import org.norma.projects.ProjectKind;
import org.norma.projects.ProposalData;
import org.norma.projects.Stage;
import org.norma.publications.ApprovalData;
import org.norma.shared.Role;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** GB in haste: 7 days of publicity and 30 of comments, everything else as always. */
class UrgentLifeTests extends Onward {

	private static final String LEVEL = "national.mandatory";

	private static final String ORDER_25 = "Measures on Mandatory National Standards, Order 25 of 2020";

	private static final String LAW = "Standardization Law of 2017, art. 10";

	@Autowired
	private TbtService tbt;

	private UUID authority;

	@BeforeEach
	void people() {
		this.authority = body("SAMR-U", BodyKind.AUTHORITY, null);
		this.chief = Person.with("Fang Min", Role.OFFICIAL, this.authority);
		this.voters = this.ballots.experts(15, body("EXPERTS-U", BodyKind.COMMITTEE, null));
	}

	@Test
	void itLivesFromItsProposalToItsPublication() {
		proposal();
		notifiedAtOnce();
		draft("The sled shall have a brake.");
		consult(30, ORDER_25);
		theWorldIsHeardForItsSixtyDays();
		expertGroup();
		issue();
	}

	private ProposalData proposed(String title, Procedure procedure) {
		return on(null, ProjectKind.NEW, procedure,
				proposal(title, LEVEL, "health-life-property", this.authority, null, Set.of()));
	}

	private void proposal() {
		var p = proposed("Turpentine sleds", Procedure.URGENT);
		var unreasoned = new ProposalData(p.title(), p.level(), p.kind(), p.procedure(), false, p.legalGround(),
				p.authorityId(), null, p.leadBodyId(), Set.of(), Set.of(), "It is needed.", null, null, null, null,
				null);
		refuses(this.chief, () -> this.acting.proposals().propose(unreasoned), "why it is urgent",
				"Standardization Law of 2017, art. 14");
		begin(proposed("Turpentine sleds", Procedure.NORMAL));
		var week = today().plusDays(7);
		var seen = version();
		refuses(this.chief, () -> this.acting.plan().publicise(this.id, seen, week), week + " is too short",
				levelName(LEVEL), "needs 30 days", ORDER_25);
		change(p);
		publicise(7, ORDER_25);
		plan("2026\\d{4}-Q-469");
		assertThat(view().dueOn()).isEqualTo(today().plusMonths(24));
	}

	private void notifiedAtOnce() {
		this.chief.does(() -> this.tbt.record(this.id, "G/TBT/N/CHN/2101", today()));
	}

	/** No rule shortens the days that other members of the WTO have. */
	private void theWorldIsHeardForItsSixtyDays() {
		staysFor("G/TBT/N/CHN/2101 was notified on " + today().minusDays(31), level(), "needs 60", LAW);
		pass(30);
		advance();
	}

	private void expertGroup() {
		staysFor("No ballot has been held", level(), "a group of at least 15 experts", "at least 3/4 in favour");
		var passed = open(group(this.voters));
		vote(passed, 12, 3, 0);
		passes(passed, 3);
		advance();
	}

	private void issue() {
		refuses(this.chief, () -> this.approvals.approve(this.id, ApprovalData.plain()), level(), "who supervises",
				ORDER_25);
		approve(new ApprovalData(null, "MIIT", "产品质量法 art. 49", false, null), "GB \\d+-2026", "State Council", LAW);
		publish(today().plusMonths(6), true);
		assertThat(everybodyReads("have a brake")).isTrue();
		recorded("project.proposed", "project.changed", "project.publicised", "project.accepted", "project.advanced",
				"consultation.notified", "project.advanced", "consultation.opened", "consultation.closed",
				"project.advanced", "ballot.opened", "ballot.passed", "project.advanced", "project.approved",
				"project.advanced", "project.published", "project.completed");
	}

	@Test
	void whatIsNotUrgentIsConsultedForSixtyDays() {
		begin(proposed("Walnut kayaks", Procedure.NORMAL));
		publicise(30, ORDER_25);
		plan("2026\\d{4}-Q-469");
		draft("The kayak shall float.");
		assertThat(view().stage()).isEqualTo(Stage.CONSULTATION);
		var short30 = today().plusDays(30);
		refuses(this.chief, () -> openPublic(short30), short30 + " makes 30 days", level(), "needs 60", ORDER_25,
				"Choose " + today().plusDays(60));
		consult(60, ORDER_25);
	}

	@Test
	void aLevelWithoutAnUrgentProcedureSaysSo() {
		var shanghai = body("SHMR-U", BodyKind.AUTHORITY, "local.31");
		var proposed = on(null, ProjectKind.NEW, Procedure.URGENT,
				proposal("Bamboo rafts", "local.31", null, shanghai, null, Set.of()));
		var official = Person.with("He Ping", Role.OFFICIAL, shanghai);
		refuses(official, () -> this.acting.proposals().propose(proposed), levelName("local.31"), "“Urgent”",
				"know: normal", "GB/T 16733");
	}

}
