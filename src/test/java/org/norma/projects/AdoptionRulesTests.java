package org.norma.projects;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.norma.catalogue.CatalogueService;
import org.norma.catalogue.EditionId;
import org.norma.catalogue.EndReason;
import org.norma.catalogue.RelationData;
import org.norma.designations.AdoptionDegree;
import org.norma.designations.Designation;
import org.norma.hierarchy.Binding;
import org.norma.lookup.Catalogues;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What is adopted exists, is in force and is adopted once, or it is said why not. */
@ProjectTest
class AdoptionRulesTests {

	private static final AdoptionAnswers BECAUSE = new AdoptionAnswers(false, "The committee knows.", null);

	@Autowired
	private World.Acting acting;

	@Autowired
	private CatalogueService catalogue;

	private ProposalData adopting(ProjectKind kind, @Nullable String number, @Nullable UUID target) {
		var p = this.acting.proposal("national.recommended");
		return new ProposalData(p.title(), p.level(), kind, Procedure.NORMAL, false, null, p.authorityId(), null, null,
				p.draftingBodies(), p.cooperating(), "why", target, number,
				(number != null) ? AdoptionDegree.IDT : null, null, null);
	}

	private UUID adopter(String number, String level, String source, AdoptionDegree degree) {
		var data = new Catalogues(this.catalogue).edition(number)
			.level(level)
			.binding(Binding.VOLUNTARY)
			.from("2018-01-01")
			.data();
		return this.catalogue.register(data, List.of(RelationData.adopts(Designation.parse(source), degree))).value();
	}

	private void source(String number, String from, @Nullable String ended) {
		new Catalogues(this.catalogue).edition(number)
			.level("international")
			.from(from)
			.ended(ended, EndReason.SUPERSEDED)
			.register();
	}

	@Test
	void aSourceIsInTheCatalogueOrRecordedAsNotThereWithAReason() {
		this.acting.source("ISO 81600:2011");
		var invented = adopting(ProjectKind.ADOPTION, "ISO 81600:2012", null);
		this.acting.refusal(() -> this.acting.propose(invented))
			.startsWith("The catalogue does not hold ISO 81600:2012; of its series it holds: ISO 81600:2011.")
			.contains("GB/T 1.2");
		this.acting.refusal(() -> this.acting.propose(invented.answering(BECAUSE)))
			.startsWith("The catalogue does not");
		var unsaid = invented.answering(new AdoptionAnswers(true, " ", null));
		this.acting.refusal(() -> this.acting.propose(unsaid))
			.startsWith("The catalogue does not hold ISO 81600:2012, as you ticked. Say under “Why this source” why");
		var said = new AdoptionAnswers(true, "It appears next month.", null);
		var id = this.acting.propose(invented.answering(said));
		assertThat(this.acting.view(id).adoption()).isEqualTo(said);
	}

	@Test
	void thatASourceIsNotHeldIsNoReasonWhereTheCatalogueHoldsIt() {
		this.acting.source("ISO/IEC 81607:2011");
		var said = new AdoptionAnswers(true, "We could not find it.", null);
		var held = adopting(ProjectKind.ADOPTION, "ISO/IEC 81607:2011", null).answering(said);
		this.acting.refusal(() -> this.acting.propose(held))
			.startsWith("The catalogue holds ISO/IEC 81607:2011: take away the tick at “Not in the catalogue”.");
		var spelt = adopting(ProjectKind.ADOPTION, "ISO 81607:2011", null).answering(said);
		this.acting.refusal(() -> this.acting.propose(spelt))
			.startsWith("The catalogue holds ISO 81607:2011 as ISO/IEC 81607:2011.");
		var undated = adopting(ProjectKind.ADOPTION, "ISO/IEC 81607", null).answering(said);
		this.acting.refusal(() -> this.acting.propose(undated))
			.startsWith("The catalogue holds ISO/IEC 81607 as ISO/IEC 81607:2011.");
		assertThat(this.acting.propose(adopting(ProjectKind.ADOPTION, "ISO/IEC 81607:2011", null).answering(BECAUSE)))
			.isNotNull();
	}

	@Test
	void whoAdoptsTheSameSourceIsSimilarWhateverItIsCalled() {
		source("ISO 81608:2011", "2011-01-01", "2019-01-01");
		source("ISO 81608:2019", "2019-01-01", null);
		adopter("GB/T 81608-2013", "national.recommended", "ISO 81608:2011", AdoptionDegree.MOD);
		adopter("GB/T 81609-2013", "national.recommended", "ISO 81608:2019", AdoptionDegree.NEQ);
		adopter("EN ISO 81608:2019", "regional", "ISO 81608:2019", AdoptionDegree.IDT);
		var id = this.acting.propose(adopting(ProjectKind.ADOPTION, "ISO 81608:2019", null));
		assertThat(this.acting.details(id).similar()).extracting(SimilarLine::designation)
			.startsWith("GB/T 81608-2013", "GB/T 81609-2013")
			.doesNotContain("EN ISO 81608:2019");
	}

	@Test
	void aSourceThatHasPassedIsAskedAbout() {
		source("ISO 81602:2011", "2011-01-01", "2019-01-01");
		source("ISO 81602:2019", "2019-01-01", null);
		var proposal = adopting(ProjectKind.ADOPTION, "ISO 81602:2011", null);
		this.acting.refusal(() -> this.acting.propose(proposal))
			.startsWith("ISO 81602:2011 is “Superseded”; in its place: ISO 81602:2019.");
		assertThat(this.acting.propose(proposal.answering(BECAUSE))).isNotNull();
	}

	@Test
	void aSourceThatAnotherStandardAdoptsIsAskedAbout() {
		this.acting.source("ISO 81603:2011");
		adopter("EN ISO 81603:2012", "regional", "ISO 81603:2011", AdoptionDegree.IDT);
		adopter("GB/T 81603-2013", "national.recommended", "ISO 81603:2011", AdoptionDegree.NEQ);
		var proposal = adopting(ProjectKind.ADOPTION, "ISO 81603:2011", null);
		assertThat(this.acting.propose(proposal)).as("neither EN nor NEQ takes it").isNotNull();
		var taking = adopter("GB/T 81604-2014", "national.recommended", "ISO 81603:2011", AdoptionDegree.MOD);
		this.acting.refusal(() -> this.acting.propose(proposal))
			.startsWith("ISO 81603:2011 is adopted already by GB/T 81604-2014.");
		assertThat(this.acting.propose(proposal.answering(BECAUSE))).isNotNull();
		this.acting.official()
			.does(() -> this.catalogue.withdraw(new EditionId(taking), LocalDate.of(2020, 1, 1), "A test."));
		assertThat(this.acting.propose(proposal)).as("it has ended").isNotNull();
	}

	@Test
	void aRevisionKeepsItsAdoptionOrSaysWhyNot() {
		source("ISO 81605:2011", "2011-01-01", "2020-01-01");
		source("ISO 81605:2020", "2020-01-01", null);
		var target = adopter("GB/T 81605-2013", "national.recommended", "ISO 81605:2011", AdoptionDegree.IDT);
		var silent = adopting(ProjectKind.REVISION, null, target);
		this.acting.refusal(() -> this.acting.propose(silent)).startsWith("GB/T 81605-2013 adopts ISO 81605:2011.");
		var kept = this.acting.propose(adopting(ProjectKind.REVISION, "ISO 81605:2020", target));
		this.acting.official().does(() -> this.acting.course().cancel(kept, this.acting.version(kept), "A test."));
		assertThat(this.acting.propose(silent.answering(BECAUSE))).isNotNull();
	}

}
