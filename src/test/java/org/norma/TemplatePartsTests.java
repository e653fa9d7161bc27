package org.norma;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What pages share stands once, and is shown once with all others. */
class TemplatePartsTests {

	private static final Path TEMPLATES = Path.of("src/main/resources/templates");

	private static final Pattern FRAGMENT = Pattern.compile("th:fragment=\"(\\w+)");

	/** Parts that another part holds. */
	private static final List<String> WITHIN = List.of("form :: help", "answer :: done", "answer :: refused");

	@Test
	void everyPartIsShownOnThePageOfParts() throws IOException {
		var page = Files.readString(TEMPLATES.resolve("shared/parts.html"));
		assertThat(parts()).isNotEmpty()
			.filteredOn((part) -> !WITHIN.contains(part))
			.allSatisfy((part) -> assertThat(page).contains("parts/" + part));
	}

	/** Red before: 11 pages wrote what came of an act, 4 why a form was not taken. */
	@Test
	void noPageWritesAgainWhatIsAPart() throws IOException {
		try (var files = Files.walk(TEMPLATES)) {
			assertThat(files.filter((file) -> file.toString().endsWith(".html"))
				.filter((file) -> !file.startsWith(TEMPLATES.resolve("parts"))))
				.allSatisfy((file) -> assertThat(Files.readString(file).replaceAll("\\s+", " ")).doesNotContain(
						"<div class=\"alert alert-success\" role=\"status\" th:if=\"${done}\"> <i class",
						"<div class=\"alert alert-danger\" role=\"alert\" th:if=\"${refusal}\"> <i class",
						"<p class=\"mb-0\" th:text=\"${#fields.hasGlobalErrors()} ? #{shared.form-errors} : #{shared.form-fields}\""));
		}
	}

	private static List<String> parts() throws IOException {
		try (var files = Files.list(TEMPLATES.resolve("parts"))) {
			return files.flatMap(TemplatePartsTests::parts).toList();
		}
	}

	private static Stream<String> parts(Path file) {
		try {
			var name = file.getFileName().toString().replace(".html", "");
			return FRAGMENT.matcher(Files.readString(file))
				.results()
				.map((found) -> name + " :: " + found.group(1))
				.toList()
				.stream();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
