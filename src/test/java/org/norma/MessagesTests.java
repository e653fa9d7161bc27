package org.norma;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.norma.hierarchy.Binding;
import org.norma.hierarchy.Rule;
import org.norma.hierarchy.RuleUse;

import static org.assertj.core.api.Assertions.assertThat;

/** Every text exists in every language, and what the pages ask for exists. */
class MessagesTests {

	private static final Path BUNDLES = Path.of("src/main/resources/i18n");

	private static final Path TEMPLATES = Path.of("src/main/resources/templates");

	private static final Pattern ASKED = Pattern.compile("#\\{\\s*([a-z][\\w.-]*)\\s*[}(]");

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)[^}]*}");

	private static final Path PROFILES = Path.of("src/main/resources/profiles");

	static Stream<Path> bundles() throws IOException {
		try (var files = Files.list(BUNDLES)) {
			var modules = files.filter((file) -> !file.getFileName().toString().contains("_")).toList();
			return Stream.concat(modules.stream(), ofProfiles().stream());
		}
	}

	private static List<Path> ofProfiles() throws IOException {
		try (var files = Files.walk(PROFILES)) {
			return files.filter((file) -> file.endsWith("messages.properties")).toList();
		}
	}

	/** A profile says what Norma says already, and names what is its own. */
	@Test
	void aProfileRewordsSentencesAndTakesTheSameArguments() throws IOException {
		var neutral = new Properties();
		try (var files = Files.list(BUNDLES)) {
			for (var file : files.filter((each) -> !each.getFileName().toString().contains("_")).toList()) {
				neutral.putAll(read(file));
			}
		}
		assertThat(ofProfiles()).isNotEmpty();
		for (var profile : ofProfiles()) {
			read(profile).forEach((key, text) -> {
				if (!((String) key).startsWith("hierarchy.item.")) {
					assertThat(placeholders((String) text)).as((String) key)
						.isEqualTo(placeholders(neutral.getProperty((String) key)));
				}
			});
		}
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void aBundleHasTheSameTextsInAllLanguages(Path english) throws IOException {
		var expected = new TreeSet<>(read(english).keySet());
		assertThat(expected).isNotEmpty();
		for (var language : List.of("zh_CN", "it")) {
			assertThat(new TreeSet<>(read(inLanguage(english, language)).keySet())).as(english + " in " + language)
				.isEqualTo(expected);
		}
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void placeholdersAreTheSameInAllLanguagesAndApostrophesDoNotEatThem(Path english) throws IOException {
		var texts = read(english);
		for (var language : List.of("", "zh_CN", "it")) {
			var translated = read(inLanguage(english, language));
			for (var key : texts.stringPropertyNames()) {
				var text = translated.getProperty(key, "");
				assertThat(placeholders(text)).as(key + " " + language).isEqualTo(placeholders(texts.getProperty(key)));
				if (!placeholders(text).isEmpty()) {
					assertThat(text.replace("''", "")).as(key + " " + language).doesNotContain("'");
				}
			}
		}
	}

	@Test
	void everyTextThatAPageAsksForExists() throws IOException {
		var known = new TreeSet<Object>();
		for (var bundle : bundles().toList()) {
			known.addAll(read(bundle).keySet());
		}
		var missing = new ArrayList<String>();
		try (var files = Files.walk(TEMPLATES)) {
			for (var page : files.filter((file) -> file.toString().endsWith(".html")).toList()) {
				ASKED.matcher(Files.readString(page))
					.results()
					.map((match) -> match.group(1))
					.filter((key) -> !known.contains(key))
					.forEach((key) -> missing.add(page.getFileName() + ": " + key));
			}
		}
		assertThat(missing).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "projects, projects.count, 1 project, 2 projects, 1 progetto, 2 progetti",
			"projects, projects.late, 1 day overdue, 2 days overdue, in ritardo di 1 giorno, in ritardo di 2 giorni",
			"needs, needs.count, 1 need, 2 needs, 1 esigenza, 2 esigenze",
			"needs, needs.supports.count, 1 other says the same, 2 others say the same, 1 altro dice lo stesso, 2 altri dicono lo stesso" })
	void oneThingIsNotManyThings(String bundle, String key, String one, String two, String uno, String due)
			throws IOException {
		var english = read(BUNDLES.resolve(bundle + ".properties")).getProperty(key);
		var italian = read(BUNDLES.resolve(bundle + "_it.properties")).getProperty(key);
		assertThat(MessageFormat.format(english, 1)).isEqualTo(one);
		assertThat(MessageFormat.format(english, 2)).isEqualTo(two);
		assertThat(MessageFormat.format(italian, 1)).isEqualTo(uno);
		assertThat(MessageFormat.format(italian, 2)).isEqualTo(due);
	}

	/** Sentences speak to the reader as Lei; buttons name their act. */
	@Test
	void italianHasOneFormOfAddressAndOneKindOfQuotes() throws IOException {
		var others = Pattern.compile("\\b([Tt]u[oaei]|[Tt]uoi|[Vv]ostr[oaie]|[Aa]vete|[Hh]ai|[Pp]uoi|[Dd]evi"
				+ "|[Ss]cegliete|[Aa]prite|[Ii]ndicate)\\b|\\. (Scegli|Apri|Indica|Accedi|Togli|Controlla|Riprova)\\b|[“”]");
		for (var bundle : bundles().toList()) {
			read(inLanguage(bundle, "it"))
				.forEach((key, text) -> assertThat((String) text).as((String) key).doesNotContainPattern(others));
		}
	}

	/** What a standard binds to has one name, wherever it is read. */
	@ParameterizedTest
	@ValueSource(strings = { "", "zh_CN", "it" })
	void aBindingHasOneName(String language) throws IOException {
		for (var binding : Binding.values()) {
			var names = new TreeSet<String>(String.CASE_INSENSITIVE_ORDER);
			for (var bundle : bundles().toList()) {
				read(inLanguage(bundle, language)).forEach((key, name) -> {
					if (((String) key).matches("(\\w+\\.)?binding\\." + binding)) {
						names.add((String) name);
					}
				});
			}
			assertThat(names).as(binding + " " + language).hasSize(1);
		}
	}

	/** A rule is called by its name, which the pages show, and not by its key. */
	@Test
	void noSentenceNamesTheKeyOfARule() throws IOException {
		var quoted = Pattern.compile("[\u201c\u00ab\"]([a-z]+(?:-[a-z]+)+)[\u201d\u00bb\"]");
		for (var bundle : bundles().toList()) {
			for (var language : List.of("", "zh_CN", "it")) {
				read(inLanguage(bundle, language)).forEach((key,
						text) -> assertThat(quoted.matcher((String) text)
							.results()
							.map((found) -> found.group(1))
							.filter((word) -> Arrays.stream(Rule.values()).map(Rule::key).anyMatch(word::equals)))
							.as((String) key)
							.isEmpty());
			}
		}
	}

	/** What it means and what is done by it; what nothing is done by yet says so. */
	@ParameterizedTest
	@CsvSource({ "'', yet", "zh_CN, 目前尚不", "it, non [^.]*ancora" })
	void everyRuleSaysWhatItMeans(String language, String notYet) throws IOException {
		var texts = read(language.isEmpty() ? BUNDLES.resolve("hierarchy.properties")
				: BUNDLES.resolve("hierarchy_" + language + ".properties"));
		for (var rule : Rule.values()) {
			var sentence = texts.getProperty("hierarchy.rule." + rule.key() + ".means", "");
			assertThat(sentence).as(rule.key()).isNotBlank();
			assertThat(Pattern.compile(notYet).matcher(sentence).find()).as(rule.key() + ": " + sentence)
				.isEqualTo(rule.use() == RuleUse.LATER);
		}
	}

	/** Nobody at a page has a command line; whoever runs the server is named with it. */
	@Test
	void noSentenceSendsItsReaderToACommandLine() throws IOException {
		for (var bundle : bundles().toList()) {
			read(bundle).forEach((key, text) -> assertThat((String) text).as((String) key)
				.doesNotContain("java -jar", "from the command line"));
		}
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void actsAreNamedAlike(Path english) throws IOException {
		for (var language : List.of("", "it")) {
			var texts = read(inLanguage(english, language));
			assertThat(texts.stringPropertyNames()).filteredOn((key) -> key.startsWith("act."))
				.allSatisfy((key) -> assertThat(texts.getProperty(key)).as(key).matches("[^a-z].*"));
		}
	}

	private static TreeSet<String> placeholders(String text) {
		var found = new TreeSet<String>();
		PLACEHOLDER.matcher(text).results().forEach((match) -> found.add(match.group(1)));
		return found;
	}

	private static Path inLanguage(Path english, String language) {
		return language.isEmpty() ? english : english
			.resolveSibling(english.getFileName().toString().replace(".properties", "_" + language + ".properties"));
	}

	private static Properties read(Path file) throws IOException {
		var properties = new Properties();
		try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
			properties.load(reader);
		}
		return properties;
	}

}
