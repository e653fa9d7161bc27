package org.norma.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Two revisions section by section, in the order of the newer one; what is gone stands
 * after what it followed. Sections are matched by their lineage, so a section that moved
 * or was renamed is still the same.
 */
public record Comparison(RevisionSummary older, RevisionSummary newer, List<SectionChange> sections) {

	static Comparison of(Revision older, Revision newer) {
		var diff = new TextDiff();
		return new Comparison(older.summary(), newer.summary(),
				in(older.sections(), newer.sections(), (before, after) -> SectionChange.of(before, after, diff)));
	}

	static <T> List<T> in(List<RevisionSection> older, List<RevisionSection> newer,
			BiFunction<@Nullable RevisionSection, @Nullable RevisionSection, T> compared) {
		var before = new HashMap<UUID, RevisionSection>();
		older.forEach((section) -> before.put(section.lineage(), section));
		var goneAfter = goneAfter(older, newer);
		var changes = new ArrayList<T>();
		goneAfter.getOrDefault(null, List.of()).forEach((gone) -> changes.add(compared.apply(gone, null)));
		for (var section : newer) {
			changes.add(compared.apply(before.get(section.lineage()), section));
			goneAfter.getOrDefault(section.lineage(), List.of())
				.forEach((gone) -> changes.add(compared.apply(gone, null)));
		}
		return List.copyOf(changes);
	}

	private static Map<@Nullable UUID, List<RevisionSection>> goneAfter(List<RevisionSection> older,
			List<RevisionSection> newer) {
		var kept = new HashSet<UUID>();
		newer.forEach((section) -> kept.add(section.lineage()));
		var gone = new HashMap<@Nullable UUID, List<RevisionSection>>();
		UUID last = null;
		for (var section : older) {
			if (kept.contains(section.lineage())) {
				last = section.lineage();
			}
			else {
				gone.computeIfAbsent(last, (after) -> new ArrayList<>()).add(section);
			}
		}
		return gone;
	}

	/** How many sections changed in which way. */
	public Map<SectionChange.Kind, Long> counts() {
		return this.sections.stream()
			.collect(Collectors.groupingBy(SectionChange::kind, TreeMap::new, Collectors.counting()));
	}

	/** Whether nothing changed. */
	public boolean same() {
		return this.sections.stream().noneMatch(SectionChange::changed);
	}

}
