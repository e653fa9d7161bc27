package org.norma.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPInputStream;

import org.norma.designations.Designation;
import org.norma.shared.Ids;
import org.postgresql.PGConnection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A catalogue of any size, made by varying the real ISO set: other prefixes and numbers,
 * real titles, classes and dates.
 */
final class LargeCatalogue {

	private static final String[] PREFIXES = { "ISO", "GB/T", "GB", "JR/T", "YY/T", "HJ/T", "DL/T", "DB11/T", "DB31/T",
			"DB37/T", "DB44/T", "T/CSAE", "T/CECS", "NY/T", "SY/T", "YD/T", "MH/T", "TB/T" };

	private static final String[] LEVELS = { "international", "national.recommended", "national.mandatory",
			"industry.JR", "industry.YY", "industry.HJ", "industry.DL", "local.11", "local.31", "local.37", "local.44",
			"association", "association", "industry.NY", "industry.SY", "industry.YD", "industry.MH", "industry.TB" };

	private final List<Row> seeds = new ArrayList<>();

	LargeCatalogue(Path samples) throws IOException {
		var json = JsonMapper.builder().build();
		try (var lines = new BufferedReader(new InputStreamReader(
				new GZIPInputStream(Files.newInputStream(samples.resolve("catalogue/iso.jsonl.gz"))),
				StandardCharsets.UTF_8))) {
			for (var line = lines.readLine(); line != null; line = lines.readLine()) {
				seed(json.readTree(line));
			}
		}
	}

	private void seed(JsonNode row) {
		var number = Designation.parse(row.path("docid").asString());
		var published = row.path("dates").path("published").asString("");
		if (number.isOpaque() || number.year().isEmpty() || published.length() < 7 || !number.supplements().isEmpty()) {
			return;
		}
		var ics = new ArrayList<String>();
		row.path("ics").forEach((each) -> ics.add(each.path("code").asString()));
		this.seeds.add(new Row(number, row.path("title").path("en").asString(""), published.substring(0, 7), ics,
				row.path("stage").asString("").equals("95")));
	}

	List<String> titles() {
		return this.seeds.stream().map(Row::title).filter((title) -> !title.isBlank()).toList();
	}

	/**
	 * Writes the given number of editions by COPY, of standards that are not there yet;
	 * answers their numbers, every hundredth.
	 */
	List<String> write(Connection connection, int wanted) throws SQLException, IOException {
		var copy = connection.unwrap(PGConnection.class).getCopyAPI();
		var standards = new StringBuilder();
		var editions = new StringBuilder();
		var known = new java.util.HashMap<String, UUID>();
		var there = there(connection);
		Set<String> keys = new HashSet<>();
		var sample = new ArrayList<String>();
		for (int round = 0; keys.size() < wanted; round++) {
			for (var seed : this.seeds) {
				var number = vary(seed, round);
				var series = number.series();
				if (keys.size() < wanted && !there.contains(series.key()) && keys.add(number.key())) {
					var standard = known.get(series.key());
					if (standard == null) {
						standard = Ids.next();
						known.put(series.key(), standard);
						line(standards, standard.toString(), series.format(), series.key(), series.slug());
					}
					edition(editions, standard, number, seed, round);
					if (keys.size() % 100 == 0) {
						sample.add(number.format());
					}
				}
				if (editions.length() > 4_000_000) {
					flush(copy, standards, editions);
				}
			}
		}
		flush(copy, standards, editions);
		return sample;
	}

	private static Set<String> there(Connection connection) throws SQLException {
		var there = new HashSet<String>();
		try (var statement = connection.createStatement();
				var rows = statement.executeQuery("select key from standard")) {
			while (rows.next()) {
				there.add(rows.getString(1));
			}
		}
		return there;
	}

	private static Designation vary(Row seed, int round) {
		if (round == 0) {
			return seed.number();
		}
		var prefix = PREFIXES[round % PREFIXES.length];
		int offset = (round / PREFIXES.length) * 200_000;
		var digits = seed.number().number().replaceAll("\\D", "");
		var shown = (digits.isEmpty() ? 1 : Long.parseLong(digits)) + offset;
		var parts = seed.number().parts().isEmpty() ? "" : "." + String.join(".", seed.number().parts());
		return Designation.parse(prefix + " " + shown + parts + "-" + seed.number().year().getAsInt());
	}

	private static void edition(StringBuilder into, UUID standard, Designation number, Row seed, int round) {
		int level = (round == 0) ? 0 : round % LEVELS.length;
		int year = Integer.parseInt(seed.published().substring(0, 4));
		var ends = seed.ended() ? (year + 9) + "-01-01" : null;
		line(into, Ids.next().toString(), standard.toString(), number.format(), number.key(), number.slug(),
				"{\"en\":" + JsonMapper.shared().writeValueAsString(seed.title()) + "}", LEVELS[level],
				number.family().name(), LEVELS[level].equals("national.mandatory") ? "MANDATORY" : "VOLUNTARY",
				"STANDARD", seed.published() + "-01", "M", ends, (ends != null) ? "D" : null,
				(ends != null) ? "WITHDRAWN" : null, seed.published() + "-01", ends, "varied",
				"{" + String.join(",", seed.ics()) + "}");
	}

	private static void flush(org.postgresql.copy.CopyManager copy, StringBuilder standards, StringBuilder editions)
			throws SQLException, IOException {
		copy.copyIn("copy standard (id, designation, key, slug) from stdin",
				new java.io.StringReader(standards.toString()));
		copy.copyIn(
				"""
						copy edition (id, standard_id, designation, key, slug, titles, level, family, binding, kind, published,
						published_precision, withdrawn, withdrawn_precision, end_reason, starts_on, ends_on, parallel_basis, ics)
						from stdin""",
				new java.io.StringReader(editions.toString()));
		standards.setLength(0);
		editions.setLength(0);
	}

	private static void line(StringBuilder into, String... values) {
		for (int i = 0; i < values.length; i++) {
			into.append((i > 0) ? "\t" : "");
			into.append((values[i] == null) ? "\\N"
					: values[i].replace("\\", "\\\\").replace("\t", " ").replace("\n", " ").replace("\r", " "));
		}
		into.append('\n');
	}

	private record Row(Designation number, String title, String published, List<String> ics, boolean ended) {
	}

}
