package org.norma.hierarchy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.norma.shared.Act;
import org.norma.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the levels and rules of the configured profile into an empty database, all or
 * nothing.
 */
@Component
@Order(ProfileLoader.ORDER)
class ProfileLoader implements ApplicationRunner {

	/** Before everything that needs levels. */
	static final int ORDER = -1000;

	private static final Logger log = LoggerFactory.getLogger(ProfileLoader.class);

	private final String name;

	private final ResourceLoader resources;

	private final CurrentHierarchy hierarchy;

	private final LevelStore store;

	private final ProfileWords words;

	private final TransactionTemplate transaction;

	private final ApplicationEventPublisher events;

	private final MessageSource messages;

	private final Clock clock;

	ProfileLoader(@Value("${norma.profile}") String name, ResourceLoader resources, CurrentHierarchy hierarchy,
			LevelStore store, ProfileWords words, TransactionTemplate transaction, ApplicationEventPublisher events,
			MessageSource messages, Clock clock) {
		this.name = name;
		this.resources = resources;
		this.hierarchy = hierarchy;
		this.store = store;
		this.words = words;
		this.transaction = transaction;
		this.events = events;
		this.messages = messages;
		this.clock = clock;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		this.transaction.executeWithoutResult((status) -> {
			if (this.hierarchy.now().all().isEmpty() && this.hierarchy.lock().all().isEmpty()) {
				store(read());
			}
			else {
				var contents = read();
				follow(contents);
				this.words.follow(this.name, contents);
			}
		});
	}

	private static Set<Rule> unknown(Hierarchy tree) {
		return Arrays.stream(Rule.values()).filter((rule) -> !tree.knows(rule)).collect(Collectors.toSet());
	}

	/**
	 * What a newer Norma can rule on and this installation never heard of, and what
	 * guards more than it did while nobody here changed it: the profile's value holds
	 * from today on, and the administrators may change it.
	 */
	private void follow(ProfileContents contents) {
		var today = LocalDate.now(this.clock);
		if (newLines(contents, this.hierarchy.now(), today).isEmpty()) {
			return;
		}
		var lines = newLines(contents, this.hierarchy.lock(), today);
		lines.forEach(this.store::add);
		this.hierarchy.changed();
		var keys = lines.stream()
			.map((line) -> line.rule().key())
			.distinct()
			.sorted()
			.collect(Collectors.joining(", "));
		this.events.publishEvent(Act.bySystem("level.rules-added", "profile", this.name, Map.of(),
				Map.of("rules", Integer.toString(lines.size()), "rule", keys)));
		log.info("Profile {}: {} lines of new rules added, in force from {}: {}", this.name, lines.size(), today, keys);
	}

	private static List<RuleEntry> newLines(ProfileContents contents, Hierarchy tree, LocalDate today) {
		var unknown = unknown(tree);
		var named = NamedBodies.of(tree, today).toList();
		return Stream
			.concat(named.stream(),
					ofProfile(contents, tree, today, unknown).filter((line) -> named.stream()
						.noneMatch((other) -> other.level().equals(line.level()) && other.rule() == line.rule())))
			.toList();
	}

	private static Stream<RuleEntry> ofProfile(ProfileContents contents, Hierarchy tree, LocalDate today,
			Set<Rule> unknown) {
		return contents.rules()
			.stream()
			.filter((line) -> tree.find(line.level()).filter((level) -> level.existsOn(today)).isPresent())
			.filter((line) -> unknown.contains(line.rule()) || guardsMore(line, tree, today))
			.map((line) -> line.from(today));
	}

	/**
	 * Whether the profile lists more than the level does, whose list came from the
	 * profile and was never changed.
	 */
	private static boolean guardsMore(RuleEntry line, Hierarchy tree, LocalDate today) {
		var known = tree.historyOf(line.level(), line.rule());
		return line.rule().guards() && line.lists() && known.size() > 0
				&& known.stream().allMatch((each) -> each.isOfProfile() && each.validFrom().isBefore(today))
				&& known.get(0).isShorterThan(line);
	}

	/**
	 * The contents of the configured profile; stops the start when something in it is
	 * wrong.
	 */
	ProfileContents read() {
		var reader = new ProfileReader(this.resources, this.name);
		try {
			return new ProfileContents(reader.profile(), reader, this.clock.instant());
		}
		catch (Refusal refusal) {
			throw reader.wrong("profile.yaml",
					this.messages.getMessage(refusal.key(), refusal.arguments(), Locale.ENGLISH)
						.replaceFirst("\\.$", ""));
		}
	}

	private void store(ProfileContents contents) {
		contents.levels().forEach(this.store::save);
		contents.rules().forEach(this.store::add);
		this.hierarchy.changed();
		this.events.publishEvent(Act.bySystem("level.profile-loaded", "profile", this.name, Map.of(), Map.of("levels",
				Integer.toString(contents.levels().size()), "rules", Integer.toString(contents.rules().size()))));
		log.info("Profile {}: {} levels and {} rules loaded", this.name, contents.levels().size(),
				contents.rules().size());
	}

}
