package org.norma.shared.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
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

	/**
	 * What they are about is the own sessions or calendar, or the one index or outbox.
	 */
	private static final Set<String> OWN = Set.of("accounts.sessions.end.confirm",
			"notifications.calendar.renew.confirm", "notifications.calendar.close.confirm",
			"notifications.outbox.retry-all.confirm", "lookup.index.confirm");

	private static final List<String> ACTS = List.of("cancel", "exempt", "decide");

	@Test
	void everyQuestionOfAFormIsKnownToAHandlerAndTheOtherWayRound() throws IOException {
		var asked = asked();
		assertThat(known()).containsAll(asked);
		assertThat(handlers()).allSatisfy((asks) -> assertThat(asks.value()).containsAnyElementsOf(asked));
	}

	/** Red before: of 41 questions 27 named nothing, such as "Retire this level?". */
	@Test
	void everyQuestionNamesWhatItIsAbout() throws IOException {
		for (var language : List.of("", "_zh_CN", "_it")) {
			for (var key : known()) {
				var text = text(key, language);
				assertThat(text).as(key + language).isNotNull();
				if (!OWN.contains(key)) {
					assertThat(text).as(key + language).contains("{0}");
				}
			}
		}
	}

	/** Red before: the names in a question were hidden fields of its form. */
	@Test
	void noFormSaysWhatItsQuestionNames() throws IOException {
		for (var file : templates()) {
			assertThat(Files.readString(file)).as(file.toString()).doesNotContain("confirmArgument");
		}
	}

	private static @Nullable String text(String key, String language) throws IOException {
		var texts = new Properties();
		var module = key.substring(0, key.indexOf('.'));
		try (var file = Files
			.newBufferedReader(Path.of("src/main/resources/i18n", module + language + ".properties"))) {
			texts.load(file);
		}
		return texts.getProperty(key);
	}

	private static Set<String> asked() throws IOException {
		return templates().stream().flatMap(AsksTests::keys).collect(Collectors.toCollection(TreeSet::new));
	}

	private static List<Path> templates() throws IOException {
		try (var files = Files.walk(Path.of("src/main/resources/templates"))) {
			return files.filter((file) -> file.toString().endsWith(".html"))
				.filter((file) -> !file.endsWith("shared/confirm.html"))
				.toList();
		}
	}

	private static Stream<String> keys(Path file) {
		try {
			return keysIn(Files.readString(file));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Stream<String> keysIn(String text) {
		return FIELD.matcher(text)
			.results()
			.map(MatchResult::group)
			.flatMap((tag) -> KEY.matcher(tag).results().map((found) -> found.group(1)))
			.flatMap((key) -> key.endsWith("${act}") ? ACTS.stream().map((act) -> key.replace("${act}", act))
					: Stream.of(key));
	}

	private static Set<String> known() {
		return handlers().stream()
			.flatMap((asks) -> Arrays.stream(asks.value()))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static List<Asks> handlers() {
		var scan = new ClassPathScanningCandidateComponentProvider(false);
		scan.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
		return scan.findCandidateComponents("org.norma")
			.stream()
			.map((each) -> ClassUtils.resolveClassName(String.valueOf(each.getBeanClassName()), null))
			.flatMap((type) -> Arrays.stream(type.getDeclaredMethods()))
			.flatMap((method) -> Stream.ofNullable(method.getAnnotation(Asks.class)))
			.toList();
	}

}
