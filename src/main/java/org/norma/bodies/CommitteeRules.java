package org.norma.bodies;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.norma.hierarchy.EffectiveRule;
import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.LevelDirectory;
import org.norma.hierarchy.Rule;
import org.norma.hierarchy.RuleSet;
import org.norma.shared.RuleBroken;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the rules of a level say of who sits in a committee. */
@Service
@Transactional(readOnly = true)
public class CommitteeRules {

	private final BodyService bodies;

	private final BodyDirectory directory;

	private final ObjectProvider<SeatedPeople> people;

	private final LevelDirectory levels;

	private final Clock clock;

	CommitteeRules(BodyService bodies, BodyDirectory directory, ObjectProvider<SeatedPeople> people,
			LevelDirectory levels, Clock clock) {
		this.bodies = bodies;
		this.directory = directory;
		this.people = people;
		this.levels = levels;
		this.clock = clock;
	}

	/**
	 * What a committee does not meet of the rules of its own level; nothing for another
	 * body, and where no member is known.
	 */
	public List<Unmet> unmet(BodyId id) {
		return committee(id.value()).flatMap(this::rules).map((rules) -> unmet(id, rules.level())).orElseGet(List::of);
	}

	/**
	 * What a committee does not meet of the rules of a level whose text it decides on.
	 */
	public List<Unmet> unmet(BodyId id, LevelCode level) {
		var rules = this.levels.rulesOf(level, today());
		return committee(id.value()).stream().flatMap((committee) -> {
			var units = units(id.value());
			if (units.isEmpty()) {
				return Stream.<Unmet>of();
			}
			var least = isBelowAnother(committee) ? Rule.SUBCOMMITTEE_MINIMUM : Rule.COMMITTEE_MINIMUM;
			return Stream.concat(tooFew(rules, least, units.size()), tooMany(rules, units));
		}).toList();
	}

	private static Stream<Unmet> tooFew(RuleSet rules, Rule rule, int members) {
		return rules.get(rule)
			.filter((each) -> members < Integer.parseInt(each.value()))
			.map((each) -> new Unmet(each, members, null))
			.stream();
	}

	private Stream<Unmet> tooMany(RuleSet rules, List<Optional<UUID>> units) {
		var counts = units.stream()
			.flatMap(Optional::stream)
			.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
		return rules.get(Rule.SAME_UNIT_MAXIMUM)
			.stream()
			.flatMap((rule) -> counts.entrySet()
				.stream()
				.filter((each) -> each.getValue() > Integer.parseInt(rule.value()))
				.map((each) -> new Unmet(rule, each.getValue().intValue(), name(each.getKey()))));
	}

	/**
	 * The unit of each member: of the experts, and of the seats that none of them fills.
	 */
	private List<Optional<UUID>> units(UUID committee) {
		var seats = this.directory.members(committee)
			.stream()
			.filter((member) -> member.kind().votes())
			.map((member) -> member.body().id())
			.collect(Collectors.toSet());
		var units = new ArrayList<>(this.people.stream()
			.flatMap((each) -> each.units(committee).stream())
			.map((own) -> own.stream().filter(seats::contains).sorted().findFirst())
			.toList());
		units.stream().flatMap(Optional::stream).forEach(seats::remove);
		seats.stream().map(Optional::of).forEach(units::add);
		return units;
	}

	/**
	 * Refuses a seat in one committee too many; subcommittees and committees of levels
	 * without the rule are not counted.
	 * @param held the bodies in which the person has a seat
	 */
	public void refuseOneTooMany(UUID wanted, Collection<UUID> held, String person) {
		counted(wanted).ifPresent((rule) -> {
			var others = held.stream()
				.filter((each) -> !each.equals(wanted) && counted(each).isPresent())
				.collect(Collectors.toSet());
			if (others.size() >= Integer.parseInt(rule.value())) {
				throw new RuleBroken("bodies.refused.committees-per-person", person, codes(others), rule.value(),
						rule.basis());
			}
		});
	}

	private Optional<EffectiveRule> counted(UUID body) {
		return committee(body).filter((each) -> each.ended() == null && !isBelowAnother(each))
			.flatMap(this::rules)
			.flatMap((rules) -> rules.get(Rule.COMMITTEES_PER_PERSON));
	}

	private Optional<RuleSet> rules(BodySummary committee) {
		return Optional.ofNullable(committee.levelCode())
			.flatMap((code) -> this.levels.byCode(new LevelCode(code)))
			.map((level) -> this.levels.rulesOf(level.code(), today()));
	}

	private Optional<BodySummary> committee(UUID id) {
		return this.bodies.byId(new BodyId(id)).filter((body) -> body.kind() == BodyKind.COMMITTEE);
	}

	private boolean isBelowAnother(BodySummary committee) {
		return Optional.ofNullable(committee.parentId()).flatMap(this::committee).isPresent();
	}

	private String codes(Set<UUID> committees) {
		return this.bodies.byIds(committees)
			.values()
			.stream()
			.map(BodySummary::code)
			.sorted()
			.collect(Collectors.joining(", "));
	}

	private String name(UUID unit) {
		return Objects.requireNonNull(this.bodies.byId(new BodyId(unit))
			.map((body) -> body.names().in(LocaleContextHolder.getLocale()))
			.orElse("–"));
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	/**
	 * A rule on the members of a committee that is not met; nothing is refused by it.
	 *
	 * @param found how many there are
	 * @param unit the unit that has too many
	 */
	public record Unmet(EffectiveRule rule, int found, @Nullable String unit) {

		/** What is not met, in a sentence. */
		public String key() {
			return "bodies.unmet." + this.rule.rule().key();
		}

		/** How many, what the rule says, its basis, the unit. */
		public Object[] arguments() {
			return new Object[] { this.found, this.rule.value(), this.rule.basis(),
					Objects.requireNonNullElse(this.unit, "–") };
		}

	}

}
