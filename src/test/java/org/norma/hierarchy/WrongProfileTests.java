package org.norma.hierarchy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.norma.shared.startup.CannotStart;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@SpringBootTest
class WrongProfileTests {

	@TempDir
	private Path folder;

	@Autowired
	private CurrentHierarchy hierarchy;

	@Autowired
	private LevelStore store;

	@Autowired
	private ProfileWords words;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private MessageSource messages;

	@Autowired
	private Clock clock;

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "{value: 3/2, basis: law, confidence: S} | “3/2” is not a share",
			"{value: 1/2, basis: law, confidence: X} | “X” is not a confidence",
			"{value: 1/2, confidence: S} | needs its legal basis", "{basis: law, confidence: S} | needs either a value",
			"{value: 1/2, basis: law, confidence: S, worth: 1} | worth", "[1 | line 7" })
	void aWrongRuleStopsTheStartWithOneSentence(String rule, String told) throws IOException {
		write("""
				profile: test
				valid-from: 2000-01-01
				rules-from: 2000-01-01
				levels:
				- code: top
				  kind: SYSTEM
				  rules: {ballot-approval: %s}
				  names: {en: Top}
				""".formatted(rule));
		assertThatThrownBy(this::read).isInstanceOf(CannotStart.class)
			.hasMessageContaining("profile.yaml cannot be loaded")
			.hasMessageContaining(told);
	}

	@Test
	void aLevelBelowNothingStopsTheStart() throws IOException {
		write("""
				profile: test
				valid-from: 2000-01-01
				rules-from: 2000-01-01
				levels:
				- {code: a, parent: missing, kind: NATIONAL, names: {en: A}}
				""");
		assertThatThrownBy(this::read).isInstanceOf(CannotStart.class)
			.hasMessageContaining("There is no level with the code missing");
	}

	@Test
	void aProfileThatIsNotThereStopsTheStart() {
		assertThatThrownBy(() -> loader("nowhere").read()).isInstanceOf(CannotStart.class)
			.hasMessageContaining("profiles/nowhere/profile.yaml")
			.hasMessageContaining("there is no such file");
	}

	@Test
	void aProfileOfOnesOwnIsReadFromAFolder() throws IOException {
		write("""
				profile: test
				valid-from: 2000-01-01
				rules-from: 2000-01-01
				levels:
				- {code: top, kind: SYSTEM, names: {en: Top}, rules: {ballot-approval: {value: 1/2, basis: law, confidence: S}}}
				tables:
				- {file: rows.csv, parent: top, kind: LOCAL, rank: 2, prefix: "R{code}"}
				""");
		Files.writeString(this.folder.resolve("rows.csv"), "code,en\n01,North\n02,South\n");
		var contents = read();
		assertThat(contents.levels()).extracting((level) -> level.code().value())
			.containsExactly("top", "top.01", "top.02");
		assertThat(contents.rules()).singleElement().extracting(RuleEntry::value).isEqualTo("1/2");
	}

	private void write(String text) throws IOException {
		Files.writeString(this.folder.resolve("profile.yaml"), text);
	}

	private ProfileContents read() {
		return loader(this.folder.toUri().toString()).read();
	}

	private ProfileLoader loader(String name) {
		return new ProfileLoader(name, new DefaultResourceLoader(), this.hierarchy, this.store, this.words,
				this.transaction, this.events, this.messages, this.clock);
	}

}
