package org.norma.designations;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Reads the ISO/IEC Directives, whose number is made of words:
 * {@code ISO/IEC DIR 1 ISO SUP:2023}, {@code ISO/IEC Directives, Part 2, 2021}.
 */
final class DirectivesReader {

	private static final Set<String> WORDS = Set.of("ISO", "IEC", "JTC", "SUP", "+", "1", "2", "3");

	private final Cursor cursor;

	private final List<String> words = new ArrayList<>();

	private DirectivesReader(Cursor cursor) {
		this.cursor = cursor;
	}

	static @Nullable Anatomy read(Cursor cursor, Head head) {
		DirectivesReader reader = new DirectivesReader(cursor);
		boolean directives = "DIR".equals(head.kind());
		Head own = head;
		if (!directives) {
			if (!cursor.accept(" JTC 1 DIR")) {
				return null;
			}
			reader.words.add("JTC 1");
			own = new Head(head.family(), Style.ISO, head.prefix(), head.publishers(), "DIR", null,
					head.prefix() + " DIR", head.prefix() + " DIR", null);
		}
		reader.readWords();
		if (reader.words.isEmpty()) {
			return null;
		}
		IssueDate date = reader.readDate();
		return new Anatomy(own, new Numbering(String.join(" ", reader.words), List.of(), 0, date));
	}

	private void readWords() {
		for (int i = 0; i < 6; i++) {
			int start = this.cursor.at();
			skipGap();
			this.cursor.accept("Part ");
			String word = this.cursor.accept('+') ? "+" : Cursor.upper(this.cursor.run());
			if (!WORDS.contains(word)) {
				this.cursor.back(start);
				return;
			}
			this.words.add(word);
		}
	}

	private void skipGap() {
		this.cursor.accept(',');
		if (!this.cursor.skipSpaces() && !this.cursor.isStrict()) {
			this.cursor.skipDashes();
		}
	}

	private @Nullable IssueDate readDate() {
		int start = this.cursor.at();
		if (this.cursor.accept(',')) {
			this.cursor.skipSpaces();
			String year = this.cursor.digits();
			if (year.length() == 4 && IssueDate.plausible(Integer.parseInt(year))) {
				return IssueDate.of(Integer.parseInt(year));
			}
		}
		this.cursor.back(start);
		return DateReader.read(this.cursor, Style.ISO);
	}

}
