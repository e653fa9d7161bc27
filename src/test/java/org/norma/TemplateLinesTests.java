package org.norma;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A template is read like a program: its lines fit on a page. */
class TemplateLinesTests {

	private static final int LONGEST = 140;

	@Test
	void noLineIsLongerThanAPageIsWide() throws IOException {
		try (var files = Files.walk(Path.of("src/main/resources/templates"))) {
			var tooLong = new ArrayList<String>();
			for (var file : files.filter((each) -> each.toString().endsWith(".html")).toList()) {
				longLines(file).forEach((line) -> tooLong.add(file + ":" + line));
			}
			assertThat(tooLong).isEmpty();
		}
	}

	private static List<String> longLines(Path file) throws IOException {
		var lines = Files.readAllLines(file);
		var found = new ArrayList<String>();
		for (var at = 0; at < lines.size(); at++) {
			if (lines.get(at).length() > LONGEST) {
				found.add((at + 1) + ": " + lines.get(at).length());
			}
		}
		return found;
	}

}
