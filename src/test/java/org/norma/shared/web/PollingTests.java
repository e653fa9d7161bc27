package org.norma.shared.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What asks for itself again stops as soon as there is nothing to wait for. */
class PollingTests {

	private static final Path TEMPLATES = Path.of("src/main/resources/templates");

	private static final Pattern TAG = Pattern.compile("<[a-z][^<>]*?\\shx-trigger=\"every [^<>]*?>(?=\\s)",
			Pattern.DOTALL);

	private static final Pattern MAIN = Pattern.compile("<main>.*</main>", Pattern.DOTALL);

	@Test
	void whatAsksAgainDoesSoOnlyWhileThereIsWork() throws IOException {
		var polling = new ArrayList<String>();
		for (var template : templates()) {
			var text = Files.readString(template).replace("->", "→");
			for (var tag = TAG.matcher(text); tag.find();) {
				polling.add(template + ": " + tag.group());
			}
		}
		assertThat(polling).hasSizeGreaterThan(2)
			.allSatisfy((tag) -> assertThat(tag).contains("hx-get", " ? ", " : null"));
	}

	/** A fragment inside main is part of the page itself, whatever calls it. */
	@Test
	void noFragmentThatAsksAgainStandsInsideThePage() throws IOException {
		for (var template : templates()) {
			var main = MAIN.matcher(Files.readString(template).replace("->", "→"));
			if (main.find()) {
				var tag = TAG.matcher(main.group());
				while (tag.find()) {
					assertThat(tag.group()).as(template.toString()).doesNotContain("th:fragment");
				}
			}
		}
	}

	private static List<Path> templates() throws IOException {
		try (var files = Files.walk(TEMPLATES)) {
			return files.filter((file) -> file.toString().endsWith(".html")).toList();
		}
	}

}
