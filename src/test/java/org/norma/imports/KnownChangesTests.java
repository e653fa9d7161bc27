package org.norma.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norma.lookup.Lookup;
import org.norma.lookup.SearchIndex;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sixty changes of known date: what two editions were on the day before, on the day and
 * on the day after. The file says of many neither when nor that the older one ended.
 */
class KnownChangesTests extends ImportSupport {

	private static final List<String> COLUMNS = List.of("designation", "title_en", "published", "effective", "ended",
			"ended_reason", "replaces");

	@Autowired
	private Lookup lookup;

	@Autowired
	private SearchIndex index;

	@BeforeEach
	void aCatalogueOfTheChanges() {
		emptyCatalogue();
		assertThat(run("known-changes-2026-11-01.csv", file(), "norma").counts().refused()).isZero();
	}

	@Test
	void eachEditionIsWhatItWasOnTheDayBeforeOnAndAfter() {
		var wrong = new ArrayList<String>();
		table().forEach((change) -> {
			var day = LocalDate.parse(change.get("day"));
			for (var side : List.of("old", "new")) {
				if (!change.get(side).isEmpty()) {
					compare(change.get(side), day.minusDays(1), change.get(side + "_before"), wrong);
					compare(change.get(side), day, change.get(side + "_on"), wrong);
					compare(change.get(side), day.plusDays(1), change.get(side + "_on"), wrong);
				}
			}
		});
		assertThat(table()).hasSize(60);
		assertThat(wrong).isEmpty();
	}

	@Test
	void theIndexSaysTheSameAsTheCatalogue() {
		this.index.rebuild();
		var wrong = new ArrayList<String>();
		table().forEach((change) -> {
			var day = LocalDate.parse(change.get("day"));
			for (var asked : List.of(day.minusDays(1), day, day.plusDays(1))) {
				for (var side : List.of("old", "new")) {
					var found = this.lookup.byNumber(change.get(side), asked);
					found.filter((hit) -> hit.status() != edition(hit.number()).statusOn(asked))
						.ifPresent((hit) -> wrong.add(hit.number() + " on " + asked + ": " + hit.status()));
				}
			}
		});
		assertThat(wrong).isEmpty();
	}

	private void compare(String number, LocalDate day, String expected, List<String> wrong) {
		var found = edition(number).statusOn(day).name();
		if (!found.equals(expected)) {
			wrong.add(number + " on " + day + ": " + found + " instead of " + expected);
		}
	}

	/** The editions of the table as a file of the form that Norma itself writes. */
	private static String file() {
		var rows = new LinkedHashMap<String, Map<String, String>>();
		for (var change : table()) {
			for (var side : List.of("old", "new")) {
				if (!change.get(side).isEmpty()) {
					var row = rows.computeIfAbsent(change.get(side), (number) -> new TreeMap<>());
					put(row, "published", change.get(side + "_published"));
					put(row, "effective", change.get(side + "_from"));
				}
			}
			put(rows.get(change.get("old")), "ended", change.get("old_end"));
			put(rows.get(change.get("old")), "ended_reason", change.get("old_reason"));
			switch (change.get("relation")) {
				case "", "amends" -> {
				}
				case "replaces" -> put(rows.get(change.get("new")), "replaces", change.get("old"));
				default -> put(rows.get(change.get("new")), "replaces", change.get("relation"));
			}
		}
		var text = new StringBuilder(String.join(",", COLUMNS)).append('\n');
		rows.forEach((number, row) -> {
			row.put("designation", number);
			row.put("title_en", "About " + number.replace(",", ""));
			text.append(String.join(",", COLUMNS.stream().map((column) -> quoted(row.get(column))).toList()))
				.append('\n');
		});
		return text.toString();
	}

	private static String quoted(String value) {
		return (value != null) ? "\"" + value + "\"" : "";
	}

	private static void put(Map<String, String> row, String column, String value) {
		if (!value.isEmpty()) {
			row.merge(column, value, (one, other) -> column.equals("replaces") ? one + ";" + other : one);
		}
	}

	private static List<CSVRecord> table() {
		try (var rows = CSVParser.parse(new ClassPathResource("catalogue/known-changes.csv").getInputStream(),
				StandardCharsets.UTF_8, CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get())) {
			return rows.getRecords();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
