package org.norma.hierarchy;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.norma.shared.NotFound;

/** The whole tree with all rules at one moment: small, in memory, never changed. */
final class Hierarchy {

	private static final Comparator<Level> ORDER = Comparator.comparingInt(Level::sort).thenComparing(Level::code);

	/** A whole tree's rules of a day take some hundred kilobytes. */
	private static final int DAYS_KEPT = 16;

	private final long version;

	private final Map<LevelCode, Level> levels = new LinkedHashMap<>();

	private final Map<LevelCode, List<Level>> children = new HashMap<>();

	private final Map<LevelCode, Map<Rule, List<RuleEntry>>> entries = new HashMap<>();

	private final Map<String, LevelCode> prefixes = new HashMap<>();

	private final Map<LocalDate, Map<LevelCode, RuleSet>> ruleSets = new ConcurrentHashMap<>();

	Hierarchy(long version, Collection<Level> levels, Collection<RuleEntry> entries) {
		this.version = version;
		levels.stream().sorted(ORDER).forEach((level) -> {
			this.levels.put(level.code(), level);
			level.above()
				.ifPresent((parent) -> this.children.computeIfAbsent(parent, (key) -> new ArrayList<>()).add(level));
			level.prefixes().forEach((prefix) -> this.prefixes.put(prefix, level.code()));
		});
		entries.stream()
			.sorted(Comparator.comparing(RuleEntry::validFrom).reversed())
			.forEach((entry) -> this.entries.computeIfAbsent(entry.level(), (key) -> new HashMap<>())
				.computeIfAbsent(entry.rule(), (key) -> new ArrayList<>())
				.add(entry));
	}

	long version() {
		return this.version;
	}

	Collection<Level> all() {
		return this.levels.values();
	}

	Optional<Level> find(LevelCode code) {
		return Optional.ofNullable(this.levels.get(code));
	}

	Level get(LevelCode code) {
		return find(code).orElseThrow(() -> new NotFound("hierarchy.refused.unknown-level", code));
	}

	List<Level> childrenOf(LevelCode code) {
		return this.children.getOrDefault(code, List.of());
	}

	/** The level, its parent, and so on up to the root. */
	List<Level> upwardFrom(LevelCode code) {
		var path = new ArrayList<Level>();
		for (Level level = get(code); level != null; level = level.above().map(this::get).orElse(null)) {
			path.add(level);
		}
		return path;
	}

	/** All levels below, nearest first. */
	List<Level> descendantsOf(LevelCode code) {
		var found = new ArrayList<Level>();
		var open = new ArrayDeque<>(childrenOf(code));
		while (!open.isEmpty()) {
			var level = open.remove();
			found.add(level);
			open.addAll(childrenOf(level.code()));
		}
		return found;
	}

	/** Every line of every rule book. */
	Stream<RuleEntry> lines() {
		return this.entries.values().stream().flatMap((rules) -> rules.values().stream()).flatMap(List::stream);
	}

	/** All lines of a level for a rule, newest first. */
	List<RuleEntry> historyOf(LevelCode code, Rule rule) {
		return this.entries.getOrDefault(code, Map.of()).getOrDefault(rule, List.of());
	}

	/** Whether a level anywhere in the tree ever ruled on it. */
	boolean knows(Rule rule) {
		return this.entries.values().stream().anyMatch((rules) -> rules.containsKey(rule));
	}

	/** The level's own line on a day, unless it inherits again by then. */
	Optional<RuleEntry> ownLine(LevelCode code, Rule rule, LocalDate day) {
		return historyOf(code, rule).stream()
			.filter((entry) -> !entry.validFrom().isAfter(day))
			.findFirst()
			.filter((entry) -> entry.effect() != RuleEntry.Effect.INHERIT);
	}

	/** The rules of a level on a day, worked out once for as long as this tree stands. */
	RuleSet rulesOf(LevelCode code, LocalDate day) {
		if (this.ruleSets.size() >= DAYS_KEPT && !this.ruleSets.containsKey(day)) {
			this.ruleSets.clear();
		}
		return this.ruleSets.computeIfAbsent(day, (key) -> new ConcurrentHashMap<>())
			.computeIfAbsent(get(code).code(), (key) -> ruleSet(key, day));
	}

	private RuleSet ruleSet(LevelCode code, LocalDate day) {
		var sources = sourcesOf(code);
		return new RuleSet(code, day,
				Arrays.stream(Rule.values()).flatMap((rule) -> effective(sources, rule, day).stream()).toList());
	}

	Optional<EffectiveRule> ruleOf(LevelCode code, Rule rule, LocalDate day) {
		return effective(sourcesOf(code), rule, day);
	}

	/** Whether a level's rule comes from another, or would if that one ruled. */
	boolean inheritsFrom(LevelCode heir, LevelCode source, Rule rule, LocalDate day) {
		for (LevelCode each : sourcesOf(heir)) {
			if (each.equals(source) || ownLine(each, rule, day).isPresent()) {
				return each.equals(source);
			}
		}
		return false;
	}

	private Optional<EffectiveRule> effective(Set<LevelCode> sources, Rule rule, LocalDate day) {
		var lines = sources.stream().flatMap((source) -> ownLine(source, rule, day).stream()).limit(2).toList();
		if (lines.isEmpty()) {
			return Optional.empty();
		}
		var inherited = !lines.get(0).level().equals(sources.iterator().next());
		return Optional.of(new EffectiveRule(lines.get(0), inherited, inherited ? null : second(lines)));
	}

	private static @Nullable RuleEntry second(List<RuleEntry> lines) {
		return (lines.size() > 1) ? lines.get(1) : null;
	}

	/** The levels whose rules hold for a level, nearest first. */
	private Set<LevelCode> sourcesOf(LevelCode code) {
		var sources = new LinkedHashSet<LevelCode>();
		for (Level level : upwardFrom(code)) {
			sources.add(level.code());
			if (level.model() != null) {
				sources.add(level.model());
			}
		}
		return sources;
	}

	/** The level of the longest stored prefix that begins the given one. */
	Optional<LevelCode> levelForPrefix(String prefix) {
		for (var rest = Prefixes.normal(prefix); !rest.isEmpty(); rest = Prefixes.shorter(rest)) {
			var found = this.prefixes.get(rest);
			if (found != null) {
				return Optional.of(found);
			}
		}
		return Optional.empty();
	}

	/** The tree as it would be after a merge. */
	Hierarchy afterMerge(LevelCode from, LevelCode into, LocalDate on) {
		var after = this.levels.values().stream().map((level) -> {
			if (level.code().equals(from)) {
				return level.ended(on, into);
			}
			return from.equals(level.parent()) ? level.below(into) : level;
		}).toList();
		return new Hierarchy(this.version, after,
				this.entries.values()
					.stream()
					.flatMap((rules) -> rules.values().stream())
					.flatMap(List::stream)
					.toList());
	}

}
