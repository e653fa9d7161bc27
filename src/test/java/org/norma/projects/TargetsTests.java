package org.norma.projects;

import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.norma.catalogue.CatalogueService;
import org.norma.catalogue.EditionId;
import org.norma.designations.AdoptionDegree;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What a proposal revises, amends, converts, withdraws or adopts is there for it. */
@ProjectTest
class TargetsTests {

	@Autowired
	private World.Acting acting;

	@Autowired
	private CatalogueService catalogue;

	private ProposalData of(ProjectKind kind, String level, UUID target) {
		return this.acting.of(kind, Procedure.NORMAL, this.acting.proposal(level), target);
	}

	@Test
	void anAdoptionNamesAStandard() {
		var p = this.acting.proposal("national.recommended");
		var words = new ProposalData(p.title(), p.level(), ProjectKind.ADOPTION, Procedure.NORMAL, false, null,
				p.authorityId(), null, null, p.draftingBodies(), p.cooperating(), "why", null, "hello world",
				AdoptionDegree.IDT, null, null);
		this.acting.refusal(() -> this.acting.propose(words))
			.isEqualTo("“hello world” is no number of a standard. Write the number of the standard to adopt as "
					+ "ISO 9001:2015 (GB/T 1.2).");
	}

	@Test
	void whatHasEndedIsNotRevisedAmendedOrWithdrawnAgain() {
		var target = this.acting.edition("GB/T 81501-2016");
		this.acting.official()
			.does(() -> this.catalogue.withdraw(new EditionId(target), LocalDate.of(2020, 1, 1), "A test."));
		for (var kind : new ProjectKind[] { ProjectKind.REVISION, ProjectKind.AMENDMENT, ProjectKind.CORRIGENDUM,
				ProjectKind.WITHDRAWAL }) {
			this.acting.refusal(() -> this.acting.propose(of(kind, "national.recommended", target)))
				.startsWith("GB/T 81501-2016 is “Withdrawn”; the kind “")
				.contains("takes an edition that is “In force”");
		}
	}

	@Test
	void whatEndedAfterTheProposalIsNeitherMadePublicNorTakenIntoThePlan() {
		var target = this.acting.edition("GB/T 81507-2016");
		var id = this.acting.propose(of(ProjectKind.REVISION, "national.recommended", target));
		this.acting.official()
			.does(() -> this.catalogue.withdraw(new EditionId(target), LocalDate.of(2026, 3, 1), "A test."));
		this.acting.refusal(() -> this.acting.publicise(id, 30)).startsWith("GB/T 81507-2016 is “Withdrawn”; the kind");
		this.acting.refusal(() -> this.acting.accept(id)).startsWith("GB/T 81507-2016 is “Withdrawn”; the kind");
		assertThat(this.acting.view(id).stage()).isEqualTo(Stage.PROPOSAL);
	}

	@Test
	void aProposalIsPublicForAYearAtMost() {
		var id = this.acting.propose(this.acting.proposal("national.recommended"));
		this.acting.refusal(() -> this.acting.publicise(id, 366))
			.endsWith("lasts more than a year. Choose 2027-03-02 or earlier.");
		this.acting.publicise(id, 365);
	}

	@Test
	void anEditionIsWithdrawnByOneProjectAtATime() {
		var target = this.acting.edition("GB/T 81502-2016");
		var first = this.acting.propose(of(ProjectKind.WITHDRAWAL, "national.recommended", target));
		this.acting.refusal(() -> this.acting.propose(of(ProjectKind.WITHDRAWAL, "national.recommended", target)))
			.startsWith("GB/T 81502-2016 is concerned already by the project " + this.acting.view(first).code());
	}

	@Test
	void anAssociationRevisesAmendsAndWithdrawsItsOwnStandardsAlone() {
		var others = this.acting.edition("T/ASSOC 81505-2016");
		for (var kind : new ProjectKind[] { ProjectKind.REVISION, ProjectKind.AMENDMENT, ProjectKind.WITHDRAWAL }) {
			this.acting.refusal(() -> this.acting.propose(of(kind, "association", others)))
				.startsWith("T/ASSOC 81505-2016 was issued by ")
				.contains("decides on their own standards alone");
		}
	}

	@Test
	void aStandardIsRevisedAtItsOwnLevelAndConvertedUpwards() {
		var target = this.acting.edition("GB/T 81503-2016");
		this.acting.refusal(() -> this.acting.propose(of(ProjectKind.REVISION, "association", target)))
			.startsWith("GB/T 81503-2016 belongs to “Recommended national standards”, the project to “Association");
		this.acting.refusal(() -> this.acting.propose(of(ProjectKind.CONVERSION, "national.recommended", target)))
			.startsWith("GB/T 81503-2016 belongs to “Recommended national standards” and cannot be converted into");
		var association = this.acting.edition("T/ASSOC 81504-2016");
		assertThat(this.acting.propose(of(ProjectKind.CONVERSION, "national.recommended", association))).isNotNull();
	}

	private ProposalData adopting(ProjectKind kind, String number) {
		var p = this.acting.proposal("national.recommended");
		return new ProposalData(p.title(), p.level(), kind, Procedure.NORMAL, false, null, p.authorityId(), null, null,
				p.draftingBodies(), p.cooperating(), "why", null, number, AdoptionDegree.IDT, null, null);
	}

	@Test
	void whatIsAdoptedComesFromOutside() {
		for (var own : new String[] { "GB/T 19001-2016", "JR/T 0068-2020", "T/CSAE 12-2020", "20265083-Z-469" }) {
			this.acting.refusal(() -> this.acting.propose(adopting(ProjectKind.ADOPTION, own)))
				.startsWith(own + " is a Chinese standard; what is adopted comes from an international");
		}
		for (var outside : new String[] { "ISO 9001:2015", "EN 13241-1:2003", "DIN 820-2:2018", "IEEE 802.3-2022" }) {
			this.acting.source(outside);
			assertThat(this.acting.propose(adopting(ProjectKind.ADOPTION, outside)
				.answering(new AdoptionAnswers(false, "Others may adopt it too.", null)))).isNotNull();
		}
	}

	@Test
	void aNewStandardNamesNoEditionAndAdoptsNothing() {
		var target = this.acting.edition("GB/T 81506-2016");
		this.acting.refusal(() -> this.acting.propose(of(ProjectKind.NEW, "national.recommended", target)))
			.startsWith("The kind “New standard” concerns no edition, yet one is named.");
		this.acting.refusal(() -> this.acting.propose(adopting(ProjectKind.NEW, "ISO 9001:2015")))
			.startsWith("The kind “New standard” adopts nothing, yet ISO 9001:2015 is named");
	}

}
