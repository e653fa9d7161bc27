package org.norma.designations;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

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
