package org.norma.documents;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** The sections that stand in a document, in their order. */
final class SectionTree {

	/** Subclauses below a clause (GB/T 1.1-2020). */
	static final int DEEPEST = 5;

	private static final Comparator<SectionRow> ORDER = Comparator.comparing(SectionRow::kind)
		.thenComparingInt(SectionRow::position)
		.thenComparing((row) -> row.id().value());

	private final Map<SectionId, SectionRow> byId = new HashMap<>();

	private final Map<@Nullable SectionId, List<SectionRow>> below = new HashMap<>();

	SectionTree(Collection<SectionRow> rows) {
		rows.stream().filter((row) -> !row.deleted()).sorted(ORDER).forEach((row) -> {
			this.byId.put(row.id(), row);
			this.below.computeIfAbsent(row.parentId(), (parent) -> new ArrayList<>()).add(row);
		});
		this.byId.keySet().removeIf((id) -> !reachesTop(id));
	}

	Optional<SectionRow> find(@Nullable SectionId id) {
		return Optional.ofNullable(this.byId.get(id));
	}

	/** Sections directly below, or at the top of the document. */
	List<SectionRow> below(@Nullable SectionId parent) {
		return List.copyOf(this.below.getOrDefault(parent, List.of()));
	}

	int size() {
		return this.byId.size();
	}

	/** 0 for a clause, 1 for 4.1, 2 for 4.1.1. */
	int level(SectionRow row) {
		return find(row.parentId()).map((parent) -> level(parent) + 1).orElse(0);
	}

	/** How many levels of subclauses stand below. */
	int height(SectionRow row) {
		return below(row.id()).stream().mapToInt((child) -> height(child) + 1).max().orElse(0);
	}

	private boolean reachesTop(SectionId id) {
		var row = this.byId.get(id);
		for (var steps = 0; row != null && steps <= DEEPEST + 1; steps++) {
			if (row.parentId() == null) {
				return true;
			}
			row = this.byId.get(row.parentId());
		}
		return false;
	}

}
