package org.norma.bodies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.shared.RefusedLine;

/**
 * Settles which committee stands below which: unknown parents and circles are refused.
 */
class CommitteeParents {

	private final KnownBodies known;

	private final List<RefusedLine> refused;

	private final Map<Imported, CommitteeLine> stated = new LinkedHashMap<>();

	private final Map<UUID, @Nullable UUID> above = new HashMap<>();

	CommitteeParents(KnownBodies known, List<RefusedLine> refused) {
		this.known = known;
		this.refused = refused;
	}

	void state(Imported body, CommitteeLine line) {
		var parentId = line.parentExternalId();
		var parent = (parentId != null) ? this.known.committee(parentId) : null;
		if (parentId != null && parent == null) {
			refuse(line, "bodies.refused.parent-unknown");
		}
		this.stated.put(body, line);
		this.above.put(body.id(), (parent != null) ? parent.id() : null);
	}

	/** The bodies whose parent is another than before. */
	List<Imported> moved() {
		var moved = new ArrayList<Imported>();
		this.stated.forEach((body, line) -> {
			if (circles(body.id())) {
				refuse(line, "bodies.refused.parent-loop");
				this.above.put(body.id(), null);
			}
			var parent = this.above.get(body.id());
			if (!Objects.equals(parent, body.parentId())) {
				moved.add(body.below(parent));
			}
		});
		return moved;
	}

	private boolean circles(UUID body) {
		var seen = new HashSet<UUID>();
		for (var step = above(body); step != null && seen.add(step); step = above(step)) {
			if (step.equals(body)) {
				return true;
			}
		}
		return false;
	}

	private @Nullable UUID above(UUID body) {
		return this.above.containsKey(body) ? this.above.get(body) : this.known.parentOf(body);
	}

	private void refuse(CommitteeLine line, String key) {
		this.refused
			.add(RefusedLine.of(line.number(), "parentId", String.valueOf(line.parentExternalId()), key, line.code()));
	}

}
