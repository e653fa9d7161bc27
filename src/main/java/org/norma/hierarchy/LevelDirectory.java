package org.norma.hierarchy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.norma.shared.NotFound;
import org.norma.shared.UnknownChoice;

import org.springframework.stereotype.Service;

/**
 * Answers what levels there are and what rules hold on a day, from memory: it may be
 * asked for every row of a large import.
 */
@Service
public class LevelDirectory {

	private final CurrentHierarchy hierarchy;

	private final Conventions conventions;

	private final Clock clock;

	LevelDirectory(CurrentHierarchy hierarchy, Conventions conventions, Clock clock) {
		this.conventions = conventions;
		this.hierarchy = hierarchy;
		this.clock = clock;
	}

	public Optional<Level> byCode(LevelCode code) {
		return this.hierarchy.now().find(code);
	}

	/** The level of a code; refused when there is none. */
	public Level level(LevelCode code) {
		return this.hierarchy.now().get(code);
	}

	/** All levels that ever were, in the order of the tree's siblings. */
	public List<Level> all() {
		return List.copyOf(this.hierarchy.now().all());
	}

	/**
	 * The level that a list is asked for; {@code null} for none.
	 * @throws UnknownChoice for one that there never was
	 */
	public @Nullable LevelCode chosen(@Nullable String typed) {
		return UnknownChoice.orRefuse(typed,
				(value) -> all().stream().map(Level::code).filter((code) -> code.value().equals(value)).findFirst());
	}

	/** The children that exist on a day. */
	public List<Level> childrenOf(LevelCode code, LocalDate day) {
		return this.hierarchy.now().childrenOf(code).stream().filter((level) -> level.existsOn(day)).toList();
	}

	/** All levels below that exist on a day, nearest first. */
	public List<Level> descendantsOf(LevelCode code, LocalDate day) {
		return this.hierarchy.now().descendantsOf(code).stream().filter((level) -> level.existsOn(day)).toList();
	}

	/** From the root to the level itself. */
	public List<Level> pathTo(LevelCode code) {
		var path = new ArrayList<>(this.hierarchy.now().upwardFrom(code));
		Collections.reverse(path);
		return path;
	}

	/** Whether a level is the other one or stands below it. */
	public boolean isWithin(LevelCode code, LevelCode other) {
		return this.hierarchy.now().upwardFrom(code).stream().anyMatch((level) -> level.code().equals(other));
	}

	/**
	 * The level that holds today what a level held: itself, or what it was merged into.
	 */
	public LevelCode successorOf(LevelCode code) {
		var level = level(code);
		return (level.mergedInto() != null) ? successorOf(level.mergedInto()) : code;
	}

	/** The roots that exist on a day, each with what is below. */
	public List<LevelNode> tree(LocalDate day) {
		var now = this.hierarchy.now();
		return nodes(now, now.all().stream().filter((level) -> level.above().isEmpty()).toList(), day);
	}

	private static List<LevelNode> nodes(Hierarchy now, List<Level> levels, LocalDate day) {
		return levels.stream()
			.filter((level) -> level.existsOn(day))
			.map((level) -> new LevelNode(level, now.rulesOf(level.code(), day),
					nodes(now, now.childrenOf(level.code()), day)))
			.toList();
	}

	/** The rules that hold for a level on a day, own and inherited. */
	public RuleSet rulesOf(LevelCode code, LocalDate day) {
		return this.hierarchy.now().rulesOf(code, day);
	}

	/** Every line that a level ever had for a rule, newest first. */
	public List<RuleEntry> historyOf(LevelCode code, Rule rule) {
		return this.hierarchy.now().historyOf(code, rule);
	}

	/**
	 * Levels below whose rule on a day comes from the given level: what a change would
	 * reach.
	 */
	public List<Level> heirsOf(LevelCode code, Rule rule, LocalDate day) {
		var now = this.hierarchy.now();
		Predicate<Level> inherits = (level) -> level.existsOn(day) && !level.code().equals(code)
				&& now.inheritsFrom(level.code(), code, rule, day);
		return now.all().stream().filter(inherits).toList();
	}

	/**
	 * How far standards of the level bind today, unless their own legal basis says
	 * otherwise.
	 */
	public Binding defaultBinding(LevelCode code) {
		return this.hierarchy.now()
			.ruleOf(code, Rule.BINDING, LocalDate.now(this.clock))
			.filter(EffectiveRule::isSet)
			.map((rule) -> Binding.valueOf(rule.value()))
			.orElse(Binding.VOLUNTARY);
	}

	/**
	 * The level of standards with a prefix such as {@code DB31/T}, by the longest known
	 * prefix; cities not met so far are added by {@link LevelService#levelForPrefix}.
	 */
	public Optional<LevelCode> levelForPrefix(String prefix) {
		return this.hierarchy.now().levelForPrefix(prefix);
	}

	/**
	 * Whether standards with the prefix belong to the own system, not to a body outside.
	 */
	public boolean isOwn(String prefix) {
		return levelForPrefix(prefix)
			.or(() -> this.conventions.city(prefix).flatMap((city) -> levelForPrefix(city.provincePrefix())))
			.filter((level) -> isWithin(level, root().code()))
			.isPresent();
	}

	/** The one root that the system's own levels stand under. */
	public Level root() {
		return this.hierarchy.now()
			.all()
			.stream()
			.filter((level) -> level.kind() == LevelKind.SYSTEM)
			.findFirst()
			.orElseThrow(() -> new NotFound("hierarchy.refused.no-root"));
	}

}
