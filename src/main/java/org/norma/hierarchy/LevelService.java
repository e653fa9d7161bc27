package org.norma.hierarchy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.norma.shared.Act;
import org.norma.shared.NotFound;
import org.norma.shared.Role;
import org.norma.shared.RuleBroken;
import org.norma.shared.Texts;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds and renames levels, and says which prefixes their numbers bear. */
@Service
public class LevelService {

	private final CurrentHierarchy hierarchy;

	private final Conventions conventions;

	private final LevelStore store;

	private final ApplicationEventPublisher events;

	LevelService(CurrentHierarchy hierarchy, Conventions conventions, LevelStore store,
			ApplicationEventPublisher events) {
		this.hierarchy = hierarchy;
		this.conventions = conventions;
		this.store = store;
		this.events = events;
	}

	/** Adds a level below another, or beside the system. */
	@Transactional
	public LevelCode add(NewLevel wanted) {
		var now = this.hierarchy.lock();
		var parent = (wanted.parent() != null) ? now.get(wanted.parent()) : null;
		if (parent != null) {
			parent.refuseIfRetired();
		}
		var code = codeOf(parent, wanted.part());
		if (now.find(code).isPresent()) {
			throw new RuleBroken("hierarchy.refused.code-taken", code);
		}
		return save(new Level(code, wanted.parent(), null, wanted.kind(), wanted.names(), 0, wanted.region(),
				nextSort(now, parent), wanted.validFrom(), null, null, List.of()));
	}

	private static LevelCode codeOf(@Nullable Level parent, String part) {
		return (parent == null || parent.kind() == LevelKind.SYSTEM) ? new LevelCode(part) : parent.code().child(part);
	}

	private static int nextSort(Hierarchy now, @Nullable Level parent) {
		return now.all()
			.stream()
			.filter((level) -> level.above().equals(Optional.ofNullable(parent).map(Level::code)))
			.mapToInt(Level::sort)
			.max()
			.orElse(0) + 1;
	}

	private LevelCode save(Level level) {
		this.store.save(level);
		this.hierarchy.changed();
		this.events.publishEvent(Act.by(Role.ADMINISTRATOR, "level.added", "level", level.code().value(), Map.of(),
				Map.of("name", told(level.names()), "kind", level.kind().name(), "parent",
						level.above().map(LevelCode::value).orElse("-"), "valid-from", level.validFrom().toString())));
		return level.code();
	}

	/** Adds a level together with the prefixes of its numbers. */
	@Transactional
	public LevelCode add(NewLevel wanted, List<String> prefixes) {
		var code = add(wanted);
		setPrefixes(code, prefixes);
		return code;
	}

	/** Gives a level other names and prefixes, in one act of the person. */
	@Transactional
	public void describe(LevelCode code, Texts names, List<String> prefixes) {
		if (!names.equals(this.hierarchy.now().get(code).names())) {
			rename(code, names);
		}
		setPrefixes(code, prefixes);
	}

	/** Gives a level other names; its code stays. */
	@Transactional
	public void rename(LevelCode code, Texts names) {
		var level = this.hierarchy.lock().get(code);
		level.refuseIfRetired();
		this.store.save(level.called(names));
		this.hierarchy.changed();
		this.events.publishEvent(Act.by(Role.ADMINISTRATOR, "level.renamed", "level", code.value(),
				Map.of("name", told(level.names())), Map.of("name", told(names))));
	}

	/**
	 * Says which prefixes the numbers of the level's standards bear; refused when another
	 * level bears one.
	 */
	@Transactional
	public void setPrefixes(LevelCode code, List<String> prefixes) {
		var now = this.hierarchy.lock();
		var level = now.get(code);
		level.refuseIfRetired();
		var wanted = new LinkedHashSet<>(normalPrefixes(prefixes));
		refuseUnreadable(wanted);
		refuseLong(wanted);
		refuseBorneByOthers(now, code, wanted);
		if (wanted.equals(new LinkedHashSet<>(level.prefixes()))) {
			return;
		}
		this.store.save(level.withPrefixes(List.copyOf(wanted)));
		this.hierarchy.changed();
		this.events.publishEvent(Act.by(Role.ADMINISTRATOR, "level.prefixes-set", "level", code.value(),
				Map.of("prefixes", String.join(", ", level.prefixes())),
				Map.of("prefixes", String.join(", ", wanted))));
	}

	/** Prefixes as they are kept, without those that say nothing. */
	public static List<String> normalPrefixes(List<String> typed) {
		return typed.stream().map(Prefixes::normal).filter((each) -> !each.isEmpty()).distinct().toList();
	}

	private static void refuseUnreadable(LinkedHashSet<String> wanted) {
		wanted.stream().filter((prefix) -> !Prefixes.isReadable(prefix)).findFirst().ifPresent((prefix) -> {
			throw new RuleBroken("hierarchy.refused.prefix-form",
					prefix.substring(0, Math.min(prefix.length(), Prefixes.LONGEST)));
		});
	}

	private static void refuseLong(LinkedHashSet<String> wanted) {
		wanted.stream().filter((prefix) -> prefix.length() > Prefixes.LONGEST).findFirst().ifPresent((prefix) -> {
			throw new RuleBroken("hierarchy.refused.prefix-long", prefix.substring(0, Prefixes.LONGEST),
					prefix.length(), Prefixes.LONGEST);
		});
	}

	private static void refuseBorneByOthers(Hierarchy now, LevelCode code, LinkedHashSet<String> wanted) {
		now.all()
			.stream()
			.filter((level) -> !level.code().equals(code))
			.forEach((level) -> level.prefixes().stream().filter(wanted::contains).findFirst().ifPresent((prefix) -> {
				throw new RuleBroken("hierarchy.refused.prefix-taken", prefix, level.code());
			}));
	}

	/**
	 * The level of standards with a prefix such as {@code DB3301/T}; a city met for the
	 * first time is added below its province, named by its code until somebody renames
	 * it.
	 */
	@Transactional
	public Optional<LevelCode> levelForPrefix(String prefix) {
		var known = this.hierarchy.now().levelForPrefix(prefix);
		return known.isPresent() ? known : this.conventions.city(prefix).flatMap(this::cityOf);
	}

	/**
	 * The level of a city's standards by its four digits, such as {@code 3301}; added
	 * when it is missing.
	 */
	@Transactional
	public LevelCode ensureCity(String region) {
		return levelForPrefix(this.conventions.regionPrefix() + region).filter((code) -> code.last().equals(region))
			.orElseThrow(() -> new NotFound("hierarchy.refused.no-province", region));
	}

	private Optional<LevelCode> cityOf(Conventions.City city) {
		var known = this.hierarchy.now();
		return known.levelForPrefix(city.prefix())
			.or(() -> known.levelForPrefix(city.provincePrefix()).map((province) -> addCity(city, province)));
	}

	private LevelCode addCity(Conventions.City city, LevelCode provinceCode) {
		var now = this.hierarchy.lock();
		var already = now.levelForPrefix(city.prefix());
		if (already.isPresent()) {
			return already.get();
		}
		var province = now.get(provinceCode);
		var top = province.above().orElse(provinceCode);
		var model = now.find(top.child("city")).map(Level::code).orElse(null);
		return save(new Level(top.child(city.region()), provinceCode, model, LevelKind.LOCAL,
				cityName(province, city.region()), province.rank() + 1, city.region(), Integer.parseInt(city.region()),
				province.validFrom(), null, null, List.of(city.prefix())));
	}

	/** The number alone names no city: its province is said with it. */
	private static Texts cityName(Level province, String region) {
		return new Texts(Map.of("en", "City " + region + ", " + province.name(Locale.ENGLISH), "zh",
				province.name(Locale.CHINESE) + region, "it",
				"Città " + region + ", " + province.name(Locale.ITALIAN)));
	}

	private static String told(Texts names) {
		return String.join(" / ", new java.util.TreeMap<>(names.byLanguage()).values());
	}

}
