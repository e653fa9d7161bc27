package org.norma.hierarchy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.norma.shared.Act;
import org.norma.shared.Role;
import org.norma.shared.RuleBroken;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends levels: first shows what would happen, then does it in one transaction. */
@Service
public class MergeService {

	private final CurrentHierarchy hierarchy;

	private final LevelStore store;

	private final NumberService numbers;

	private final ObjectProvider<LevelUse> uses;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	MergeService(CurrentHierarchy hierarchy, LevelStore store, NumberService numbers, ObjectProvider<LevelUse> uses,
			ApplicationEventPublisher events, Clock clock) {
		this.hierarchy = hierarchy;
		this.store = store;
		this.numbers = numbers;
		this.uses = uses;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * What a merge would do; nothing is changed. Refused when it could not be done at
	 * all.
	 */
	@Transactional(readOnly = true)
	public Simulation simulateMerge(LevelCode from, LevelCode into) {
		return simulateMerge(this.hierarchy.now(), from, into);
	}

	private Simulation simulateMerge(Hierarchy now, LevelCode from, LevelCode into) {
		var today = LocalDate.now(this.clock);
		refuseImpossible(now, from, into, today);
		var source = now.get(from);
		return new Simulation(source, now.get(into), today, usesOf(from), living(now, from, today), source.prefixes(),
				changes(now, from, into, today),
				this.uses.orderedStream().flatMap((use) -> use.collisions(from, into).stream()).toList());
	}

	private static void refuseImpossible(Hierarchy now, LevelCode from, LevelCode into, LocalDate today) {
		now.get(from).ended(today, into);
		now.get(into).refuseIfRetired();
		if (from.equals(into)) {
			throw new RuleBroken("hierarchy.refused.merge-itself", from);
		}
		if (now.descendantsOf(from).stream().anyMatch((level) -> level.code().equals(into))) {
			throw new RuleBroken("hierarchy.refused.merge-below", from, into);
		}
		if (now.get(from).kind() == LevelKind.SYSTEM || !now.get(into).existsOn(today)) {
			throw new RuleBroken("hierarchy.refused.merge-root", from, into);
		}
	}

	private List<Simulation.Usage> usesOf(LevelCode level) {
		return this.uses.orderedStream().map((use) -> new Simulation.Usage(use.key(), use.count(level))).toList();
	}

	private static List<Level> living(Hierarchy now, LevelCode code, LocalDate day) {
		return now.childrenOf(code).stream().filter((level) -> !level.isRetiredOn(day)).toList();
	}

	private static List<Simulation.Change> changes(Hierarchy now, LevelCode from, LevelCode into, LocalDate on) {
		var after = now.afterMerge(from, into, on);
		var changes = new ArrayList<>(changes(now.get(from), now.rulesOf(from, on), now.rulesOf(into, on)));
		now.descendantsOf(from)
			.stream()
			.filter((level) -> level.existsOn(on))
			.forEach((level) -> changes
				.addAll(changes(level, now.rulesOf(level.code(), on), after.rulesOf(level.code(), on))));
		return changes;
	}

	private static List<Simulation.Change> changes(Level level, RuleSet before, RuleSet after) {
		return Arrays.stream(Rule.values())
			.map((rule) -> new Simulation.Change(level, rule, before.line(rule).map(EffectiveRule::entry).orElse(null),
					after.line(rule).map(EffectiveRule::entry).orElse(null)))
			.filter((change) -> (change.before() != null) ? !change.before().saysTheSameAs(change.after())
					: change.after() != null)
			.toList();
	}

	/**
	 * Makes one level part of another: what belongs to it, the levels below and its
	 * prefixes move, it ends today, its rules stay as history.
	 * @param seen fingerprint of the simulation that was shown; refused when the findings
	 * have changed since
	 * @param collisionsAccepted whether numbers that both have given out may stay as they
	 * are
	 */
	@Transactional
	public void merge(LevelCode from, LevelCode into, String seen, boolean collisionsAccepted) {
		var now = this.hierarchy.lock();
		var found = simulateMerge(now, from, into);
		refuseUnseen(found, seen);
		if (!found.collisions().isEmpty() && !collisionsAccepted) {
			throw new RuleBroken("hierarchy.refused.collisions", from, into, found.collisions().size());
		}
		var moved = move(found, into);
		this.store.save(found.from().ended(found.on(), into));
		var successor = now.get(into);
		this.store.save(successor
			.withPrefixes(Stream.concat(successor.prefixes().stream(), found.prefixes().stream()).toList()));
		now.childrenOf(from).forEach((child) -> this.store.save(child.below(into)));
		this.numbers.moveSeries(from, into);
		this.hierarchy.changed();
		this.events.publishEvent(Act.by(Role.ADMINISTRATOR, "level.merged", "level", from.value(),
				Map.of("prefixes", String.join(", ", found.prefixes())), moved));
	}

	private Map<String, String> move(Simulation found, LevelCode into) {
		var moved = new LinkedHashMap<String, String>();
		moved.put("merged-into", into.value());
		moved.put("retired-on", found.on().toString());
		moved.put("levels", Integer.toString(found.children().size()));
		moved.put("rules-changed", Integer.toString(found.changes().size()));
		this.uses.orderedStream()
			.forEach((use) -> moved.put(use.key(), Integer.toString(use.move(found.from().code(), into, found.on()))));
		return moved;
	}

	/** What retiring a level would meet. */
	@Transactional(readOnly = true)
	public Simulation simulateRetirement(LevelCode code, LocalDate on) {
		return simulateRetirement(this.hierarchy.now(), code, on);
	}

	private Simulation simulateRetirement(Hierarchy now, LevelCode code, LocalDate on) {
		var level = now.get(code);
		level.ended(on, null);
		return new Simulation(level, null, on, usesOf(code), living(now, code, on), level.prefixes(), List.of(),
				List.of());
	}

	/** Retires a level to which nothing belongs any more. */
	@Transactional
	public void retire(LevelCode code, LocalDate on, String seen) {
		var found = simulateRetirement(this.hierarchy.lock(), code, on);
		refuseUnseen(found, seen);
		if (found.used() > 0 || !found.children().isEmpty()) {
			throw new RuleBroken("hierarchy.refused.in-use", code, found.used(), found.children().size());
		}
		this.store.save(found.from().ended(on, null));
		this.hierarchy.changed();
		this.events.publishEvent(Act.by(Role.ADMINISTRATOR, "level.retired", "level", code.value(), Map.of(),
				Map.of("retired-on", on.toString())));
	}

	private static void refuseUnseen(Simulation found, String seen) {
		if (!found.fingerprint().equals(seen)) {
			throw new RuleBroken("hierarchy.refused.unseen", found.from().code());
		}
	}

}
