package org.norma.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.norma.catalogue.BulkChange;
import org.norma.catalogue.EndReason;
import org.norma.catalogue.RelatedEdition;
import org.norma.catalogue.Status;
import org.norma.designations.Designation;
import org.norma.hierarchy.Binding;
import org.norma.imports.ImportRun.Mode;
import org.norma.imports.ImportRun.State;

import static org.assertj.core.api.Assertions.assertThat;

/** 1,339 Chinese standards of four levels, with the traps that lie in them. */
@Tag("long")
class ChineseSnapshotTests extends ImportSupport {

	private static final LocalDate LAST = LocalDate.of(2026, 8, 18);

	private static final List<String> DAYS = List.of("2026-04-10", "2026-05-27", "2026-06-23", "2026-07-07",
			"2026-08-18");

	private static final Map<String, String> FIELDS = Map.of("status", "STATUS", "replacedBy", "REPLACED_BY",
			"implementDate", "IN_FORCE_FROM", "issuedBy", "ISSUER", "abolishDate", "WITHDRAWN");

	@BeforeEach
	void empty() {
		emptyCatalogue();
	}

	private ImportRun newest() {
		return run(Samples.catalogue("cn-sports/standards-2026-08-18.csv"), "cn-sports", Mode.IMPORT);
	}

	@Test
	void allRowsComeInButOneWhoseNumberStandsTwice() {
		var run = newest();
		assertThat(run.state()).isEqualTo(State.DONE);
		assertThat(run.asOf()).isEqualTo(LAST);
		assertThat(run.counts().rows()).isEqualTo(1339);
		assertThat(run.counts().added()).isEqualTo(1338);
		assertThat(remarks(run, Remark.Weight.REFUSED)).singleElement().satisfies((one) -> {
			assertThat(one.key()).isEqualTo("catalogue.bulk.number-twice");
			assertThat(one.line()).isEqualTo(673);
			assertThat(one.field()).isEqualTo("DESIGNATION");
		});
	}

	@Test
	void levelsFollowFromTheNumbers() {
		newest();
		assertThat(count("select count(*) from edition where level like 'national.%'")).isEqualTo(375);
		assertThat(count("select count(*) from edition where level like 'industry.%'")).isEqualTo(85);
		assertThat(count("select count(*) from edition where level like 'local.%'")).isEqualTo(336);
		assertThat(count("select count(*) from edition where level = 'association'")).isEqualTo(542);
	}

	@Test
	void aCommitteeInTheColumnOfSuccessorsIsNoSuccessor() {
		var refused = remarks(newest(), Remark.Weight.RELATION);
		assertThat(refused).filteredOn((one) -> one.key().equals("imports.relation.committee")).hasSize(56);
	}

	@Test
	void theRowThatNamesItselfAsSuccessorKeepsStandingAlone() {
		var refused = remarks(newest(), Remark.Weight.RELATION);
		assertThat(refused).filteredOn((one) -> one.key().equals("imports.relation.itself"))
			.extracting(Remark::value)
			.containsExactly("GB 9668-1996");
	}

	@Test
	void plausibleSuccessorsBecomeRelations() {
		var run = newest();
		var unknown = remarks(run, Remark.Weight.RELATION).stream()
			.filter((one) -> one.key().equals("catalogue.bulk.other-side-unknown"))
			.count();
		assertThat(run.counts().relations() + unknown).isEqualTo(38);
		assertThat(this.editions.relatedTo(edition("GB 19272-2024").id())).extracting(RelatedEdition::designation)
			.contains("GB 19272-2011");
	}

	@Test
	void whatIsInForceWithAFutureAbolitionIsInForceUntilThen() {
		newest();
		for (var number : List.of("DB44/T 2598-2024", "DB37/T 2905-2019", "DB37/T 2907-2019")) {
			assertThat(edition(number).statusOn(LAST)).isEqualTo(Status.IN_FORCE);
		}
		assertThat(edition("DB44/T 2598-2024").statusOn(LocalDate.of(2026, 11, 30))).isEqualTo(Status.WITHDRAWN);
	}

	@Test
	void anAbolitionWithoutDateIsKnownOnlySinceTheSnapshot() {
		newest();
		assertThat(count("select count(*) from edition where ended_seen = '2026-08-18' and withdrawn is null"))
			.as("106 without a date, and one whose date lies before its publication")
			.isEqualTo(107);
		var one = edition("GB 19272-2011");
		assertThat(one.statusOn(LAST)).isEqualTo(Status.SUPERSEDED);
		assertThat(one.endReason()).contains(EndReason.SUPERSEDED);
		assertThat(one.validity().isEndDerived()).as("the day is that of GB 19272-2024").isTrue();
		var newer = edition("GB 19272-2024").startsOn().orElseThrow();
		assertThat(one.statusOn(newer.minusDays(1))).isEqualTo(Status.IN_FORCE);
		assertThat(one.statusOn(newer)).isEqualTo(Status.SUPERSEDED);
		assertThat(edition("DB51/T 1012-2010").statusOn(LocalDate.of(2026, 8, 17))).isEqualTo(Status.UNKNOWN);
	}

	@Test
	void anAbolitionBeforeThePublicationIsLeftOutAndReported() {
		var run = newest();
		assertThat(remarks(run, Remark.Weight.WARNING))
			.filteredOn((one) -> one.key().equals("imports.warning.withdrawn-before-published"))
			.extracting(Remark::value)
			.containsExactly("2000-01-01");
		assertThat(edition("DB51/T 1012-2010").statusOn(LAST)).isEqualTo(Status.WITHDRAWN);
	}

	@Test
	void nineteenNumbersBearAnotherYearThanTheirIssue() {
		assertThat(remarks(newest(), Remark.Weight.WARNING))
			.filteredOn((one) -> one.key().equals("imports.warning.year-differs"))
			.hasSize(19);
	}

	@Test
	void upcomingWithoutADateIsUpcomingAndNotInForce() {
		newest();
		assertThat(edition("GB/T 47730-2026").statusOn(LAST)).isEqualTo(Status.UPCOMING);
		assertThat(count("select count(*) from edition where upcoming_seen is not null")).isEqualTo(30);
	}

	@Test
	void aStatusThatTheDatesContradictIsReported() {
		assertThat(remarks(newest(), Remark.Weight.WARNING))
			.filteredOn((one) -> one.key().equals("imports.warning.status-differs"))
			.as("7 called in force before their start; 6 without any date are so by that word")
			.hasSize(7);
	}

	@Test
	void oddSpellingsOfNumbersAreReadAllTheSame() {
		newest();
		assertThat(edition("DB31/ 890-2015").binding()).isEqualTo(Binding.MANDATORY);
		assertThat(edition("DB31 890—2015").level()).isEqualTo("local.31");
		assertThat(edition("DB 37/T 2904—2019").region()).contains("37");
		assertThat(edition("DB13/T 5651.5-2023").designation()).isEqualTo("DB13/T 5651.5-2023");
	}

	@Test
	void theSameFileTwiceChangesNothing() {
		newest();
		var before = this.jdbc.queryForList("select md5(string_agg(e::text, '|' order by id)) as all_ from edition e");
		var again = newest();
		assertThat(again.counts().added() + again.counts().changed() + again.counts().relations()).isZero();
		assertThat(again.counts().unchanged()).isEqualTo(1338);
		assertThat(this.jdbc.queryForList("select md5(string_agg(e::text, '|' order by id)) as all_ from edition e"))
			.isEqualTo(before);
	}

	@Test
	void fiveSnapshotsReportEveryChangeOfTheFeed() throws IOException {
		var found = new HashSet<String>();
		for (var day : DAYS) {
			var run = run(Samples.catalogue("cn-sports/standards-" + day + ".json.gz"), "cn-sports", Mode.IMPORT);
			assertThat(run.state()).as(day).isEqualTo(State.DONE);
			for (var kind : BulkChange.Kind.values()) {
				changes(run, kind).forEach((change) -> found.add(day + told(change)));
			}
		}
		var feed = feed();
		assertThat(feed).hasSize(1005);
		var missed = feed.stream().filter((each) -> !found.contains(each)).toList();
		assertThat(missed).as("changes of the feed that were not found").isEmpty();
		assertThat(edition("T/HSCA 001-2017").statusOn(LAST)).as("corrected back").isEqualTo(Status.IN_FORCE);
		assertThat(edition("T/HSCA 001-2018").endReason()).as("corrected back").isEmpty();
		assertThat(edition("TY/T 1008-2024").statusOn(LAST)).as("no longer listed, not deleted")
			.isEqualTo(Status.IN_FORCE);
	}

	@Test
	void anOlderSnapshotDoesNotUndoANewerOne() {
		newest();
		var older = run(Samples.catalogue("cn-sports/standards-2026-04-10.json.gz"), "cn-sports", Mode.IMPORT);
		assertThat(older.state()).isEqualTo(State.FAILED);
		assertThat(older.failureKey()).isEqualTo("imports.run.older-snapshot");
	}

	@Test
	void aTrialShowsAllAndChangesNothing() {
		var trial = run(Samples.catalogue("cn-sports/standards-2026-08-18.csv"), "cn-sports", Mode.DRY_RUN);
		assertThat(trial.counts().added()).isEqualTo(1338);
		assertThat(trial.counts().refused()).isEqualTo(1);
		assertThat(count("select count(*) from edition") + count("select count(*) from standard")).isZero();
		assertThat(work(trial.id(), Mode.IMPORT).counts().added()).isEqualTo(1338);
	}

	private static String told(BulkChange change) {
		var key = " " + change.designation() + " ";
		return switch (change.kind()) {
			case ADDED, RETURNED -> key + "ADDED";
			case GONE -> key + "REMOVED";
			default -> key + change.field() + " " + change.before() + ">" + change.after();
		};
	}

	private static List<String> feed() throws IOException {
		try (var reader = Files.newBufferedReader(Samples.catalogue("cn-sports/changes.csv"));
				var csv = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader)) {
			var all = new ArrayList<String>();
			for (CSVRecord row : csv) {
				var key = row.get("to") + " " + Designation.parse(row.get("code")).format() + " ";
				var kind = row.get("kind");
				all.add(kind.startsWith("CHANGED:")
						? key + FIELDS.get(kind.substring(8)) + " " + row.get("old") + ">" + row.get("new")
						: key + kind);
			}
			return all;
		}
	}

}
