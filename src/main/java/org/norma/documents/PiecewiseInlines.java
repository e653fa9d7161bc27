package org.norma.documents;

import java.util.ArrayList;
import java.util.List;

import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.internal.InlineParserImpl;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;

/**
 * Reads the marks within a paragraph. Looking for the ends of brackets, emphasis and
 * links takes time by the square of the length, so a very long paragraph is read in
 * pieces; a mark that opens in one piece and closes in another is text.
 */
final class PiecewiseInlines implements InlineParser {

	/** Longest piece in characters. */
	static final int LONGEST = 2_500;

	private final InlineParser parser;

	private final RenderingBounds bounds;

	PiecewiseInlines(InlineParserContext context, RenderingBounds bounds) {
		this.parser = new InlineParserImpl(context);
		this.bounds = bounds;
	}

	@Override
	public void parse(SourceLines lines, Node block) {
		if (block instanceof TableCell) {
			this.bounds.countCell();
		}
		var piece = new ArrayList<SourceLine>();
		var length = 0;
		for (var line : lines.getLines()) {
			for (var part : parts(line)) {
				if (length + part.getContent().length() > LONGEST && !piece.isEmpty()) {
					parsePiece(piece, block);
					if (part.getContent() == line.getContent()) {
						block.appendChild(new SoftLineBreak());
					}
					piece.clear();
					length = 0;
				}
				piece.add(part);
				length += part.getContent().length() + 1;
			}
		}
		parsePiece(piece, block);
	}

	private void parsePiece(List<SourceLine> piece, Node block) {
		if (piece.isEmpty() || piece.size() == 1 && piece.get(0).getContent().isEmpty()) {
			return;
		}
		this.bounds.inTime();
		this.parser.parse(SourceLines.of(piece), block);
	}

	/** The line itself, or what it is cut into, at blanks where there are any. */
	private static List<SourceLine> parts(SourceLine line) {
		var text = line.getContent();
		if (text.length() <= LONGEST) {
			return List.of(line);
		}
		var parts = new ArrayList<SourceLine>();
		var start = 0;
		while (start < text.length()) {
			var end = (text.length() - start > LONGEST) ? cut(text, start) : text.length();
			parts.add(line.substring(start, end));
			start = end;
		}
		return parts;
	}

	private static int cut(CharSequence text, int start) {
		var last = start + LONGEST;
		for (var at = last; at > last - 200; at--) {
			if (text.charAt(at) == ' ' && text.charAt(at - 1) != ' ') {
				return at;
			}
		}
		return Character.isHighSurrogate(text.charAt(last - 1)) ? last - 1 : last;
	}

}
