package org.norma.designations;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Numbers as real catalogues write them, read from where they lie outside the repository.
 */
final class RealData {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private RealData() {
	}

	static Path path(String name) {
		Path path = Path.of(System.getProperty("norma.data.samples", "../shared/data"), name);
		assumeTrue(Files.exists(path), () -> "Skipped: the real data " + path.toAbsolutePath() + " is not here");
		return path;
	}

	static List<String> identifiers(String name) {
		List<String> identifiers = new ArrayList<>();
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(
				new GZIPInputStream(Files.newInputStream(path(name)), 1 << 16), StandardCharsets.UTF_8))) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				identifiers.add(JSON.readTree(line).get("docid").asString());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return identifiers;
	}

	/** Every number of the data, by where it comes from, as written there. */
	static Map<String, List<String>> numbers() {
		Map<String, List<String>> numbers = new LinkedHashMap<>();
		numbers.put("ISO", identifiers("catalogue/iso.jsonl.gz"));
		numbers.put("ISO, targets of relations", targets("catalogue/iso.jsonl.gz"));
		numbers.put("IEC", identifiers("catalogue/iec.jsonl.gz"));
		numbers.put("China, five days", chineseDays());
		numbers.put("China, changes", column("catalogue/cn-sports/changes.csv", 3));
		numbers.put("China, construction", construction());
		numbers.put("China, environment", column("effect/env-catalogue/catalogue.csv", 0));
		numbers.put("Europe, Official Journal",
				lines("effect/oj-harmonised/references.csv.gz").stream()
					.skip(1)
					.map((line) -> line.split(",")[3])
					.toList());
		numbers.put("India, orders",
				lines("effect/bis-qco/qco-products.jsonl").stream()
					.map((line) -> JSON.readTree(line).path("is").asString(""))
					.filter((number) -> !number.isBlank())
					.toList());
		return numbers;
	}

	private static List<String> targets(String name) {
		Set<String> targets = new TreeSet<>();
		for (String line : lines(name)) {
			JSON.readTree(line).path("relation").forEach((one) -> targets.add(one.path("target").asString("")));
		}
		targets.removeIf(String::isBlank);
		return List.copyOf(targets);
	}

	private static List<String> chineseDays() {
		Set<String> codes = new TreeSet<>();
		for (String day : List.of("04-10", "05-27", "06-23", "07-07", "08-18")) {
			String text = String.join("\n", lines("catalogue/cn-sports/standards-2026-" + day + ".json.gz"));
			for (JsonNode list : JSON.readTree(text)) {
				list.forEach((row) -> codes.add(row.path("code").asString("")));
			}
		}
		codes.removeIf(String::isBlank);
		return List.copyOf(codes);
	}

	private static List<String> construction() {
		List<String> numbers = new ArrayList<>();
		for (JsonNode row : JSON.readTree(text("effect/construction-citations/standards_database.json"))
			.path("standards")) {
			for (String field : List.of("standard_number", "replaced_by", "replaces")) {
				numbers.add(row.path(field).asString(""));
			}
		}
		numbers.removeIf(String::isBlank);
		return numbers;
	}

	/** A column of a plain CSV file whose first columns are not quoted. */
	private static List<String> column(String name, int column) {
		return lines(name).stream()
			.skip(1)
			.map((line) -> line.split(",", -1))
			.filter((cells) -> cells.length > column)
			.map((cells) -> cells[column])
			.filter((number) -> !number.isBlank())
			.toList();
	}

	private static List<String> lines(String name) {
		try (InputStream file = Files.newInputStream(path(name));
				BufferedReader lines = new BufferedReader(new InputStreamReader(
						name.endsWith(".gz") ? new GZIPInputStream(file, 1 << 16) : file, StandardCharsets.UTF_8))) {
			return lines.lines().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The first column of a CSV file, which may be quoted and run over lines. */
	static List<String> chineseCodes() {
		String csv = text("catalogue/cn-sports/standards-2026-08-18.csv").replace("\uFEFF", "");
		List<String> codes = new ArrayList<>();
		StringBuilder field = new StringBuilder();
		boolean quoted = false;
		int column = 0;
		for (char c : csv.toCharArray()) {
			if (c == '"') {
				quoted = !quoted;
			}
			else if (!quoted && (c == ',' || c == '\n')) {
				if (column == 0 && !field.isEmpty()) {
					codes.add(field.toString());
				}
				column = (c == ',') ? column + 1 : 0;
				field.setLength(0);
			}
			else {
				field.append(c);
			}
		}
		return codes.subList(1, codes.size());
	}

	static String text(String name) {
		try {
			return Files.readString(path(name));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
