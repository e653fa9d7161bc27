package org.norma.projects.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.norma.hierarchy.Level;
import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.LevelDirectory;
import org.norma.hierarchy.LevelKind;
import org.norma.hierarchy.Rule;
import org.norma.hierarchy.RuleValues;

import org.springframework.stereotype.Component;

/** The levels that a form or a filter offers, grouped by the level above. */
@Component
class LevelChoices {

	private final LevelDirectory levels;

	private final RuleValues values;

	private final Clock clock;

	LevelChoices(LevelDirectory levels, RuleValues values, Clock clock) {
		this.levels = levels;
		this.values = values;
		this.clock = clock;
	}

	/** Levels at which projects are made. */
	Map<String, List<Level>> forProjects(Locale locale) {
		return grouped(locale, (level) -> !level.prefixes().isEmpty());
	}

	/** What a level asks of a proposal today; empty for an unknown level. */
	Optional<LevelRules> rules(LevelCode code, Locale locale) {
		return this.levels.byCode(code)
			.map((level) -> LevelRules.of(this.levels.rulesOf(level.code(), LocalDate.now(this.clock)), this.values,
					locale));
	}

	/** These and the levels above them, to filter by. */
	List<Level> forFilter() {
		var today = LocalDate.now(this.clock);
		return this.levels.all()
			.stream()
			.filter((level) -> level.existsOn(today) && level.above().isPresent() && hasStages(level, today))
			.filter((level) -> level.prefixes().isEmpty() || this.levels.pathTo(level.code()).size() <= 3)
			.filter((level) -> !isOneOfMany(level))
			.toList();
	}

	/** Whether it is one industry or region below that of all. */
	private boolean isOneOfMany(Level level) {
		return (level.kind() == LevelKind.INDUSTRY || level.kind() == LevelKind.LOCAL) && level.above()
			.flatMap(this.levels::byCode)
			.filter((above) -> above.kind() == level.kind())
			.isPresent();
	}

	/** As the tree of the levels shows them, from the top. */
	Comparator<LevelCode> inOrder() {
		return Comparator.comparing((code) -> this.levels.pathTo(code)
			.stream()
			.map((level) -> String.format(Locale.ROOT, "%08d %s", level.sort(), level.code()))
			.collect(Collectors.joining("/")));
	}

	private Map<String, List<Level>> grouped(Locale locale, Predicate<Level> wanted) {
		var today = LocalDate.now(this.clock);
		var groups = new LinkedHashMap<String, List<Level>>();
		this.levels.all()
			.stream()
			.filter((level) -> level.existsOn(today) && wanted.test(level) && hasStages(level, today))
			.forEach((level) -> groups.computeIfAbsent(group(level, locale), (name) -> new java.util.ArrayList<>())
				.add(level));
		return groups;
	}

	private String group(Level level, Locale locale) {
		return level.above().map((code) -> this.levels.level(code).name(locale)).orElse(level.name(locale));
	}

	private boolean hasStages(Level level, LocalDate today) {
		return this.levels.rulesOf(level.code(), today).get(Rule.STAGES).isPresent();
	}

}
