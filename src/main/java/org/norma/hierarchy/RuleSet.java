package org.norma.hierarchy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.norma.shared.Texts;

/** The rules that hold for a level on a day, own and inherited. */
public final class RuleSet {

	private final LevelCode level;

	private final LocalDate day;

	private final Map<Rule, EffectiveRule> rules = new EnumMap<>(Rule.class);

	RuleSet(LevelCode level, LocalDate day, Collection<EffectiveRule> rules) {
		this.level = level;
		this.day = day;
		rules.forEach((each) -> this.rules.put(each.rule(), each));
	}

	public LevelCode level() {
		return this.level;
	}

	public LocalDate day() {
		return this.day;
	}

	/** All lines in the order of {@link Rule}, those that require nothing too. */
	public List<EffectiveRule> all() {
		return List.copyOf(this.rules.values());
	}

	/** The line of a rule, also when it requires nothing. */
	public Optional<EffectiveRule> line(Rule rule) {
		return Optional.ofNullable(this.rules.get(rule));
	}

	/** The line of a rule, when it has a value. */
	public Optional<EffectiveRule> get(Rule rule) {
		return line(rule).filter(EffectiveRule::isSet);
	}

	/** Calendar days; empty when nothing is required. */
	public OptionalInt days(Rule rule) {
		return number(rule, ValueType.DAYS);
	}

	public OptionalInt months(Rule rule) {
		return number(rule, ValueType.MONTHS);
	}

	public OptionalInt years(Rule rule) {
		return number(rule, ValueType.YEARS);
	}

	public OptionalInt count(Rule rule) {
		return number(rule, ValueType.COUNT);
	}

	public Optional<Fraction> fraction(Rule rule) {
		return value(rule, ValueType.FRACTION).map(Fraction::parse);
	}

	/** Whether the rule says yes; a rule that is not set says no. */
	public boolean yes(Rule rule) {
		return value(rule, ValueType.YES_NO).filter("yes"::equals).isPresent();
	}

	public Optional<Texts> text(Rule rule) {
		return value(rule, ValueType.TEXT).map(RuleText::read);
	}

	public List<String> list(Rule rule) {
		return value(rule, ValueType.LIST).map((value) -> value.lines().toList()).orElse(List.of());
	}

	public List<LevelCode> levels(Rule rule) {
		return value(rule, ValueType.LEVELS).map((value) -> value.lines().map(LevelCode::new).toList())
			.orElse(List.of());
	}

	public Optional<NumberPattern> pattern(Rule rule) {
		return value(rule, ValueType.PATTERN).map(NumberPattern::parse);
	}

	/** How far standards of the level bind by default. */
	public Optional<Binding> binding() {
		return value(Rule.BINDING, ValueType.BINDING).map(Binding::valueOf);
	}

	private OptionalInt number(Rule rule, ValueType type) {
		return value(rule, type).map((value) -> OptionalInt.of(Integer.parseInt(value))).orElse(OptionalInt.empty());
	}

	private Optional<String> value(Rule rule, ValueType type) {
		if (rule.type() != type) {
			throw new IllegalArgumentException(rule.key() + " is kept as " + rule.type() + ", not as " + type);
		}
		return get(rule).map(EffectiveRule::value);
	}

}
