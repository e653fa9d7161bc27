package org.norma.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.norma.designations.Designation;
import org.norma.designations.RunningNumbers;

import static org.assertj.core.api.Assertions.assertThat;

/** Mistyped numbers are found, and none that is right. */
class FarNumbersTests {

	private static List<Remark> remarks(List<Long> known, String... numbers) {
		var far = new FarNumbers();
		for (int i = 0; i < numbers.length; i++) {
			far.add(i + 2, Designation.parse(numbers[i]));
		}
		return far.remarks((prefix) -> prefix.equals("JR/T") ? known : List.of());
	}

	@Test
	void aNumberFarOutsideItsSeriesIsRemarkedOfAFileAndOfTheCatalogue() {
		assertThat(remarks(List.of(), "JR/T 171-2020", "JR/T 400-2021", "JR/T 45010000-2022", "GB/T 47000-2026"))
			.extracting((one) -> one.line() + " " + one.arguments())
			.containsExactly("4 [JR/T 45010000-2022, 400]");
		assertThat(remarks(List.of(171L, 223L), "JR/T 45010000-2022")).extracting(Remark::arguments)
			.containsExactly(List.of("JR/T 45010000-2022", "223"));
		assertThat(remarks(List.of(), "JR/T 45010000-2022", "JR/T 45010001-2022")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "iso.jsonl.gz, docid, 30000", "iec.jsonl.gz, docid, 5000",
			"cn-sports/standards-2026-08-18.json.gz, code, 500", "adoption-pairs-as-written.csv, , 10",
			"../effect/env-catalogue/catalogue.csv, number, 10" })
	void noTrueLastNumberOfARealCatalogueIsLeftOut(String name, String column, int least) throws IOException {
		var series = new TreeMap<String, List<Long>>();
		int read = 0;
		try (var file = SourceFile.open(Samples.catalogue(name), "", 0)) {
			for (var row = file.rows().next(); row != null; row = file.rows().next()) {
				var texts = (column != null) ? row.texts(column) : new ArrayList<>(row.columns().values());
				for (var text : texts) {
					var number = Designation.parse(text);
					if (!number.isOpaque() && number.number().matches("\\d{1,18}")) {
						series.computeIfAbsent(number.prefix(), (prefix) -> new ArrayList<>())
							.add(Long.valueOf(number.number()));
						read++;
					}
				}
			}
		}
		var outside = new TreeMap<String, List<Long>>();
		series.forEach((prefix, numbers) -> {
			var found = RunningNumbers.of(numbers, 0).outside();
			if (!found.isEmpty()) {
				outside.put(prefix, found);
			}
		});
		System.out.println("real " + name + ": " + read + " numbers, " + series.size() + " series, longest "
				+ longest(series) + ", outside " + outside);
		assertThat(read).isGreaterThan(least);
		assertThat(outside).isEmpty();
	}

	private static String longest(Map<String, List<Long>> series) {
		return series.entrySet()
			.stream()
			.max((one, other) -> Integer.compare(one.getValue().size(), other.getValue().size()))
			.map((each) -> each.getKey() + " to " + new TreeSet<>(each.getValue()).last())
			.orElse("");
	}

}
