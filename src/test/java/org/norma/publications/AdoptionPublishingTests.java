package org.norma.publications;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norma.catalogue.CatalogueService;
import org.norma.catalogue.Editions;
import org.norma.catalogue.EndReason;
import org.norma.catalogue.RelatedEdition;
import org.norma.catalogue.RelationKind;
import org.norma.designations.AdoptionDegree;
import org.norma.designations.Designation;
import org.norma.lookup.Catalogues;
import org.norma.projects.AdoptionAnswers;
import org.norma.projects.ProjectId;
import org.norma.projects.ProjectKind;
import org.norma.projects.ProposalData;
import org.norma.projects.World;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

/** What is asked of an adoption when it is published, and what its page says. */
@PublicationTest
class AdoptionPublishingTests {

	private static final String LEVEL = "national.recommended";

	@Autowired
	private World.Acting acting;

	@Autowired
	private Road.Travel road;

	@Autowired
	private CatalogueService catalogue;

	@Autowired
	private Editions editions;

	@Autowired
	private MockMvcTester web;

	@BeforeEach
	@AfterEach
	void today() {
		this.acting.clock().set(LocalDate.of(2026, 3, 2));
	}

	private void source(String number, String from, @Nullable String ended) {
		new Catalogues(this.catalogue).edition(number)
			.level("international")
			.ics("17.020")
			.from(from)
			.ended(ended, EndReason.SUPERSEDED)
			.register();
	}

	private ProposalData adopting(ProjectKind kind, @Nullable String source, AdoptionDegree degree,
			@Nullable UUID target) {
		var p = this.road.proposal(LEVEL);
		return new ProposalData(p.title(), p.level(), kind, p.procedure(), false, p.legalGround(), p.authorityId(),
				p.committeeId(), p.leadBodyId(), p.draftingBodies(), p.cooperating(), p.justification(), target, source,
				(source != null) ? degree : null, null, null);
	}

	private static PublicationData saying(AdoptionAnswers answers) {
		return new PublicationData(null, null, null, null, List.of(), List.of(), List.of(), List.of(), true, false,
				answers, List.of(), null);
	}

	private ProjectId approved(ProposalData proposal) {
		var id = this.road.toApproval(proposal);
		this.road.approve(id);
		return id;
	}

	private String page(Publication publication) {
		var slug = Designation.parse(publication.designation()).slug();
		try {
			return this.web.get().uri("/standards/" + slug + "?lang=en").exchange().getResponse().getContentAsString();
		}
		catch (java.io.UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void theDifferencesOfAModifiedAdoptionAreAskedForKeptAndShown() {
		source("ISO 84901:2020", "2020-01-01", null);
		var id = approved(adopting(ProjectKind.ADOPTION, "ISO 84901:2020", AdoptionDegree.NEQ, null));
		this.acting.refusal(() -> this.road.publish(id))
			.startsWith("ISO 84901:2020 is adopted as NEQ: state the differences");
		var publication = this.road.publish(id, saying(new AdoptionAnswers(false, null, "Clause 7 is left out.")));
		assertThat(page(publication)).contains("Differences from ISO 84901:2020: Clause 7 is left out.");
	}

	@Test
	void aSourceThatPassedMeanwhileIsAskedAboutAgain() {
		source("ISO 84902:2020", "2020-01-01", "2026-06-01");
		var id = approved(adopting(ProjectKind.ADOPTION, "ISO 84902:2020", AdoptionDegree.IDT, null));
		this.acting.clock().set(LocalDate.of(2026, 6, 2));
		this.acting.refusal(() -> this.road.publish(id)).startsWith("ISO 84902:2020 is “Superseded”");
		var publication = this.road.publish(id, saying(new AdoptionAnswers(false, "Buyers still ask for it.", null)));
		assertThat(page(publication)).contains("Why it adopts ISO 84902:2020: Buyers still ask for it.");
	}

	@Test
	void aRevisionKeepsTheAdoptionOrItsPageSaysWhyItEnded() {
		source("ISO 84903:2020", "2020-01-01", null);
		var first = this.road
			.publish(approved(adopting(ProjectKind.ADOPTION, "ISO 84903:2020", AdoptionDegree.IDT, null)));
		this.acting.clock().set(LocalDate.of(2027, 2, 1));
		var kept = this.road.publish(approved(
				adopting(ProjectKind.REVISION, "ISO 84903:2020", AdoptionDegree.IDT, first.editionId().value())));
		assertThat(this.editions.relatedTo(kept.editionId())).filteredOn(RelatedEdition::stated)
			.extracting(RelatedEdition::kind)
			.contains(RelationKind.ADOPTS);
		this.acting.clock().set(LocalDate.of(2028, 1, 10));
		var ended = this.road
			.publish(approved(adopting(ProjectKind.REVISION, null, AdoptionDegree.IDT, kept.editionId().value())
				.answering(new AdoptionAnswers(false, "It went its own way.", null))));
		assertThat(page(ended)).contains("It no longer adopts ISO 84903:2020: It went its own way.");
	}

	@Test
	void theClassesOfTheSourceAreOffered() {
		source("ISO 84904:2020", "2020-01-01", null);
		var id = approved(adopting(ProjectKind.ADOPTION, "ISO 84904:2020", AdoptionDegree.IDT, null));
		assertThat(this.web.get()
			.uri("/projects/" + id.value() + "/publish?lang=en")
			.with(authentication(this.acting.official().token()))).hasStatusOk()
			.bodyText()
			.contains("value=\"17.020\"", "Adopts ISO 84904:2020 (IDT).", "those of the source");
	}

	@Test
	void aSourceOutsideTheCatalogueIsNamedSoOnThePage() {
		var id = approved(adopting(ProjectKind.ADOPTION, "ISO 84905:2020", AdoptionDegree.IDT, null)
			.answering(new AdoptionAnswers(true, "The catalogue of ISO is not loaded.", null)));
		assertThat(page(this.road.publish(id)))
			.contains("ISO 84905:2020, which it adopts, is not in the catalogue: The catalogue of ISO is not loaded.");
	}

	@Test
	void aSourceThatTheCatalogueHoldsIsNotSaidToBeOutside() {
		var id = approved(adopting(ProjectKind.ADOPTION, "ISO 84906:2020", AdoptionDegree.IDT, null)
			.answering(new AdoptionAnswers(true, "Not loaded yet.", null)));
		source("ISO 84906:2020", "2020-01-01", null);
		assertThat(page(this.road.publish(id))).doesNotContain("is not in the catalogue")
			.contains("Why it adopts ISO 84906:2020: Not loaded yet.");
	}

}
