package org.norma.catalogue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.norma.catalogue.BulkRelations.Replacement;

/** Finds the replacements that lie on a circle. */
final class Circles {

	private final Map<UUID, List<UUID>> next = new HashMap<>();

	private Circles(List<Replacement> edges) {
		for (var edge : edges) {
			this.next.computeIfAbsent(edge.editionId(), (id) -> new ArrayList<>(2)).add(edge.targetId());
		}
	}

	/** Those of the added ones from whose target a way leads back. */
	static List<Replacement> within(List<Replacement> added, List<Replacement> known) {
		var all = new ArrayList<Replacement>(added.size() + known.size());
		all.addAll(known);
		all.addAll(added);
		var circles = new Circles(onNoEnd(all));
		return added.stream().filter((edge) -> circles.leads(edge.targetId(), edge.editionId())).toList();
	}

	/**
	 * Takes away edges that start where nothing arrives or arrive where nothing starts,
	 * until none is left: in a sound catalogue that is all of them.
	 */
	private static List<Replacement> onNoEnd(List<Replacement> edges) {
		var rest = edges;
		int before;
		do {
			before = rest.size();
			var starts = new HashSet<UUID>();
			var ends = new HashSet<UUID>();
			for (var edge : rest) {
				starts.add(edge.editionId());
				ends.add(edge.targetId());
			}
			rest = rest.stream()
				.filter((edge) -> ends.contains(edge.editionId()) && starts.contains(edge.targetId()))
				.toList();
		}
		while (!rest.isEmpty() && rest.size() < before);
		return rest;
	}

	private boolean leads(UUID from, UUID to) {
		if (!this.next.containsKey(from)) {
			return false;
		}
		var seen = new HashSet<UUID>();
		var open = new ArrayDeque<UUID>(List.of(from));
		while (!open.isEmpty()) {
			var node = open.pop();
			if (node.equals(to)) {
				return true;
			}
			if (seen.add(node)) {
				open.addAll(this.next.getOrDefault(node, List.of()));
			}
		}
		return false;
	}

}
