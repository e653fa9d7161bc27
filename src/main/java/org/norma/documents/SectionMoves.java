package org.norma.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.norma.shared.RuleBroken;

/** Works out the new places when a section moves or comes in. */
final class SectionMoves {

	private final SectionTree tree;

	SectionMoves(SectionTree tree) {
		this.tree = tree;
	}

	List<Placement> move(SectionRow row, Direction direction) {
		if (!row.kind().repeats()) {
			throw new RuleBroken("documents.move.fixed", row.text().heading());
		}
		return switch (direction) {
			case UP -> beside(row, -1);
			case DOWN -> beside(row, 1);
			case IN -> in(row);
			case OUT -> out(row);
		};
	}

	/** Makes room for a new section directly after another. */
	List<Placement> roomAfter(SectionRow sibling) {
		var order = new ArrayList<>(this.tree.below(sibling.parentId()));
		var at = order.indexOf(sibling) + 1;
		return IntStream.range(0, order.size())
			.mapToObj((index) -> place(order.get(index), sibling.parentId(), (index < at) ? index : index + 1))
			.toList();
	}

	private List<Placement> beside(SectionRow row, int step) {
		var order = new ArrayList<>(this.tree.below(row.parentId()));
		var at = order.indexOf(row);
		var to = at + step;
		if (to < 0 || to >= order.size() || order.get(to).kind() != row.kind()) {
			throw new RuleBroken((step < 0) ? "documents.move.first" : "documents.move.last", row.text().heading());
		}
		order.set(at, order.get(to));
		order.set(to, row);
		return numbered(order, row.parentId());
	}

	private List<Placement> in(SectionRow row) {
		var order = this.tree.below(row.parentId());
		var at = order.indexOf(row);
		var parent = (at > 0) ? order.get(at - 1) : null;
		if (parent == null || !parent.kind().divides()
				|| (row.kind() == SectionKind.ANNEX && parent.kind() != SectionKind.ANNEX)) {
			throw new RuleBroken("documents.move.nothing-before", row.text().heading());
		}
		requireDepth(this.tree.level(row) + 1 + this.tree.height(row));
		var position = this.tree.below(parent.id()).stream().mapToInt(SectionRow::position).max().orElse(-1) + 1;
		return List.of(new Placement(row.id(), parent.id(), position, SectionKind.CLAUSE));
	}

	private List<Placement> out(SectionRow row) {
		var parent = this.tree.find(row.parentId())
			.orElseThrow(() -> new RuleBroken("documents.move.at-top", row.text().heading()));
		var order = new ArrayList<>(this.tree.below(parent.parentId()));
		order.add(order.indexOf(parent) + 1, row);
		var kind = (parent.kind() == SectionKind.ANNEX) ? SectionKind.ANNEX : SectionKind.CLAUSE;
		var places = new ArrayList<>(numbered(order, parent.parentId()));
		places.replaceAll((place) -> place.id().equals(row.id())
				? new Placement(row.id(), parent.parentId(), place.position(), kind) : place);
		return places;
	}

	/** Refuses levels beyond those that a standard may have. */
	static void requireDepth(int level) {
		if (level > SectionTree.DEEPEST) {
			throw new RuleBroken("documents.too-deep", level, SectionTree.DEEPEST);
		}
	}

	private static List<Placement> numbered(List<SectionRow> order, @Nullable SectionId parent) {
		return IntStream.range(0, order.size()).mapToObj((index) -> place(order.get(index), parent, index)).toList();
	}

	private static Placement place(SectionRow row, @Nullable SectionId parent, int position) {
		return new Placement(row.id(), parent, position, row.kind());
	}

}
