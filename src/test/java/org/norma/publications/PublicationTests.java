package org.norma.publications;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norma.catalogue.CatalogueService;
import org.norma.catalogue.Edition;
import org.norma.catalogue.EditionKind;
import org.norma.catalogue.EditionId;
import org.norma.catalogue.EditionNote;
import org.norma.catalogue.Editions;
import org.norma.catalogue.RelatedEdition;
import org.norma.catalogue.RelationKind;
import org.norma.catalogue.Status;
import org.norma.designations.AdoptionDegree;
import org.norma.designations.Designation;
import org.norma.hierarchy.Binding;
import org.norma.hierarchy.LevelService;
import org.norma.projects.ProjectEvent;
import org.norma.projects.ProjectKind;
import org.norma.projects.ProjectState;
import org.norma.projects.Stage;
import org.norma.projects.World;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What comes of projects of every level and kind. */
@PublicationTest
class PublicationTests {

	@Autowired
	private CatalogueService catalogue;

	@Autowired
	private World.Acting acting;

	@Autowired
	private Road.Travel road;

	@Autowired
	private Publications publications;

	@Autowired
	private AnnouncementService announcements;

	@Autowired
	private DisclosureService disclosures;

	@Autowired
	private Editions editions;

	@Autowired
	private LevelService levels;

	@Autowired
	private PublishedEditionNotes notes;

	@BeforeEach
	@AfterEach
	void today() {
		this.acting.clock().set(LocalDate.of(2026, 3, 2));
	}

	@Test
	void aMandatoryStandardNamesItsSupervisorTakesEffectAfterTheTransitionAndIsFree() {
		var id = this.road.toApproval("national.mandatory");
		this.acting.refusal(() -> this.road.approve(id))
			.isEqualTo("“Mandatory national standards” are mandatory: say who supervises their implementation and on "
					+ "what legal basis (Measures on Mandatory National Standards, Order 25 of 2020). Fill in both fields.");
		var approval = this.road.approve(id, Road.Travel.supervised());
		assertThat(approval.designation().orElseThrow()).matches("GB \\d+-2026");
		assertThat(this.road.view(id).stage()).isEqualTo(Stage.PUBLICATION);
		var early = this.acting.today().plusMonths(6).minusDays(1);
		this.acting.refusal(() -> this.road.publish(id, Road.Travel.effective(early)))
			.startsWith(early + " is too early: “Mandatory national standards” takes effect at least 6 months after "
					+ "publication on " + this.acting.today() + ", so on " + this.acting.today().plusMonths(6)
					+ " at the earliest (practice of mandatory standards");
		var publication = this.road.publish(id, Road.Travel.effective(early.plusDays(1)));
		var edition = this.road.edition(publication);
		assertThat(edition.binding()).isEqualTo(Binding.MANDATORY);
		assertThat(edition.statusOn(this.acting.today())).isEqualTo(Status.UPCOMING);
		assertThat(edition.statusOn(early.plusDays(1))).isEqualTo(Status.IN_FORCE);
		assertThat(edition.issuerId()).contains(this.acting.authority());
		assertThat(publication.textDueOn()).contains(this.acting.today().plusDays(20));
		assertThat(this.road.view(id).state()).isEqualTo(ProjectState.COMPLETED);
		assertThat(this.acting.details(id).result()).contains(publication.designation());
		assertThat(notes(edition.id(), this.acting.today())).extracting(EditionNote::key)
			.contains("publications.note.supervisor", "publications.note.announcement.ISSUE")
			.doesNotContain("publications.note.text");
	}

	@Test
	void theApprovalKeepsWhoDecidedInWhatRoleForWhomAndWhichText() {
		var id = this.road.toApproval("national.recommended");
		var dossier = this.acting.official().get(() -> this.publications.dossier(this.road.view(id)).orElseThrow());
		var approval = this.road.approve(id);
		assertThat(approval.approverName()).isEqualTo("Qian Yu");
		assertThat(approval.bodyId()).isEqualTo(this.acting.authority());
		assertThat(approval.approvedOn()).isEqualTo(this.acting.today());
		assertThat(approval.revision()).contains(dossier.revision().id());
		assertThat(approval.sha256()).contains(dossier.revision().sha256());
		assertThat(this.acting.details(id).history()).extracting(ProjectEvent::verb)
			.contains("project.approved", "project.advanced");
		assertThat(dossier.changedSince()).isFalse();
	}

	private static PublicationData replacing(String number) {
		return new PublicationData(null, null, null, null, List.of(), List.of(), List.of(),
				List.of(Designation.parse(number)), true, false);
	}

	@Test
	void anAssociationEndsNoNationalStandardAndNobodyEndsWhatTheCatalogueDoesNotHave() {
		this.acting.edition("GB/T 84601-2016", "Sand timers");
		var own = this.road.toApproval("association");
		this.road.approve(own);
		this.acting.official()
			.does(() -> this.disclosures.declare(own, null, Map.of("self-declaration", "We declare it.",
					"name-number-issue-document", "Announcement 1", "patents", "None known.")));
		this.acting.refusal(() -> this.road.publish(own, replacing("GB/T 84601-2016")))
			.startsWith("GB/T 84601-2016 belongs to “Recommended national standards” and was issued by –. A standard "
					+ "of “")
			.contains("cannot end it: authorities end their own standards");
		this.acting.refusal(() -> this.road.publish(own, replacing("GB/T 99999-1999")))
			.startsWith("“GB/T 99999-1999” is not in the catalogue.");
		assertThat(this.road.edition("GB/T 84601-2016").endsOn()).isEmpty();
		assertThat(this.road.view(own).stage()).isEqualTo(Stage.PUBLICATION);
		var national = this.road.toApproval("national.recommended");
		this.road.approve(national);
		this.road.publish(national, replacing("GB/T 84601-2016"));
		assertThat(this.road.edition("GB/T 84601-2016").endsOn()).isPresent();
	}

	@Test
	void whatHasEndedGetsNoAmendmentSheet() {
		var target = this.acting.edition("GB/T 84602-2016", "Water clocks");
		var id = this.road.toApproval(this.road.of(ProjectKind.AMENDMENT, "national.recommended", target));
		this.acting.catalogue().supersede(new EditionId(target), this.acting.today());
		this.acting.refusal(() -> this.road.approve(id))
			.startsWith("GB/T 84602-2016 ended on " + this.acting.today() + ": only a standard in force is amended");
	}

	@Test
	void industryStandardsAreFiledWithinSixtyDays() {
		var publication = this.road.toPublication(this.road.proposal("industry.JR"));
		assertThat(publication.designation()).matches("JR/T \\d+-2026");
		var filings = filings(publication);
		assertThat(filings).singleElement().satisfies((filing) -> {
			assertThat(filing.kind()).isEqualTo(FilingKind.FILING);
			assertThat(filing.dueOn()).contains(publication.publishedOn().plusDays(60));
			assertThat(filing.basis()).contains("Standardization Law of 2017, art. 12");
		});
	}

	private List<Filing> filings(Publication publication) {
		return this.acting.official().get(() -> this.publications.record(publication.projectId()).filings());
	}

	@Test
	void provincesFileTheirStandardsAndCitiesOfShandongReportToThemToo() {
		var province = this.road.toPublication(this.road.proposal("local.37"));
		assertThat(province.designation()).matches("DB37/T \\d+-2026");
		assertThat(this.road.edition(province).region()).contains("37");
		assertThat(filings(province)).extracting(Filing::kind).containsExactly(FilingKind.FILING);
		var city = this.levels.levelForPrefix("DB3701/T").orElseThrow();
		var publication = this.road.toPublication(this.road.proposal(city.value()));
		assertThat(publication.designation()).matches("DB3701/T \\d+-2026");
		assertThat(filings(publication)).extracting(Filing::kind)
			.containsExactlyInAnyOrder(FilingKind.FILING, FilingKind.REPORT);
		assertThat(publication.textDueOn()).contains(publication.publishedOn().plusDays(20));
	}

	@Test
	void associationsDeclareWhatTheLawWantsAndNumberUnderTheirOwnCode() {
		var id = this.road.toApproval("association");
		assertThat(this.road.approve(id).designation().orElseThrow()).matches("T/ASSOC \\d+-2026");
		this.acting.refusal(() -> this.road.publish(id))
			.startsWith("The standard is not declared. “Association standards” must be declared");
		this.acting.official()
			.does(() -> this.disclosures.declare(id, null, Map.of("self-declaration", "We declare it.",
					"name-number-issue-document", "Announcement 1", "patents", "None known.")));
		assertThat(this.road.edition(this.road.publish(id)).binding()).isEqualTo(Binding.BY_AGREEMENT);
	}

	@Test
	void anEnterpriseDeclaresItsIndicatorsBeforeSupply() {
		var id = this.road.toApproval("enterprise");
		this.road.approve(id);
		this.acting.refusal(() -> this.road.publish(id))
			.isEqualTo(
					"The standard is not declared. “Enterprise standards” must be declared, when: before supplying the "
							+ "product or service; update on change; entrusting party for OEM (Standardization Law of 2017, art. 27). Declare it "
							+ "before it is published.");
		this.acting
			.refusal(() -> this.acting.official()
				.does(() -> this.disclosures.declare(id, null,
						Map.of("own-standard-functional-and-performance-indicators", " "))))
			.startsWith("The standard is not declared.");
		this.acting.drafter()
			.does(() -> this.disclosures.declare(id, this.acting.today(),
					Map.of("number-and-name-of-every-standard-executed", "GB/T 19001-2016",
							"own-standard-functional-and-performance-indicators", "Noise below 40 dB")));
		var publication = this.road.publish(id);
		assertThat(publication.designation()).matches("Q/ENT \\d+-2026");
		assertThat(publication.effectiveOn()).isEqualTo(publication.publishedOn());
		assertThat(filings(publication)).isEmpty();
	}

	@Test
	void aRevisionKeepsItsNumberAndTheOldEditionIsValidUntilTheDayBefore() {
		var old = this.acting.edition("GB/T 82001-2016");
		var sheet = this.road.toPublication(this.road.of(ProjectKind.AMENDMENT, "national.recommended", old));
		var id = this.road.toApproval(this.road.of(ProjectKind.REVISION, "national.recommended", old));
		assertThat(this.road.approve(id).designation()).contains("GB/T 82001-2026");
		var from = this.acting.today().plusMonths(7);
		var publication = this.road.publish(id, Road.Travel.effective(from));
		var before = this.road.edition("GB/T 82001-2016");
		assertThat(before.endsOn()).contains(from);
		assertThat(before.statusOn(from.minusDays(1))).isEqualTo(Status.IN_FORCE);
		assertThat(before.statusOn(from)).isEqualTo(Status.SUPERSEDED);
		assertThat(this.road.edition(sheet).statusOn(from)).isEqualTo(Status.SUPERSEDED);
		var edition = this.road.edition(publication);
		assertThat(edition.standardId()).isEqualTo(before.standardId());
		assertThat(edition.statusOn(from.minusDays(1))).isEqualTo(Status.UPCOMING);
		assertThat(relations(edition)).containsExactly(RelationKind.REPLACES);
		assertThat(notes(before.id(), this.acting.today())).filteredOn((note) -> note.key().endsWith("transition"))
			.singleElement()
			.satisfies(
					(note) -> assertThat(note.arguments()).startsWith("GB/T 82001-2026", from.minusDays(1).toString()));
		assertThat(notes(before.id(), from)).extracting(EditionNote::key)
			.doesNotContain("publications.note.transition");
	}

	private List<RelationKind> relations(Edition edition) {
		return this.editions.relatedTo(edition.id())
			.stream()
			.filter(RelatedEdition::stated)
			.map(RelatedEdition::kind)
			.toList();
	}

	@Test
	void anAmendmentSheetAndACorrigendumBelongToTheirEditionAndTakeNoNumberOfTheSeries() {
		var target = this.acting.edition("GB/T 82010-2016");
		var before = this.road.approve(this.road.toApproval("national.recommended")).designation().orElseThrow();
		var first = this.road.toPublication(this.road.of(ProjectKind.AMENDMENT, "national.recommended", target));
		var second = this.road.toPublication(this.road.of(ProjectKind.AMENDMENT, "national.recommended", target));
		var mending = this.road.toPublication(this.road.of(ProjectKind.CORRIGENDUM, "national.recommended", target));
		assertThat(first.designation()).isEqualTo("GB/T 82010-2016/XG1-2026");
		assertThat(second.designation()).isEqualTo("GB/T 82010-2016/XG2-2026");
		assertThat(mending.designation()).isEqualTo("GB/T 82010-2016/COR1-2026");
		assertThat(this.road.edition(first).kind()).isEqualTo(EditionKind.AMENDMENT);
		assertThat(relations(this.road.edition(first))).containsExactly(RelationKind.AMENDS);
		assertThat(this.road.edition(mending).kind()).isEqualTo(EditionKind.CORRIGENDUM);
		assertThat(relations(this.road.edition(mending))).containsExactly(RelationKind.CORRECTS);
		assertThat(this.road.edition("GB/T 82010-2016").endsOn()).isEmpty();
		var after = this.road.approve(this.road.toApproval("national.recommended")).designation().orElseThrow();
		assertThat(sequence(after)).isEqualTo(sequence(before) + 1);
	}

	private static long sequence(String number) {
		return Long.parseLong(Designation.parse(number).number());
	}

	@Test
	void anIdenticalAdoptionSaysItsDegreeAndMayCarryTheDoubleNumber() {
		var id = this.road.toApproval(this.road.of(ProjectKind.ADOPTION, "national.recommended", null));
		var approval = this.road.approve(id, new ApprovalData(null, null, null, true, null));
		assertThat(approval.designation().orElseThrow()).matches("GB/T \\d+-2026/ISO 9001:2015");
		var edition = this.road.edition(this.road.publish(id));
		assertThat(this.editions.relatedTo(edition.id())).filteredOn(RelatedEdition::stated)
			.singleElement()
			.satisfies((relation) -> {
				assertThat(relation.kind()).isEqualTo(RelationKind.ADOPTS);
				assertThat(relation.designation()).isEqualTo("ISO 9001:2015");
				assertThat(relation.degree()).isEqualTo(AdoptionDegree.IDT);
			});
	}

	@Test
	void anAssociationStandardBecomesANationalOneAndIsNamedAsItsSource() {
		var source = this.acting.edition("T/CAD 7-2022");
		var publication = this.road.toPublication(this.road.of(ProjectKind.CONVERSION, "national.recommended", source));
		assertThat(publication.designation()).matches("GB/T \\d+-2026");
		assertThat(relations(this.road.edition(publication))).containsExactly(RelationKind.CONVERTED_FROM);
		assertThat(this.road.edition("T/CAD 7-2022").endsOn()).isEmpty();
	}

	@Test
	void aWithdrawalIsApprovedWithoutANumberAndGoesOnToBeCarriedOut() {
		var target = this.acting.edition("GB/T 82020-2016");
		var id = this.road.toApproval(this.road.of(ProjectKind.WITHDRAWAL, "national.recommended", target));
		var approval = this.road.approve(id);
		assertThat(approval.designation()).isEmpty();
		assertThat(approval.revision()).isEmpty();
		assertThat(this.road.view(id).stage()).isEqualTo(Stage.WITHDRAWAL);
	}

	@Test
	void aStandardMayReplaceSeveralOthersAndBindByAnotherLaw() {
		this.acting.edition("HY/T 82031-2009");
		this.acting.edition("HY/T 82032-2007");
		var id = this.road.toApproval("industry.HY");
		this.road.approve(id);
		var replaced = List.of(Designation.parse("HY/T 82031-2009"), Designation.parse("HY/T 82032-2007"));
		this.acting
			.refusal(
					() -> this.road
						.publish(id,
								new PublicationData(null, null, Binding.MANDATORY, null, List.of(), List.of(),
										List.of(), replaced, true, false)))
			.contains("Name the law on which the binding rests");
		var publication = this.road.publish(id, new PublicationData(null, null, Binding.MANDATORY, "安全生产法 art. 11",
				List.of("13.100"), List.of(), List.of(), replaced, true, false));
		var edition = this.road.edition(publication);
		assertThat(edition.bindingBasis()).contains("安全生产法 art. 11");
		assertThat(edition.ics()).containsExactly("13.100");
		assertThat(relations(edition)).containsExactly(RelationKind.REPLACES, RelationKind.REPLACES);
		assertThat(this.road.edition("HY/T 82032-2007").endsOn()).contains(publication.effectiveOn());
	}

	@Test
	void whatBindsByAgreementIsNeverMadeMandatory() {
		var id = this.road.toApproval("association");
		this.road.approve(id);
		this.acting.official()
			.does(() -> this.disclosures.declare(id, null, Map.of("self-declaration", "We declare it.",
					"name-number-issue-document", "Announcement 1", "patents", "None known.")));
		this.acting
			.refusal(() -> this.road.publish(id,
					new PublicationData(null, null, Binding.MANDATORY, "Because.", List.of(), List.of(), List.of(),
							List.of(), true, false)))
			.startsWith("Standards of “Association standards” bind those who agreed to them or declared them");
	}

	@Test
	void noStandardTakesEffectMoreThanTenYearsAfterItsPublication() {
		var id = this.road.toApproval("industry.HY");
		this.road.approve(id);
		this.acting.refusal(() -> this.road.publish(id, Road.Travel.effective(LocalDate.of(2999, 1, 1))))
			.startsWith("2999-01-01 is more than ten years after the publication on ");
	}

	@Test
	void anAnnouncedEndIsNotBroughtForwardByWhatReplacesTheStandard() {
		var other = this.acting.edition("HY/T 82033-2009");
		var end = this.acting.today().plusYears(1);
		this.acting.official().does(() -> this.catalogue.withdraw(new EditionId(other), end, "A test."));
		var id = this.road.toApproval("industry.HY");
		this.road.approve(id);
		var replaced = List.of(Designation.parse("HY/T 82033-2009"));
		this.acting
			.refusal(
					() -> this.road
						.publish(id,
								new PublicationData(null, null, null, null, List.of(), List.of(), List.of(), replaced,
										true, false)))
			.startsWith("HY/T 82033-2009 is in force until " + end + ", as announced");
		assertThat(this.road.edition("HY/T 82033-2009").endsOn()).contains(end);
	}

	@Test
	void announcementsAreNumberedByAuthorityAndYearWithoutAGap() {
		var first = this.announcements
			.announcement(this.road.toPublication(this.road.proposal("industry.CH")).announcementId());
		var second = this.announcements
			.announcement(this.road.toPublication(this.road.proposal("industry.CH")).announcementId());
		assertThat(second.number()).isEqualTo(first.number() + 1);
		assertThat(second.year()).isEqualTo(2026);
		this.acting.clock().set(LocalDate.of(2041, 1, 4));
		var next = this.announcements
			.announcement(this.road.toPublication(this.road.proposal("industry.CH")).announcementId());
		assertThat(next.year()).isEqualTo(2041);
		assertThat(next.number()).isEqualTo(1);
	}

	private List<EditionNote> notes(EditionId id, LocalDate asOf) {
		return this.notes.of(this.editions.byId(id).orElseThrow(), this.editions.relatedTo(id), asOf);
	}

}
