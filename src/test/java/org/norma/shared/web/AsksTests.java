package org.norma.shared.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** What forms ask is what their handlers know. */
class AsksTests {

	private static final Pattern FIELD = Pattern.compile("<[^<>]*name=\"(?:confirm|ask)\"[^>]*>");

	private static final Pattern KEY = Pattern.compile("[\"'|]((?:[a-z]+\\.)[a-z.-]*(?:\\$\\{act})?)[\"'|]");

	private static final List<String> ACTS = List.of("cancel", "exempt", "decide");

	@Test
	void everyQuestionOfAFormIsKnownToAHandlerAndTheOtherWayRound() throws IOException {
		assertThat(asked()).isEqualTo(known());
	}

	private static Set<String> asked() throws IOException {
		try (var files = Files.walk(Path.of("src/main/resources/templates"))) {
			return files.filter((file) -> file.toString().endsWith(".html"))
				.filter((file) -> !file.endsWith("shared/confirm.html"))
				.flatMap(AsksTests::keys)
				.collect(Collectors.toCollection(TreeSet::new));
		}
	}

	private static Stream<String> keys(Path file) {
		try {
			return FIELD.matcher(Files.readString(file))
				.results()
				.map(MatchResult::group)
				.flatMap((tag) -> KEY.matcher(tag).results().map((found) -> found.group(1)))
				.flatMap((key) -> key.endsWith("${act}") ? ACTS.stream().map((act) -> key.replace("${act}", act))
						: Stream.of(key));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Set<String> known() {
		var scan = new ClassPathScanningCandidateComponentProvider(false);
		scan.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
		return scan.findCandidateComponents("org.norma")
			.stream()
			.map((each) -> ClassUtils.resolveClassName(String.valueOf(each.getBeanClassName()), null))
			.flatMap((type) -> Arrays.stream(type.getDeclaredMethods()))
			.flatMap((method) -> Stream.ofNullable(method.getAnnotation(Asks.class)))
			.flatMap((asks) -> Arrays.stream(asks.value()))
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
