package org.norma.imports.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.norma.hierarchy.Level;
import org.norma.hierarchy.LevelDirectory;

import org.springframework.stereotype.Component;

/**
 * The levels by their place in the tree: those below each level under the names that lead
 * to it.
 */
@Component
class LevelGroups {

	private final LevelDirectory levels;

	private final Clock clock;

	LevelGroups(LevelDirectory levels, Clock clock) {
		this.levels = levels;
		this.clock = clock;
	}

	/** Levels that exist today; the tops stand under their own names. */
	Map<String, List<Level>> of(Locale locale) {
		var today = LocalDate.now(this.clock);
		var groups = new LinkedHashMap<String, List<Level>>();
		this.levels.all()
			.stream()
			.filter((level) -> level.above().isEmpty() && level.existsOn(today))
			.forEach((top) -> add(top, locale, today, groups));
		return groups;
	}

	/** The name of each level by its code. */
	Map<String, String> names(Locale locale) {
		return this.levels.all()
			.stream()
			.collect(Collectors.toMap((level) -> level.code().value(), (level) -> level.name(locale)));
	}

	private void add(Level level, Locale locale, LocalDate today, Map<String, List<Level>> groups) {
		var below = this.levels.childrenOf(level.code(), today);
		if (level.above().isEmpty()) {
			groups.put(level.name(locale), List.of(level));
		}
		if (!below.isEmpty()) {
			groups.merge(path(level, locale), below, LevelGroups::both);
			below.forEach((each) -> add(each, locale, today, groups));
		}
	}

	private static List<Level> both(List<Level> some, List<Level> more) {
		return Stream.concat(some.stream(), more.stream()).toList();
	}

	private String path(Level level, Locale locale) {
		return this.levels.pathTo(level.code())
			.stream()
			.map((each) -> each.name(locale))
			.collect(Collectors.joining(" › "));
	}

}
