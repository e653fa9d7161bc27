package org.norma.lookup.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.norma.catalogue.RelatedEdition;
import org.norma.catalogue.RelationKind;

/**
 * A small picture: what it replaced on the left, what took its place on the right, what
 * it adopts below.
 */
record RelationGraph(List<Node> nodes, List<Edge> edges, int width, int height) {

	static final int WIDTH = 720;

	/** About as many as a telephone shows, so that the numbers stay readable. */
	private static final int NARROW = 392;

	private static final int BOX_WIDTH = 190;

	private static final int BOX_HEIGHT = 34;

	private static final int ROW = 50;

	private static final int MOST = 5;

	/** From left to right, and for narrow screens from top to bottom. */
	static List<RelationGraph> of(String number, List<RelatedEdition> related) {
		return List.of(wide(number, related), narrow(number, related));
	}

	/** Newer editions above, older ones and what is adopted below, two in a row. */
	private static RelationGraph narrow(String number, List<RelatedEdition> related) {
		var nodes = new ArrayList<Node>();
		var edges = new ArrayList<Edge>();
		var newer = tier(pick(related, RelationKind.REPLACES, false), 4, nodes);
		int middle = rows(newer) * ROW + 4;
		var self = new Node(number, null, (NARROW - BOX_WIDTH) / 2, middle, true);
		var older = tier(pick(related, RelationKind.REPLACES, true), middle + ROW, nodes);
		var adopted = tier(pick(related, RelationKind.ADOPTS, true), middle + (1 + rows(older)) * ROW, nodes);
		newer.forEach((node) -> edges.add(Edge.upwards(self, node, false)));
		older.forEach((node) -> edges.add(Edge.upwards(node, self, false)));
		adopted.forEach((node) -> edges.add(Edge.upwards(node, self, true)));
		nodes.add(self);
		return new RelationGraph(nodes, edges, NARROW, middle + (1 + rows(older) + rows(adopted)) * ROW);
	}

	private static int rows(List<Node> tier) {
		return (tier.size() + 1) / 2;
	}

	private static List<Node> tier(List<RelatedEdition> editions, int top, List<Node> nodes) {
		var tier = new ArrayList<Node>();
		for (int i = 0; i < editions.size(); i++) {
			boolean alone = i % 2 == 0 && i == editions.size() - 1;
			int x = alone ? (NARROW - BOX_WIDTH) / 2 : (i % 2) * (NARROW - BOX_WIDTH - 2) + 1;
			tier.add(node(editions.get(i), x, top + i / 2 * ROW));
		}
		nodes.addAll(tier);
		return tier;
	}

	private static RelationGraph wide(String number, List<RelatedEdition> related) {
		var older = pick(related, RelationKind.REPLACES, true);
		var newer = pick(related, RelationKind.REPLACES, false);
		var adopted = pick(related, RelationKind.ADOPTS, true);
		int rows = Math.max(1, Math.max(older.size(), newer.size()));
		var nodes = new ArrayList<Node>();
		var edges = new ArrayList<Edge>();
		int middle = (rows - 1) * ROW / 2 + 4;
		var self = new Node(number, null, (WIDTH - BOX_WIDTH) / 2, middle, true);
		nodes.add(self);
		column(older, 2, rows, (node) -> edges.add(Edge.between(node, self)), nodes);
		column(newer, WIDTH - BOX_WIDTH - 2, rows, (node) -> edges.add(Edge.between(self, node)), nodes);
		for (int i = 0; i < adopted.size(); i++) {
			var node = node(adopted.get(i), self.x(), (rows + i) * ROW + 4);
			nodes.add(node);
			edges.add(new Edge(self.x() + BOX_WIDTH / 2, self.y() + BOX_HEIGHT, node.x() + BOX_WIDTH / 2, node.y(),
					true));
		}
		return new RelationGraph(nodes, edges, WIDTH, (rows + adopted.size()) * ROW);
	}

	private static List<RelatedEdition> pick(List<RelatedEdition> related, RelationKind kind, boolean stated) {
		return related.stream().filter((one) -> one.kind() == kind && one.stated() == stated).limit(MOST).toList();
	}

	private static void column(List<RelatedEdition> column, int x, int rows, Consumer<Node> edge, List<Node> nodes) {
		int top = (rows - column.size()) * ROW / 2 + 4;
		for (int i = 0; i < column.size(); i++) {
			var node = node(column.get(i), x, top + i * ROW);
			nodes.add(node);
			edge.accept(node);
		}
	}

	private static Node node(RelatedEdition related, int x, int y) {
		var edition = related.edition();
		return new Node(related.designation(), (edition != null) ? edition.slug() : null, x, y, false);
	}

	public boolean isNarrow() {
		return this.width == NARROW;
	}

	public boolean isWorthShowing() {
		return this.nodes.size() > 1;
	}

	/** A number in its box. */
	record Node(String number, @Nullable String slug, int x, int y, boolean self) {

		public String label() {
			return (this.number.length() > 24) ? this.number.substring(0, 23) + "…" : this.number;
		}

	}

	/** An arrow from older to newer; adoptions are dashed. */
	record Edge(int x1, int y1, int x2, int y2, boolean adoption) {

		static Edge between(Node older, Node newer) {
			return new Edge(older.x() + BOX_WIDTH, older.y() + BOX_HEIGHT / 2, newer.x() - 6,
					newer.y() + BOX_HEIGHT / 2, false);
		}

		static Edge upwards(Node lower, Node upper, boolean adoption) {
			return new Edge(lower.x() + BOX_WIDTH / 2, lower.y(), upper.x() + BOX_WIDTH / 2, upper.y() + BOX_HEIGHT + 4,
					adoption);
		}

	}

}
