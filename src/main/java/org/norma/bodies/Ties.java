package org.norma.bodies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Ties of one sort between bodies, compared with those held: what is new is added, what
 * the file no longer states of its committees is ended.
 *
 * @param <T> the tie, a record
 */
class Ties<T> {

	private final Map<UUID, Set<T>> held = new HashMap<>();

	private final Set<T> stated = new HashSet<>();

	private final List<T> toAdd = new ArrayList<>();

	private final List<T> toRemove = new ArrayList<>();

	/** Remembers a tie of the body that an earlier import made. */
	void hold(UUID body, T tie) {
		this.held.computeIfAbsent(body, (id) -> new HashSet<>()).add(tie);
	}

	/** Compares what the file states of the body with what is held. */
	void state(UUID body, Set<T> ties) {
		var before = this.held.getOrDefault(body, Set.of());
		this.stated.addAll(ties);
		ties.stream().filter((tie) -> !before.contains(tie)).forEach(this.toAdd::add);
		before.stream().filter((tie) -> !ties.contains(tie)).forEach(this.toRemove::add);
	}

	/** Ties that are not ended after all. */
	List<T> keep(Predicate<T> ones) {
		var kept = this.toRemove.stream().filter(ones).toList();
		this.toRemove.removeAll(kept);
		return kept;
	}

	List<T> toAdd() {
		return this.toAdd;
	}

	List<T> toRemove() {
		return this.toRemove;
	}

	CommitteeReport.Ties report() {
		return new CommitteeReport.Ties(this.stated.size(), this.toAdd.size(), this.toRemove.size());
	}

}
