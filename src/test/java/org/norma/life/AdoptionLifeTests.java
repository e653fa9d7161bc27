package org.norma.life;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norma.bodies.BodyKind;
import org.norma.catalogue.RelationKind;
import org.norma.designations.AdoptionDegree;
import org.norma.designations.Designation;
import org.norma.projects.Person;
import org.norma.projects.Procedure;
import org.norma.projects.ProjectKind;
import org.norma.projects.ProposalData;
import org.norma.projects.Stage;
import org.norma.publications.ApprovalData;
import org.norma.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.norma.publications.PublicationData;
import org.norma.projects.AdoptionAnswers;
import org.norma.catalogue.Adoptions;
import org.norma.catalogue.AdoptionStatement;

import static org.assertj.core.api.Assertions.assertThat;

/** GB/T identical with ISO: no drafting (B), the committee first, then everybody. */
class AdoptionLifeTests extends Onward {

	private static final String LEVEL = "national.recommended";

	private static final String MEASURES = "Measures on National Standards, Order 59 of 2022";

	private static final String ISO = "ISO 91801:2024";

	private static final ApprovalData DOUBLE = new ApprovalData(null, null, null, true, null);

	@Autowired
	private Adoptions adoptions;

	private UUID authority;

	private UUID committee;

	@BeforeEach
	void people() {
		this.acting.source(ISO);
		this.acting.source("ISO 91802:2024");
		this.authority = body("SAMR " + UUID.randomUUID(), BodyKind.AUTHORITY, null);
		this.chief = Person.with("Shen Yu", Role.OFFICIAL, this.authority);
		this.committee = this.ballots.newCommittee();
		this.voters = this.ballots.experts(8, this.committee);
	}

	@Test
	void anIdenticalAdoptionLivesFromItsProposalToItsPublication() {
		proposal();
		assertThat(view().route()).doesNotContain(Stage.DRAFTING);
		consultCommittee(60, MEASURES);
		consult(60, MEASURES);
		advance();
		ballot();
		issue();
		recorded("project.proposed", "project.publicised", "project.accepted", "project.advanced",
				"consultation.opened", "consultation.closed", "consultation.opened", "consultation.closed",
				"project.advanced", "ballot.opened", "ballot.passed", "project.advanced", "project.approved",
				"project.advanced", "project.published", "project.completed");
		shortenedRevision();
	}

	/** C: the former text with one change goes from the proposal to the committee. */
	private void shortenedRevision() {
		var former = this.number;
		reviewDue(today(), 5, "Standardization Law of 2017, art. 29");
		this.id = reviewForShortRevision(this.committee);
		change(grounded("basic-common"));
		assertThat(view().route()).containsExactly(Stage.PROPOSAL, Stage.REVIEW, Stage.APPROVAL, Stage.PUBLICATION);
		beginsAsThePublished();
		write(drafter(), "The gyroscope shall spin quietly.");
		publicise(30, MEASURES);
		plan("2031\\d{4}-T-469");
		ballot();
		approveAgain(ApprovalData.plain(), "SAMR/SAC", "Standardization Law of 2017, art. 11");
		publish(today().plusMonths(3), true);
		replaces(former);
		assertThat(everybodyReads("spin quietly")).isTrue();
		assertThat(relates(RelationKind.ADOPTS, ISO).degree()).isEqualTo(AdoptionDegree.IDT);
		recorded("project.proposed", "project.changed", "project.publicised", "project.accepted", "project.advanced",
				"ballot.opened", "ballot.passed", "project.advanced", "project.approved", "project.advanced",
				"project.published", "project.completed");
	}

	private ProposalData proposed(Procedure procedure, @Nullable AdoptionDegree degree) {
		var p = proposal("Frosted gyroscopes", LEVEL, "basic-common", this.authority, this.committee, Set.of());
		return new ProposalData(p.title(), p.level(), ProjectKind.ADOPTION, procedure, false, p.legalGround(),
				p.authorityId(), p.committeeId(), p.leadBodyId(), Set.of(), Set.of(), "It is needed.", null, ISO,
				degree, null, null);
	}

	/** The text comes with the proposal, because nobody drafts it later. */
	private void proposal() {
		refuses(this.chief, () -> this.acting.proposals().propose(proposed(Procedure.NORMAL, null)),
				"international standard", "IDT, MOD or NEQ", "GB/T 1.2");
		refuses(this.chief, () -> this.acting.proposals().propose(proposed(Procedure.SHORTENED, AdoptionDegree.NEQ)),
				levelName(LEVEL), "“Shortened”", "not equivalent (NEQ)", "adoption, without drafting", "GB/T 16733");
		begin(proposed(Procedure.SHORTENED, AdoptionDegree.IDT));
		publicise(30, MEASURES);
		notAccepted("The text of " + view().code() + " is empty", "GB/T 16733");
		forbids(strangeDrafter(), () -> write(strangeDrafter(), "The gyroscope shall spin."));
		write(drafter(), "The gyroscope shall spin.");
		plan("2026\\d{4}-T-469");
		assertThat(view().stage()).isEqualTo(Stage.CONSULTATION);
	}

	private void ballot() {
		staysFor("No ballot has been held", level(), "at least 2/3 in favour");
		var passed = open(committee());
		vote(passed, 6, 0, 1);
		passes(passed, 0);
		advance();
	}

	private void issue() {
		given(DOUBLE, "SAMR/SAC", "Standardization Law of 2017, art. 11");
		assertThat(this.number).matches("GB/T \\d+-2026/ISO 91801:2024");
		publish(today().plusMonths(4), true);
		assertThat(relates(RelationKind.ADOPTS, ISO).degree()).isEqualTo(AdoptionDegree.IDT);
		assertThat(everybodyReads("shall spin")).isTrue();
		var own = Designation.parse(this.number).base().format();
		assertThat(List.of(this.number, own)).allMatch((each) -> this.editions.hasStandard(Designation.parse(each)));
	}

	@Test
	void aModifiedAdoptionIsDraftedAndCarriesNoDoubleNumber() {
		var p = proposed(Procedure.NORMAL, AdoptionDegree.MOD);
		begin(new ProposalData(org.norma.shared.Texts.of("en", "Copper hygrometers"), p.level(), p.kind(),
				p.procedure(), false, p.legalGround(), p.authorityId(), p.committeeId(), p.leadBodyId(), Set.of(),
				Set.of(), "It is needed.", null, "ISO 91802:2024", AdoptionDegree.MOD, null, null));
		publicise(30, MEASURES);
		plan("2026\\d{4}-T-469");
		draft("The hygrometer shall show percent.");
		consult(60, MEASURES);
		advance();
		ballot();
		refuses(approver(), () -> this.approvals.approve(this.id, DOUBLE), view().code(), "MOD",
				"only identical adoptions (IDT)", "GB/T 1.2-2020");
		approve(ApprovalData.plain(), "GB/T \\d+-2026", "SAMR/SAC", "Standardization Law of 2017, art. 11");
		refuses(this.chief, () -> this.publishing.publish(this.id, PublicationData.today(List.of(), true)),
				"ISO 91802:2024 is adopted as MOD", "state the differences", "ISO/IEC Guide 21-1");
		this.chief.does(() -> this.publishing.publish(this.id,
				new PublicationData(null, today().plusMonths(4), null, null, List.of(), List.of(), List.of(), List.of(),
						true, false, new AdoptionAnswers(false, null, "Clause 5 has other limits."), List.of(), null)));
		assertThat(this.adoptions.of(edition().id())).singleElement()
			.extracting(AdoptionStatement::differences)
			.isEqualTo("Clause 5 has other limits.");
		assertThat(relates(RelationKind.ADOPTS, "ISO 91802:2024").degree()).isEqualTo(AdoptionDegree.MOD);
	}

}
