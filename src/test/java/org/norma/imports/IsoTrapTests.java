package org.norma.imports;

import java.time.LocalDate;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norma.catalogue.EndReason;
import org.norma.catalogue.RelatedEdition;
import org.norma.catalogue.RelationKind;
import org.norma.catalogue.Status;

import static org.assertj.core.api.Assertions.assertThat;

/** What the rows of ISO and IEC mean, and what they seem to mean. */
class IsoTrapTests extends ImportSupport {

	private static final LocalDate TODAY = LocalDate.of(2026, 8, 18);

	@BeforeEach
	void empty() {
		emptyCatalogue();
	}

	private static String row(String number, String stage, String dates, String relations) {
		return """
				{"docid":"%s","docids":[{"id":"%s","type":"ISO"}],"title":{"en":"Quality"},"stage":"%s","substage":"%s","dates":{%s},"relation":[%s]}
				"""
			.formatted(number, number, stage.substring(0, 2), stage.substring(3), dates, relations);
	}

	private static String relation(String type, String target, String date) {
		return "{\"type\":\"%s\",\"target\":\"%s\",\"date\":\"%s\"}".formatted(type, target, date);
	}

	private ImportRun iso(String... rows) {
		return run("iso-2026-08-18.jsonl", String.join("", rows), "iso-relaton");
	}

	@Test
	void obsoletesMeansThatThisDocumentReplacesTheTarget() {
		iso(row("ISO 90001:2015", "60.60", "\"published\":\"2015-09\"", relation("obsoletes", "ISO 90001:2008", "")),
				row("ISO 90001:2008", "95.99", "\"published\":\"2008-11\"", ""));
		assertThat(this.editions.relatedTo(edition("ISO 90001:2015").id())).singleElement().satisfies((one) -> {
			assertThat(one.kind()).isEqualTo(RelationKind.REPLACES);
			assertThat(one.stated()).isTrue();
			assertThat(one.designation()).isEqualTo("ISO 90001:2008");
		});
	}

	@Test
	void updatesMeansThatTheTargetReplacesThisDocument() {
		iso(row("ISO 90001:2015", "60.60", "\"published\":\"2015-09\"", ""), row("ISO 90001:2008", "95.99",
				"\"published\":\"2008-11\"", relation("updates", "ISO 90001:2015", "2015-09-22")));
		assertThat(this.editions.relatedTo(edition("ISO 90001:2008").id())).singleElement().satisfies((one) -> {
			assertThat(one.kind()).isEqualTo(RelationKind.REPLACES);
			assertThat(one.stated()).as("the newer one replaces the older").isFalse();
		});
	}

	@Test
	void theDateOfARelationIsTheWithdrawalOnlyAtStage9599() {
		iso(row("ISO 90001:2015", "90.92", "\"published\":\"2015-09\"",
				relation("updates", "ISO 90001:2015/Amd 1:2024", "2023-11-16")),
				row("ISO 90001:2008", "95.99", "\"published\":\"2008-11\"",
						relation("updates", "ISO 90001:2015", "2015-09-22")));
		assertThat(edition("ISO 90001:2015").statusOn(TODAY)).isEqualTo(Status.IN_FORCE);
		assertThat(edition("ISO 90001:2015").dates().withdrawn()).isNull();
		assertThat(edition("ISO 90001:2008").dates().withdrawn()).hasToString("2015-09-22");
		assertThat(edition("ISO 90001:2008").endReason()).contains(EndReason.SUPERSEDED);
	}

	@Test
	void anEditionKnownToTheMonthMayOverlapItsPredecessorAsTheSourceStates() {
		iso(row("ISO 90001:2015", "60.60", "\"published\":\"2015-09\"", ""), row("ISO 90001:2008", "95.99",
				"\"published\":\"2008-11\"", relation("updates", "ISO 90001:2015", "2015-09-22")));
		assertThat(edition("ISO 90001:2008").parallelBasis()).contains("As stated by ISO (Relaton)");
		assertThat(edition("ISO 90001:2015").parallelBasis()).isEmpty();
	}

	@Test
	void whatIsWithdrawnWithoutADateIsKnownOnlySinceTheSnapshot() {
		iso(row("ISO 90002:1994", "95.99", "\"published\":\"1994-07\"", ""));
		assertThat(edition("ISO 90002:1994").endedSeen()).contains(TODAY);
		assertThat(edition("ISO 90002:1994").statusOn(TODAY)).isEqualTo(Status.WITHDRAWN);
		assertThat(edition("ISO 90002:1994").statusOn(TODAY.minusDays(1))).isEqualTo(Status.UNKNOWN);
	}

	@Test
	void nothingPublishedReplacesADraft() {
		var run = iso(
				row("ISO 90003:2016", "90.92", "\"published\":\"2016-05\"", relation("obsoletes", "ISO/DIS 90003", "")),
				row("ISO/DIS 90003", "40.60", "", relation("obsoletes", "ISO 90003:2016", "")));
		assertThat(remarks(run, Remark.Weight.RELATION)).extracting(Remark::key)
			.containsExactly("imports.relation.draft-target");
		assertThat(this.editions.relatedTo(edition("ISO 90003:2016").id())).singleElement()
			.satisfies((one) -> assertThat(one.stated()).isFalse());
		assertThat(edition("ISO/DIS 90003").statusOn(TODAY)).isEqualTo(Status.DRAFT);
	}

	@Test
	void twoThatReplaceEachOtherAreBothKeptAndBothStatementsRefused() {
		var run = iso(
				row("ISO 90004:2001", "60.60", "\"published\":\"2001\"", relation("obsoletes", "ISO 90005:2001", "")),
				row("ISO 90005:2001", "60.60", "\"published\":\"2001\"", relation("obsoletes", "ISO 90004:2001", "")));
		assertThat(run.counts().added()).isEqualTo(2);
		assertThat(run.counts().relations()).isZero();
		assertThat(remarks(run, Remark.Weight.RELATION)).extracting(Remark::key)
			.containsOnly("catalogue.bulk.relation-circular")
			.hasSize(2);
	}

	@Test
	void aTargetOutsideTheSetStaysNamedAndIsLinkedWhenItComes() {
		iso(row("ISO 90006:2015", "60.60", "\"published\":\"2015-09\"", relation("obsoletes", "ISO 90006:1999", "")));
		assertThat(this.editions.relatedTo(edition("ISO 90006:2015").id())).singleElement()
			.extracting(RelatedEdition::edition)
			.isNull();
		iso(row("ISO 90006:2015", "60.60", "\"published\":\"2015-09\"", relation("obsoletes", "ISO 90006:1999", "")),
				row("ISO 90006:1999", "95.99", "\"published\":\"1999-02\"", ""));
		assertThat(this.editions.relatedTo(edition("ISO 90006:2015").id())).singleElement()
			.extracting(RelatedEdition::edition)
			.isNotNull();
	}

	@Test
	void anAmendmentHasItsOwnDateNotItsBasesYear() {
		iso(row("ISO 90001:2015/Amd 1:2024", "60.60", "\"published\":\"2015\",\"updated\":\"2024-02\"", ""),
				row("ISO 90001:2015/Cor 1:2015", "60.60", "\"published\":\"2015-07\"", ""),
				row("ISO 90001:2015/Amd 2:2026", "60.60", "\"published\":\"2015\"", ""));
		assertThat(edition("ISO 90001:2015/Amd 1:2024").dates().published()).hasToString("2024-02");
		assertThat(edition("ISO 90001:2015/Cor 1:2015").dates().published()).hasToString("2015-07");
		assertThat(edition("ISO 90001:2015/Amd 2:2026").dates().published()).hasToString("2026");
		assertThat(this.editions.relatedTo(edition("ISO 90001:2015/Amd 1:2024").id())).extracting(RelatedEdition::kind)
			.containsExactly(RelationKind.AMENDS);
	}

	@Test
	void aPublicationKnownToTheMonthStaysAMonthAndAnAbsentOneAbsent() {
		iso(row("ISO 90007:2015", "60.60", "\"published\":\"2015-09\"", ""), row("ISO/CD 90008", "30.60", "", ""));
		assertThat(edition("ISO 90007:2015").dates().published()).hasToString("2015-09");
		assertThat(edition("ISO/CD 90008").dates().published()).isNull();
	}

	@Test
	void stableUntilIsNoEndAndObsoletedIs() {
		run("iec-2026-08-18.jsonl",
				"""
						{"docid":"IEC 90009:2001","title":{"en":"A"},"stage":"PUBLISHED","dates":{"published":"2001-05-03","stable-until":"2010-01-01"}}
						{"docid":"IEC 90010:1971","title":{"en":"B"},"stage":"REVISED","dates":{"published":"1971-01-01","obsoleted":"1976-01-01"}}
						""",
				"iec-relaton");
		assertThat(edition("IEC 90009:2001").statusOn(TODAY)).isEqualTo(Status.IN_FORCE);
		assertThat(edition("IEC 90010:1971").statusOn(TODAY)).isEqualTo(Status.SUPERSEDED);
		assertThat(edition("IEC 90010:1971").statusOn(LocalDate.of(1975, 12, 31))).isEqualTo(Status.IN_FORCE);
	}

	@Test
	void openDataRelationsByIdentifierFindTheirNumbers() {
		run("iso-open-data.jsonl",
				"""
						{"id":62085,"deliverableType":"IS","reference":"ISO 90001:2015","publicationDate":"2015-09-22","currentStage":9092,"replaces":[46486,54538]}
						{"id":46486,"deliverableType":"IS","reference":"ISO 90001:2008","title":{"en":"Quality"},"publicationDate":"2008-11-14","currentStage":9599}
						""",
				"iso-open-data");
		assertThat(this.editions.relatedTo(edition("ISO 90001:2015").id())).extracting(RelatedEdition::designation)
			.containsExactly("ISO 90001:2008");
		assertThat(edition("ISO 90001:2015").titles().get("en")).contains("ISO 90001:2015");
	}

	@Test
	void rowsInTheFormOfOpenDataComeIn() {
		var run = run(Samples.catalogue("deliverables-88821-88915.jsonl"), "iso-open-data", ImportRun.Mode.IMPORT);
		assertThat(run.counts().refused()).isZero();
		assertThat(run.counts().added()).isEqualTo(2);
	}

}
