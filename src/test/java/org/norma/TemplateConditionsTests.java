package org.norma;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A template asks named readers, such as {@code project.open()}; it compares no names of
 * constants itself, because no test of a record would see that.
 */
class TemplateConditionsTests {

	private static final Pattern COMPARED = Pattern.compile(String.join("|",
			// the name of a constant is compared, or chooses
			"\\.name\\(\\)\\s*(?:==|!=|eq\\b|ne\\b|\\])", "th:(?:switch|case)=\"[^\"]*\\.name\\(\\)",
			"(?:==|!=)\\s*[\\w.?]+\\.name\\(\\)", "\\bname\\s*(?:==|!=)\\s*'",
			// something is compared with what is written like a constant
			"(?:==|!=)\\s*'[A-Z][A-Z_]+'", "'[A-Z][A-Z_]+'\\s*(?:==|!=)", "th:case=\"'[A-Z][A-Z_]+'\"",
			// a list is searched
			"#lists\\.contains\\("));

	@Test
	void noTemplateComparesNamesOfConstants() throws IOException {
		try (var files = Files.walk(Path.of("src/main/resources/templates"))) {
			var found = new ArrayList<String>();
			for (var file : files.filter((each) -> each.toString().endsWith(".html")).toList()) {
				compared(Files.readString(file)).forEach((each) -> found.add(file + ": " + each));
			}
			assertThat(found).isEmpty();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "th:if=\"${project.state.name() == 'ACTIVE'}\"",
			"th:if=\"${state.name()\n\t== 'ACTIVE'}\"", "th:selected=\"${form.mail == choice.name()}\"",
			"th:switch=\"${rule.type().name()}\"", "th:case=\"'TEXT'\"", "th:if=\"${section.kind.name == 'ANNEX'}\"",
			"th:if=\"${way == 'UP'}\"", "th:checked=\"${#lists.contains(named, 'whole')}\"" })
	void whatIsComparedIsFound(String attribute) {
		assertThat(compared(attribute)).isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "th:if=\"${project.open()}\"", "th:if=\"${report.name != null}\"",
			"th:text=\"${each.name()}\"", "th:if=\"${act == 'cancel'}\"" })
	void readersAreNot(String attribute) {
		assertThat(compared(attribute)).isEmpty();
	}

	private static List<String> compared(String template) {
		return COMPARED.matcher(template).results().map((each) -> each.group()).toList();
	}

}
