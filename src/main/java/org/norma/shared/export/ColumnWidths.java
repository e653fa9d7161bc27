package org.norma.shared.export;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * How wide the columns of a table are to be, by what stands in them. Widths are counted
 * in small letters; a Chinese character is as wide as two.
 */
final class ColumnWidths {

	private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s;,/、，；。：]+");

	private static final int FIRST_WIDE = 0x1100;

	private final int[] lines;

	private final int[] words;

	ColumnWidths(List<String> head) {
		this.lines = new int[head.size()];
		this.words = new int[head.size()];
		add(head);
	}

	void add(List<? extends @Nullable Object> cells) {
		for (int column = 0; column < Math.min(cells.size(), this.lines.length); column++) {
			var text = Objects.toString(cells.get(column), "");
			this.lines[column] = Math.max(this.lines[column], text.lines().mapToInt(ColumnWidths::of).max().orElse(0));
			this.words[column] = Math.max(this.words[column],
					BETWEEN_WORDS.splitAsStream(text).mapToInt(ColumnWidths::ofWord).max().orElse(0));
		}
	}

	/** The longest line of the column. */
	int line(int column) {
		return this.lines[column];
	}

	/** What cannot be broken at the end of a line. */
	int word(int column) {
		return this.words[column];
	}

	static int of(String text) {
		return text.codePoints().map((letter) -> (letter >= FIRST_WIDE) ? 2 : 1).sum();
	}

	/** Chinese breaks between any two characters. */
	private static int ofWord(String word) {
		return word.codePoints().anyMatch((letter) -> letter >= FIRST_WIDE) ? 2 : word.length();
	}

}
