package org.norma.lookup;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.norma.bodies.BodyService;
import org.norma.bodies.BodySummary;
import org.norma.classification.Classification;
import org.norma.classification.Scheme;
import org.norma.hierarchy.Level;
import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.LevelDirectory;
import org.norma.hierarchy.LevelKind;

import org.springframework.stereotype.Service;

/**
 * What codes and identifiers are called, asked for many at a time and kept for a minute.
 */
@Service
public class Names {

	private final LevelDirectory levels;

	private final BodyService bodies;

	private final Classification classification;

	private final Cache<Object, Optional<Known>> known = Caffeine.newBuilder()
		.maximumSize(20_000)
		.expireAfterWrite(Duration.ofMinutes(1))
		.build();

	private volatile Tree tree = new Tree(List.of(), Map.of());

	Names(LevelDirectory levels, BodyService bodies, Classification classification) {
		this.levels = levels;
		this.bodies = bodies;
		this.classification = classification;
	}

	/** Names of levels by code; an unknown code is its own name. */
	public Map<String, String> levels(Locale locale) {
		var names = new HashMap<String, String>();
		this.levels.all().forEach((level) -> names.put(level.code().value(), level.name(locale)));
		return names;
	}

	/** The levels above each level, nearest first, without the root of the system. */
	Map<String, List<String>> levelsAbove() {
		var all = this.levels.all();
		var tree = this.tree;
		if (!tree.levels().equals(all)) {
			tree = new Tree(all, above(all));
			this.tree = tree;
		}
		return tree.above();
	}

	private static Map<String, List<String>> above(List<Level> all) {
		var byCode = new HashMap<LevelCode, Level>();
		all.forEach((level) -> byCode.put(level.code(), level));
		var above = new HashMap<String, List<String>>();
		byCode.forEach((code, level) -> {
			var path = new ArrayList<String>();
			for (var parent = level.above(); parent.isPresent(); parent = above(byCode, parent.get())) {
				var found = byCode.get(parent.get());
				if (found != null && found.kind() != LevelKind.SYSTEM) {
					path.add(found.code().value());
				}
			}
			above.put(code.value(), path);
		});
		return above;
	}

	private static Optional<LevelCode> above(Map<LevelCode, Level> byCode, LevelCode code) {
		var level = byCode.get(code);
		return (level != null) ? level.above() : Optional.empty();
	}

	/** The levels and all levels below them. */
	Set<String> withLevelsBelow(Set<String> chosen) {
		var all = new LinkedHashSet<>(chosen);
		levelsAbove().forEach((code, above) -> {
			if (above.stream().anyMatch(chosen::contains)) {
				all.add(code);
			}
		});
		return all;
	}

	/** Names of bodies by identifier; unknown ones are left out. */
	public Map<String, String> bodies(Collection<String> ids, Locale locale) {
		return texts(knownBodies(ids, locale));
	}

	/** The identifier of the body that has this code. */
	Optional<UUID> bodyOfCode(String code) {
		return this.bodies.byCode(code).map(BodySummary::id);
	}

	/** Those of the bodies that have been dissolved by a day, with the day of that. */
	public Map<String, LocalDate> dissolved(Collection<String> ids, Locale locale, LocalDate by) {
		var dissolved = new HashMap<String, LocalDate>();
		knownBodies(ids, locale).forEach((id, body) -> {
			if (body.ended() != null && !body.ended().isAfter(by)) {
				dissolved.put(id, body.ended());
			}
		});
		return dissolved;
	}

	private Map<String, Known> knownBodies(Collection<String> ids, Locale locale) {
		return cached("body", ids, locale, (missing) -> {
			var found = this.bodies.byIds(missing.stream().map(UUID::fromString).toList());
			var names = new HashMap<String, Known>();
			found.forEach((id, body) -> names.put(id.toString(), new Known(name(body, locale), body.ended())));
			return names;
		});
	}

	private static String name(BodySummary body, Locale locale) {
		var name = body.names().in(locale);
		return name.isEmpty() ? body.code() : name;
	}

	private static Map<String, String> texts(Map<String, Known> known) {
		var texts = new HashMap<String, String>();
		known.forEach((code, each) -> texts.put(code, each.name()));
		return texts;
	}

	/** Names of codes of a classification; unknown ones are left out. */
	public Map<String, String> classes(Facet facet, Collection<String> codes, Locale locale) {
		var scheme = switch (facet) {
			case ICS -> Scheme.ICS;
			case CCS -> Scheme.CCS;
			case SECTOR -> Scheme.SECTOR;
			case REGION -> Scheme.REGION;
			default -> throw new IllegalArgumentException(facet + " is no classification");
		};
		return texts(cached(scheme, codes, locale, (missing) -> {
			var names = new HashMap<String, Known>();
			this.classification.names(scheme, missing, locale)
				.forEach((code, name) -> names.put(code, new Known(name, null)));
			return names;
		}));
	}

	private Map<String, Known> cached(Object kind, Collection<String> codes, Locale locale, Source source) {
		var names = new HashMap<String, Known>();
		var missing = new LinkedHashSet<String>();
		for (var code : codes) {
			var name = this.known.getIfPresent(new Key(kind, code, locale));
			if (name == null) {
				missing.add(code);
			}
			else {
				name.ifPresent((text) -> names.put(code, text));
			}
		}
		if (!missing.isEmpty()) {
			var found = source.names(missing);
			missing
				.forEach((code) -> this.known.put(new Key(kind, code, locale), Optional.ofNullable(found.get(code))));
			names.putAll(found);
		}
		return names;
	}

	private record Tree(List<Level> levels, Map<String, List<String>> above) {
	}

	private record Known(String name, @Nullable LocalDate ended) {
	}

	private record Key(Object kind, String code, Locale locale) {
	}

	@FunctionalInterface
	private interface Source {

		Map<String, Known> names(Collection<String> codes);

	}

}
