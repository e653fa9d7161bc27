package org.norma.publications;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norma.designations.Designation;
import org.norma.ledger.LedgerEntry;
import org.norma.ledger.LedgerFilter;
import org.norma.ledger.LedgerService;
import org.norma.projects.Person;
import org.norma.projects.ProjectId;
import org.norma.projects.World;
import org.norma.shared.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** Declarations of enterprises, and how they are kept up to date. */
@PublicationTest
class DeclarationTests {

	private static final String EXECUTED = "number-and-name-of-every-standard-executed";

	private static final String INDICATORS = "own-standard-functional-and-performance-indicators";

	@Autowired
	private World.Acting acting;

	@Autowired
	private Road.Travel road;

	@Autowired
	private DisclosureService disclosures;

	@Autowired
	private DeclarationMentions mentions;

	@Autowired
	private LedgerService ledger;

	@Autowired
	private MockMvcTester web;

	@BeforeEach
	@AfterEach
	void today() {
		this.acting.clock().set(LocalDate.of(2026, 3, 2));
	}

	private ProjectId approved() {
		var id = this.road.toApproval("enterprise");
		this.road.approve(id);
		return id;
	}

	private void declare(ProjectId id, LocalDate supply, String executed, String indicators) {
		this.acting.drafter()
			.does(() -> this.disclosures.declare(id, supply, Map.of(EXECUTED, executed, INDICATORS, indicators)));
	}

	private List<LedgerEntry> told(ProjectId id) {
		return this.ledger.find(new LedgerFilter("", "declaration", this.road.view(id).code(), "", null, null),
				Long.MAX_VALUE, 50);
	}

	@Test
	void supplyBeforeTheDeclarationIsRefusedWithTheRuleTheDayFoundAndTheDayNeeded() {
		var id = approved();
		var today = this.acting.today();
		this.acting.refusal(() -> declare(id, today.minusDays(1), "GB/T 19001-2016", "40 dB"))
			.isEqualTo(
					"Supplied from 2026-03-01, but first declared on 2026-03-02: standards of “Enterprise standards” "
							+ "must be declared, when: before supplying the product or service; update on change; entrusting "
							+ "party for OEM (Standardization Law of 2017, art. 27; Measures to Promote Enterprise Standardization, Order 83 of 2023). The first day of supply must "
							+ "be 2026-03-02 or later. Correct the day; what was supplied before is not covered by this "
							+ "standard.");
		assertThat(this.disclosures.of(id)).isEmpty();
		declare(id, today, "GB/T 19001-2016", "40 dB");
		assertThat(this.disclosures.of(id)).isPresent();
	}

	@Test
	void everyDeclarationIsKeptAndTheLedgerHasTheTextBeforeAndAfter() {
		var id = approved();
		declare(id, null, "GB/T 19001-2016", "40 dB");
		declare(id, null, "GB/T 19001-2016", "40 dB");
		declare(id, null, "GB/T 19001-2016", "38 dB");
		assertThat(this.disclosures.history(id)).extracting(Disclosure::version).containsExactly(2, 1);
		assertThat(this.disclosures.of(id).orElseThrow().statements()).containsEntry(INDICATORS, "38 dB");
		assertThat(told(id)).hasSize(2).first().satisfies((entry) -> {
			assertThat(entry.verb()).isEqualTo("declaration.disclosure-updated");
			assertThat(entry.before()).containsEntry(INDICATORS, "40 dB");
			assertThat(entry.after()).containsEntry(INDICATORS, "38 dB").containsEntry("version", "2");
			assertThat(entry.role()).isEqualTo("DRAFTER");
		});
	}

	@Test
	void itsBodyBringsItUpToDateAfterThePublicationAndTheStandardsPageShowsTheNewOne() {
		var id = approved();
		declare(id, this.acting.today(), "GB/T 19001-2016", "40 dB");
		var publication = this.road.publish(id);
		this.acting.clock().set(LocalDate.of(2026, 9, 1));
		assertThat(this.disclosures.open(this.road.view(id))).isTrue();
		declare(id, LocalDate.of(2026, 3, 2), "GB/T 19001-2016", "38 dB");
		this.acting.refusal(() -> declare(id, LocalDate.of(2026, 3, 1), "GB/T 19001-2016", "38 dB"))
			.startsWith("Supplied from 2026-03-01, but first declared on 2026-03-02");
		var stranger = Person.with("Sun", Role.DRAFTER, java.util.UUID.randomUUID());
		assertThatExceptionOfType(org.norma.shared.NotFound.class).isThrownBy(() -> stranger
			.does(() -> this.disclosures.declare(new ProjectId(java.util.UUID.randomUUID()), null, Map.of())));
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> stranger.does(() -> this.disclosures.declare(id, null, Map.of(EXECUTED, "a"))));
		var slug = this.road.edition(publication).slug();
		assertThat(this.web.get().uri("/standards/" + slug + "?lang=en")).hasStatusOk()
			.bodyText()
			.contains("Declared by Wang Fang on 2026-09-01", "38 dB")
			.doesNotContain("40 dB");
		assertThat(this.web.get().uri("/projects/" + id.value() + "/publication?lang=en")).hasStatusOk()
			.bodyText()
			.contains("38 dB", "40 dB", "An earlier declaration", "Version 1");
	}

	@Test
	void aTextTooLongAndADayThatCannotBeReadAreAnsweredAtTheirFieldsAndNothingTypedIsLost() {
		var id = approved();
		var answer = this.web.post()
			.uri("/projects/" + id.value() + "/disclosure?lang=en")
			.with(csrf())
			.with(authentication(this.acting.drafter().token()))
			.param("item." + EXECUTED, "x".repeat(10_001))
			.param("item." + INDICATORS, "40 dB at last")
			.param("supplyFrom", "abc")
			.exchange();
		assertThat(answer).hasStatusOk()
			.bodyText()
			.contains("The text has 10,001 characters; at most 10,000 are kept.", "A date is written as 2026-12-31.",
					"40 dB at last", "value=\"abc\"");
		assertThat(this.disclosures.of(id)).isEmpty();
		this.acting.refusal(() -> declare(id, null, "x".repeat(10_001), "40 dB")).startsWith("The text has 10,001");
	}

	@Test
	void aDeclarationNamesStandardsDatedAndUndatedAndNoOtherEditions() {
		var dated = approved();
		declare(dated, null, "We execute GB/T 97421-2016 and others.", "40 dB");
		var undated = approved();
		declare(undated, null, "GB/T 97421", "40 dB");
		var other = approved();
		declare(other, null, "GB/T 97421-2009", "40 dB");
		assertThat(this.mentions.of(Designation.parse("GB/T 97421-2016"))).containsExactlyInAnyOrder(dated, undated);
		declare(dated, null, "Nothing of it any more.", "40 dB");
		assertThat(this.mentions.of(Designation.parse("GB/T 97421-2016"))).containsExactly(undated);
	}

}
