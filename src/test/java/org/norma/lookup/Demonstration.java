package org.norma.lookup;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.norma.catalogue.EditionData;
import org.norma.catalogue.EditionDates;
import org.norma.catalogue.EndReason;
import org.norma.catalogue.PartialDate;
import org.norma.designations.Designation;
import org.norma.hierarchy.Binding;
import org.norma.shared.Texts;

import org.springframework.core.io.ClassPathResource;

/** The standards of the demonstration as editions. */
final class Demonstration {

	private Demonstration() {
	}

	static List<EditionData> editions() throws IOException {
		var editions = new ArrayList<EditionData>();
		var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
		try (var text = new InputStreamReader(new ClassPathResource("demo/standards.csv").getInputStream(),
				StandardCharsets.UTF_8); var rows = format.parse(text)) {
			rows.forEach((row) -> editions.add(edition(row)));
		}
		return editions;
	}

	private static EditionData edition(CSVRecord row) {
		var titles = new HashMap<String, String>();
		for (var language : List.of("en", "zh", "it")) {
			if (!row.get("title_" + language).isBlank()) {
				titles.put(language, row.get("title_" + language));
			}
		}
		var ended = date(row.get("ended"));
		var reason = "superseded".equals(row.get("ended_reason")) ? EndReason.SUPERSEDED : EndReason.WITHDRAWN;
		var dates = new EditionDates(date(row.get("published")), date(row.get("effective")), null, ended, null,
				(ended != null) ? reason : null);
		return new EditionData(Designation.parse(row.get("designation")), new Texts(titles), row.get("level"),
				Binding.VOLUNTARY, null, null, null, null, dates, null, null, null, List.of(), List.of(), List.of(),
				null, Texts.empty(), null);
	}

	private static @Nullable PartialDate date(String text) {
		return PartialDate.parse(text).orElse(null);
	}

}
