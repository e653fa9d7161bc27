package org.norma.hierarchy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What would happen if a level ended on a day.
 *
 * @param into the level that would take over; {@code null} when it is only retired
 * @param uses what belongs to the level
 * @param children levels directly below that exist on that day
 * @param prefixes prefixes that would lead to the level that takes over
 * @param changes rules that would change for what belongs to the level and for the levels
 * below
 * @param collisions numbers that both levels have given out
 */
public record Simulation(Level from, @Nullable Level into, LocalDate on, List<Usage> uses, List<Level> children,
		List<String> prefixes, List<Change> changes, List<LevelUse.Collision> collisions) {

	/** How many things of a kind belong to the level; the key names the kind. */
	public record Usage(String key, long count) {
	}

	/**
	 * A rule before and after, for a level.
	 *
	 * @param before what holds now; {@code null} when nothing does
	 * @param after what would hold
	 */
	public record Change(Level level, Rule rule, @Nullable RuleEntry before, @Nullable RuleEntry after) {
	}

	/** Everything that belongs to the level. */
	public long used() {
		return this.uses.stream().mapToLong(Usage::count).sum();
	}

	/** The same for the same findings: shows whether what a person saw still holds. */
	public String fingerprint() {
		var told = this.on + "|"
				+ this.uses.stream().map((use) -> use.key() + use.count()).collect(Collectors.joining(","))
				+ this.children.stream().map((child) -> child.code().value()).collect(Collectors.joining(","))
				+ this.changes.stream()
					.map((change) -> change.level().code() + change.rule().key() + id(change.before())
							+ id(change.after()))
					.collect(Collectors.joining(","))
				+ this.collisions.stream().map(LevelUse.Collision::number).collect(Collectors.joining(","));
		return Integer.toHexString(told.hashCode());
	}

	private static String id(@Nullable RuleEntry entry) {
		return (entry != null) ? entry.id().toString() : "-";
	}

}
