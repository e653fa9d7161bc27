package org.norma.documents;

import java.time.Duration;

import org.commonmark.node.Block;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/**
 * What the rendering of one text may cost. The parser of Markdown asks it at every line
 * and every block before it opens one; what goes beyond it is shown as it was typed.
 */
final class RenderingBounds implements BlockParserFactory {

	/** A list in a list makes two levels. */
	static final int DEEPEST = 40;

	/** A row of a table is filled up to the width of its head, however short it is. */
	static final int MOST_CELLS = 50_000;

	/** The parser looks through the lines of a paragraph at each of its lines. */
	static final int MOST_LINES = 1_000;

	/** References repeat what they point to: a short text may become a very long page. */
	static final int LONGEST_HTML = 4_000_000;

	private final long end;

	private @Nullable SourceLine line;

	private int lines;

	private int cells;

	RenderingBounds(Duration longest) {
		this.end = System.nanoTime() + longest.toNanos();
	}

	/** Called before any block is opened; never opens one itself. */
	@Override
	public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser parent) {
		if (state.getLine() != this.line) {
			this.line = state.getLine();
			inTime();
			countLines(state);
		}
		requireShallow(parent.getMatchedBlockParser().getBlock());
		return BlockStart.none();
	}

	private void countLines(ParserState state) {
		this.lines = (state.getActiveBlockParser().getBlock() instanceof Paragraph) ? this.lines + 1 : 0;
		if (this.lines > MOST_LINES) {
			throw new Exceeded(true);
		}
	}

	/** Called for every cell, the filled up too. */
	void countCell() {
		if (++this.cells > MOST_CELLS) {
			throw new Exceeded(true);
		}
	}

	private static void requireShallow(Block block) {
		Node each = block;
		for (var depth = 0; each != null; each = each.getParent()) {
			if (++depth > DEEPEST) {
				throw new Exceeded(true);
			}
		}
	}

	/** A net under the other bounds, which are found first. */
	void inTime() {
		if (System.nanoTime() - this.end > 0) {
			throw new Exceeded(false);
		}
	}

	/** Ends the rendering. */
	@SuppressWarnings("serial")
	static final class Exceeded extends RuntimeException {

		private final boolean always;

		Exceeded(boolean always) {
			super(null, null, false, false);
			this.always = always;
		}

		/** Whether the same text would go beyond the same bound again. */
		boolean always() {
			return this.always;
		}

	}

}
