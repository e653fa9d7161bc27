package org.norma.publications.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norma.catalogue.EditionData;
import org.norma.catalogue.EditionDates;
import org.norma.catalogue.EditionId;
import org.norma.catalogue.PartialDate;
import org.norma.catalogue.RelationData;
import org.norma.catalogue.RelationKind;
import org.norma.catalogue.Status;
import org.norma.designations.Designation;
import org.norma.hierarchy.Binding;
import org.norma.projects.ProjectId;
import org.norma.projects.ProjectKind;
import org.norma.projects.World;
import org.norma.publications.Publication;
import org.norma.publications.PublicationData;
import org.norma.publications.PublicationTest;
import org.norma.publications.Road;
import org.norma.shared.Texts;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How one edition follows another, in the announcement, on both pages and on the text.
 */
@PublicationTest
class SuccessionTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

	private static final LocalDate EFFECTIVE = LocalDate.of(2026, 10, 1);

	private static final LocalDate UNTIL = LocalDate.of(2027, 3, 31);

	@Autowired
	private MockMvcTester web;

	@Autowired
	private World.Acting acting;

	@Autowired
	private Road.Travel road;

	@BeforeEach
	@AfterEach
	void today() {
		this.acting.clock().set(TODAY);
	}

	@Test
	void aTransitionMayEndAfterTheNewEditionTakesEffectAndTheAnnouncementSaysSo() {
		var publication = revise("GB/T 84820-2016", UNTIL);
		var old = this.road.edition("GB/T 84820-2016");
		var newer = this.road.edition(publication);
		assertThat(old.statusOn(UNTIL)).isEqualTo(Status.IN_FORCE);
		assertThat(newer.statusOn(EFFECTIVE)).isEqualTo(Status.IN_FORCE);
		assertThat(old.statusOn(UNTIL.plusDays(1))).isEqualTo(Status.SUPERSEDED);
		assertThat(page("/announcements/" + publication.announcementId())).contains("Replaces GB/T 84820-2016",
				"Until 2027-03-31 GB/T 84820-2016 may still be applied beside it.");
		var published = publication.publishedOn();
		for (var day : List.of(published, EFFECTIVE, UNTIL)) {
			assertThat(page("/standards/" + old.slug() + "?asOf=" + day)).contains(
					"Until 2027-03-31 both this edition and " + newer.designation() + " may be applied",
					"In force until 2027-03-31.");
		}
		assertThat(page("/standards/" + old.slug() + "?asOf=2027-04-01")).contains("It was in force until 2027-03-31.")
			.doesNotContain("may be applied");
		assertThat(page("/standards/" + old.slug() + "?asOf=" + published.minusDays(1)))
			.doesNotContain("may be applied", "Replaced by", newer.designation());
	}

	@Test
	void withoutAnotherDayTheTransitionEndsTheDayBeforeTheNewEditionTakesEffect() {
		var publication = revise("GB/T 84821-2016", null);
		assertThat(this.road.edition("GB/T 84821-2016").statusOn(EFFECTIVE)).isEqualTo(Status.SUPERSEDED);
		assertThat(page("/announcements/" + publication.announcementId()))
			.contains("Until 2026-09-30 GB/T 84821-2016 may still be applied beside it.");
	}

	@Test
	void aTransitionThatEndsBeforeTheNewEditionTakesEffectIsRefused() {
		var id = revision("GB/T 84822-2016");
		this.acting.refusal(() -> this.road.publish(id, data(LocalDate.of(2026, 9, 29), List.of())))
			.startsWith("The transition would end on 2026-09-29. It ends no earlier than 2026-09-30");
	}

	@Test
	void aPartReplacedAtAPublicationStaysInForceAndTheAnnouncementNamesTheClauses() {
		this.acting.edition("GB/T 84823-2016");
		var id = this.road.toApproval("national.recommended");
		this.road.approve(id, Road.Travel.supervised());
		var part = RelationData.replacesPart(Designation.parse("GB/T 84823-2016"), "clauses 5 and 6");
		var publication = this.road.publish(id, data(null, List.of(part)));
		assertThat(this.road.edition("GB/T 84823-2016").statusOn(EFFECTIVE)).isEqualTo(Status.IN_FORCE);
		assertThat(page("/announcements/" + publication.announcementId()))
			.contains("Replaces a part of GB/T 84823-2016 (clauses 5 and 6); the rest stays in force.")
			.doesNotContain("may still be applied");
		assertThat(page("/standards/" + this.road.edition("GB/T 84823-2016").slug())).contains("In force today",
				"A part of it is replaced by", "(clauses 5 and 6)");
	}

	@Test
	void theTransitionOfAPartIsSaidInTheAnnouncementAndOnBothPages() {
		this.acting.edition("GB/T 84826-2016");
		var id = approved();
		var part = RelationData.replacesPart(Designation.parse("GB/T 84826-2016"), "clause 5");
		var publication = this.road.publish(id, data(UNTIL, List.of(part)));
		var old = this.road.edition("GB/T 84826-2016").slug();
		var newer = this.road.edition(publication);
		assertThat(page("/announcements/" + publication.announcementId()))
			.contains("Until 2027-03-31 the part of GB/T 84826-2016 that it replaces may still be applied.");
		var sentence = "Until 2027-03-31 the part of GB/T 84826-2016 that " + newer.designation()
				+ " replaces may still be applied.";
		for (var slug : List.of(old, newer.slug())) {
			for (var day : List.of(publication.publishedOn(), EFFECTIVE, UNTIL)) {
				assertThat(page("/standards/" + slug + "?asOf=" + day)).contains(sentence);
			}
			assertThat(page("/standards/" + slug + "?asOf=" + UNTIL.plusDays(1))).doesNotContain(sentence);
			assertThat(page("/standards/" + slug + "?asOf=" + publication.publishedOn().minusDays(1)))
				.doesNotContain("may still be applied");
		}
		assertThat(this.road.edition("GB/T 84826-2016").endsOn()).isEmpty();
	}

	@Test
	void anAnnouncementIsNamedAfterWhoAnnounces() {
		var publication = this.road.publish(approved());
		var name = "[^<>]+, announcement No\\. \\d+ of 2026";
		assertThat(page("/announcements/" + publication.announcementId())).containsPattern("<h1>" + name + "</h1>")
			.containsPattern("<title>" + name + " · Norma</title>");
		assertThat(page("/announcements.atom")).containsPattern("<title[^>]*>" + name + ": ");
	}

	@Test
	void theTextOfAWithdrawnStandardSaysSoAsLoudlyAsItsPage() {
		var publication = this.road.publish(approved());
		var slug = this.road.edition(publication).slug();
		this.acting.clock().set(publication.effectiveOn());
		assertThat(page("/standards/" + slug + "/text")).contains("banner mb-3 status-in-force");
		this.acting.catalogue().withdraw(publication.editionId(), publication.effectiveOn().plusDays(10), "Why.");
		this.acting.clock().set(publication.effectiveOn().plusDays(10));
		assertThat(page("/standards/" + slug + "/text")).contains("banner mb-3 status-withdrawn",
				"Withdrawn: no longer in force", "It was in force until " + publication.effectiveOn().plusDays(9));
	}

	@Test
	void theTextOfASupersededStandardNamesItsSuccessor() {
		var publication = this.road.publish(approved());
		var old = this.road.edition(publication);
		this.acting.clock().set(publication.effectiveOn());
		var newer = this.acting.edition("GB/T 84825-2016");
		this.acting.catalogue()
			.correct(new EditionId(newer), edition("GB/T 84825-2016", publication.effectiveOn()),
					List.of(RelationData.of(RelationKind.REPLACES, Designation.parse(old.designation()))));
		this.acting.clock().set(publication.effectiveOn().plusDays(31));
		assertThat(page("/standards/" + old.slug() + "/text")).contains("banner mb-3 status-superseded",
				"Superseded: no longer in force", "GB/T 84825-2016");
	}

	@Test
	void aStandardLeadsToItsProjectAndTheProjectBackToItsStandard() {
		var id = approved();
		var slug = this.road.edition(this.road.publish(id)).slug();
		assertThat(page("/standards/" + slug)).contains("href=\"/projects/" + id.value() + "\"", "Made in project");
		assertThat(page("/projects/" + id.value())).contains("href=\"/standards/" + slug + "\"");
	}

	@Test
	void aDayBeforeTheAnnouncementThereIsNoTextAndNoAnnouncementToRead() {
		var publication = this.road.publish(approved());
		var slug = this.road.edition(publication).slug();
		assertThat(page("/standards/" + slug)).contains("/standards/" + slug + "/text", "Issued by announcement");
		assertThat(page("/standards/" + slug + "?asOf=2026-03-01")).contains("Not yet published on 2026-03-01")
			.doesNotContain("/standards/" + slug + "/text", "Issued by announcement", "Made in project");
	}

	private EditionData edition(String number, LocalDate published) {
		var dates = new EditionDates(PartialDate.day(published), PartialDate.day(published.plusDays(30)), null, null,
				null, null);
		return new EditionData(Designation.parse(number), Texts.of("en", "Edition " + number), "national.recommended",
				Binding.VOLUNTARY, null, null, null, null, dates, null, null, null, List.of(), List.of(), List.of(),
				null, Texts.empty(), null);
	}

	private ProjectId approved() {
		var id = this.road.toApproval("national.recommended");
		this.road.approve(id, Road.Travel.supervised());
		return id;
	}

	private ProjectId revision(String number) {
		var target = this.acting.edition(number);
		var id = this.road.toApproval(this.road.of(ProjectKind.REVISION, "national.recommended", target));
		this.road.approve(id, Road.Travel.supervised());
		return id;
	}

	private Publication revise(String number, LocalDate until) {
		return this.road.publish(revision(number), data(until, List.of()));
	}

	private static PublicationData data(LocalDate until, List<RelationData> parts) {
		return new PublicationData(null, EFFECTIVE, null, null, List.of(), List.of(), List.of(), List.of(), true, false,
				null, parts, until);
	}

	private String page(String path) {
		var answer = this.web.get().uri(path + (path.contains("?") ? "&" : "?") + "lang=en").exchange();
		assertThat(answer).hasStatusOk();
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
