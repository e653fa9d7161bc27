package org.norma.publications.web;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norma.catalogue.RelationData;
import org.norma.catalogue.RelationKind;
import org.norma.designations.Designation;
import org.norma.hierarchy.Binding;
import org.norma.projects.Person;
import org.norma.projects.ProjectId;
import org.norma.projects.ProjectKind;
import org.norma.projects.World;
import org.norma.publications.DisclosureService;
import org.norma.publications.PublicationData;
import org.norma.publications.PublicationTest;
import org.norma.publications.Publications;
import org.norma.publications.Road;
import org.norma.reviews.CitedBy;
import org.norma.reviews.CitingLine;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** What is refused and shown where something is published and filed. */
@PublicationTest
class PublishingTests {

	@Autowired
	private MockMvcTester web;

	@Autowired
	private World.Acting acting;

	@Autowired
	private Road.Travel road;

	@Autowired
	private Publications publications;

	@Autowired
	private DisclosureService disclosures;

	@Autowired
	private CitedBy citedBy;

	@BeforeEach
	@AfterEach
	void today() {
		this.acting.clock().set(LocalDate.of(2026, 3, 2));
	}

	private MockMvcTester.MockMvcRequestBuilder get(String path) {
		return this.web.get().uri(path).with(authentication(this.acting.official().token()));
	}

	private MockMvcTester.MockMvcRequestBuilder post(String path, Person person) {
		return this.web.post().uri(path + "?lang=en").with(csrf()).with(authentication(person.token()));
	}

	private ProjectId approved(String level) {
		var id = this.road.toApproval(level);
		this.road.approve(id, Road.Travel.supervised());
		return id;
	}

	private static PublicationData on(LocalDate published, LocalDate effective) {
		return new PublicationData(published, effective, null, null, List.of(), List.of(), List.of(), List.of(), true,
				false);
	}

	private static PublicationData classes(String ics, String ccs, String sector) {
		return new PublicationData(null, null, null, null, list(ics), list(ccs), list(sector), List.of(), true, false);
	}

	private static List<String> list(String code) {
		return (code != null) ? List.of(code) : List.of();
	}

	@Test
	void aClassThatNobodyKnowsIsRefusedInTheWordsOfItsClassification() {
		var id = approved("industry.HY");
		this.acting.refusal(() -> this.road.publish(id, classes(null, "ZZZ", null)))
			.startsWith(
					"The Chinese Classification for Standards (CCS) has no class ZZZ: it has a letter and two digits");
		this.acting.refusal(() -> this.road.publish(id, classes(null, null, "XX")))
			.startsWith("The classification of economic sectors (GB/T 4754) has no class XX.");
		this.acting.refusal(() -> this.road.publish(id, classes("99.999.99", null, null)))
			.startsWith("The International Classification for Standards (ICS) has no class 99.999.99.");
		assertThat(this.road.edition(this.road.publish(id, classes(null, "T40", null))).ccs()).containsExactly("T40");
	}

	@Test
	void nothingTakesEffectBeforeTheDayOnWhichItIsEntered() {
		var id = approved("industry.HY");
		this.acting.clock().set(LocalDate.of(2026, 3, 12));
		this.acting.refusal(() -> this.road.publish(id, on(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 5))))
			.isEqualTo("It cannot take effect on 2026-03-05: the publication is entered today, 2026-03-12, and nobody "
					+ "could read it here before. Choose 2026-03-12 or a later day.");
		this.road.publish(id, on(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 12)));
		assertThat(this.publications.ofProject(id).orElseThrow().publishedOn()).isEqualTo(LocalDate.of(2026, 3, 2));
	}

	@Test
	void aPublicationWhoseTextHadToBePublicAlreadyIsNotEnteredWithThatDay() {
		var id = approved("local.31");
		this.acting.clock().set(LocalDate.of(2026, 3, 23));
		this.acting.refusal(() -> this.road.publish(id, on(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 23))))
			.startsWith("2026-03-02 lies too far back to be entered today, 2026-03-23")
			.contains("had to be public by 2026-03-22");
		this.road.publish(id, on(LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 23)));
	}

	@Test
	void aBindingAmendmentWaitsForTheMonthsOfTheRuleAndACorrigendumDoesNot() {
		var target = this.acting.edition("GB 84801-2016");
		var amendment = this.road.toApproval(this.road.of(ProjectKind.AMENDMENT, "national.mandatory", target));
		this.road.approve(amendment);
		this.acting.refusal(() -> this.road.publish(amendment, Road.Travel.effective(this.acting.today())))
			.startsWith("2026-03-02 is too early")
			.contains("at least 6 months after publication");
		assertThat(this.road.publish(amendment).effectiveOn()).isEqualTo(this.acting.today().plusMonths(6));
		var corrigendum = this.road.toApproval(this.road.of(ProjectKind.CORRIGENDUM, "national.mandatory", target));
		this.road.approve(corrigendum);
		assertThat(this.road.publish(corrigendum).effectiveOn()).isEqualTo(this.acting.today());
	}

	@Test
	void whoCitesWhatAPublicationEndsIsShownBeforeItIsDone() {
		var old = this.acting.edition("GB/T 84802-2016");
		var citing = this.acting.catalogue()
			.register(new org.norma.catalogue.EditionData(Designation.parse("GB/T 84803-2016"),
					org.norma.shared.Texts.of("en", "Cites it"), "national.recommended", Binding.VOLUNTARY, null, null,
					null, null, new org.norma.catalogue.EditionDates(null, null, null, null, null, null), null, null,
					null, List.of(), List.of(), List.of(), null, org.norma.shared.Texts.empty(), null),
					List.of(RelationData.of(RelationKind.REFERENCES, Designation.parse("GB/T 84802-2016"))));
		assertThat(citing).isNotNull();
		var revision = this.road.toApproval(this.road.of(ProjectKind.REVISION, "national.recommended", old));
		this.road.approve(revision);
		assertThat(get("/projects/" + revision.value() + "/publish?lang=en")).hasStatusOk()
			.bodyText()
			.contains("It ends GB/T 84802-2016.", "GB/T 84803-2016", "Cites it");
		var other = approved("national.recommended");
		var path = "/projects/" + other.value() + "/publish";
		assertThat(publishing(path).param("replaces", "GB/T 84802-2016")).hasStatusOk()
			.bodyText()
			.contains("Look first who cites what it ends: GB/T 84802-2016.", "GB/T 84803-2016",
					"name=\"shown\" value=\"GB/T 84802-2016\"");
		assertThat(this.publications.ofProject(other)).isEmpty();
		assertThat(publishing(path).param("replaces", "GB/T 84802-2016").param("shown", "GB/T 84802-2016"))
			.hasRedirectedUrl("/projects/" + other.value() + "/publication");
	}

	@Test
	void aStandardNamesItsAmendmentsOnItsFirstScreenAndASheetNamesItsStandard() {
		var target = this.acting.edition("GB/T 84804-2016", "Sundials of brass");
		var publication = this.road.toPublication(this.road.of(ProjectKind.AMENDMENT, "national.recommended", target));
		var sheet = this.road.edition(publication);
		assertThat(sheet.titles().in(java.util.Locale.ENGLISH)).startsWith("Sundials of brass: ");
		assertThat(get("/standards/" + this.road.edition("GB/T 84804-2016").slug() + "?lang=en")).hasStatusOk()
			.bodyText()
			.containsPattern("(?s)class=\"banner.*Amended by</span>.*GB/T 84804-2016/XG1-2026.*id=\"asOf\"");
		assertThat(get("/standards/" + sheet.slug() + "?lang=en")).bodyText()
			.containsPattern("(?s)Changes</span>.*GB/T 84804-2016</a>.*Sundials of brass.*id=\"asOf\"");
	}

	@Test
	void aStandardThatStillHasToEndSaysThatItEndsAndAnEnterpriseStandardHoldsInItsEnterprise() {
		var old = this.acting.edition("GB/T 84805-2016");
		this.acting.catalogue().supersede(new org.norma.catalogue.EditionId(old), this.acting.today().plusMonths(3));
		assertThat(get("/standards/" + this.road.edition("GB/T 84805-2016").slug() + "?lang=en")).bodyText()
			.contains("<dt>In force until</dt>", "In force until " + this.acting.today().plusMonths(3).minusDays(1));
		var id = approved("enterprise");
		this.acting.official()
			.does(() -> this.disclosures.declare(id, null,
					this.disclosures.items(this.road.view(id))
						.stream()
						.collect(java.util.stream.Collectors.toMap((item) -> item, (item) -> "GB/T 84805-2016"))));
		var slug = this.road.edition(this.road.publish(id)).slug();
		assertThat(get("/standards/" + slug + "?lang=en")).bodyText()
			.contains("Within ENT (name)")
			.doesNotContain("The whole country");
		assertThat(this.citedBy.of(old, null).lines()).extracting(CitingLine::kind, CitingLine::href)
			.contains(org.assertj.core.api.Assertions.tuple("declaration", "/standards/" + slug));
	}

	@Test
	void theCommonNationalSeriesDoesNotGoOnBehindTheBlockOfConstruction() {
		this.acting.edition("GB 55990-2022", "Fire protection");
		assertThat(this.road.editions().runningNumbers("GB", 50_000, 59_999)).doesNotContain(55_990L);
		assertThat(this.road.editions().runningNumbers("GB", 0, -1)).contains(55_990L);
	}

	private MockMvcTester.MockMvcRequestBuilder publishing(String path) {
		return post(path, this.acting.official()).param("publishedOn", this.acting.today().toString())
			.param("effectiveOn", this.acting.today().toString());
	}

	@Test
	void theSecondReceiptOfAFilingIsToldWhoRecordedTheFirstAndWhen() {
		var publication = this.road.toPublication(this.road.proposal("industry.HY"));
		var id = publication.projectId();
		var filing = this.acting.official().get(() -> this.publications.record(id).filings().get(0).id());
		var path = "/projects/" + id.value() + "/filings/" + filing;
		assertThat(post(path, this.acting.second()).param("receipt", "1111-2026").param("filedOn", "2026-03-02"))
			.hasRedirectedUrl("/projects/" + id.value() + "/publication");
		assertThat(post(path, this.acting.official()).param("receipt", "2222-2026").param("filedOn", "2026-03-02"))
			.hasStatusOk()
			.bodyText()
			.contains("Zhou Hua recorded receipt 1111-2026 of 2026-03-02",
					"Your receipt 2222-2026 of 2026-03-02 was not");
	}

	@Test
	void theTextIsOpenedByDefaultWhereTheRulesWantItAndTheLastDayIsSaid() {
		var id = approved("national.mandatory");
		assertThat(get("/projects/" + id.value() + "/publish?lang=en")).hasStatusOk()
			.bodyText()
			.containsPattern("name=\"textPublic\" value=\"true\"[^>]*checked")
			.contains("Switched off, you must open it by " + this.acting.today().plusDays(20));
		assertThat(get("/projects/" + approved("local.31").value() + "/publish?lang=en")).bodyText()
			.containsPattern("name=\"textPublic\" value=\"true\"[^>]*checked");
	}

	@Test
	void anUnknownKindOfAnnouncementShowsAllAndSaysSo() {
		assertThat(this.web.get().uri("/announcements?kind=FOO&page=abc&lang=en")).hasStatusOk()
			.bodyText()
			.contains("There is no kind of announcement “FOO”: all are shown.");
	}

}
