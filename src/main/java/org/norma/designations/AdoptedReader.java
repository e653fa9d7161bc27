package org.norma.designations;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Reads the foreign half behind a Chinese number: {@code /ISO 9001:2015}, and as lists
 * write it {@code /ISO 9001:2015,IDT}, {@code (ISO 9001:2015, IDT)} and
 * {@code idt ISO 9001:2015}. Only an identical document is a half of the number (GB/T
 * 1.1-2020, 8.2); of another degree nothing stays.
 */
final class AdoptedReader {

	private static final int LONGEST_WORD = 16;

	private final Cursor cursor;

	private AdoptedReader(Cursor cursor) {
		this.cursor = cursor;
	}

	/** The foreign document at the cursor, which moves behind it, or nothing. */
	static @Nullable Anatomy read(Cursor cursor) {
		AdoptedReader reader = new AdoptedReader(cursor);
		Anatomy slashed = reader.slashed();
		return (slashed != null || cursor.isStrict()) ? slashed : reader.listed();
	}

	private @Nullable Anatomy slashed() {
		int start = this.cursor.at();
		if (this.cursor.accept('/')) {
			this.cursor.skipSpaces();
			Anatomy adopted = ForeignParser.read(this.cursor);
			if (adopted != null) {
				return this.cursor.isStrict() ? adopted : ofDegree(adopted, degreeBehind());
			}
		}
		this.cursor.back(start);
		return null;
	}

	private @Nullable Anatomy listed() {
		int start = this.cursor.at();
		this.cursor.skipSpaces();
		boolean bracketed = this.cursor.accept('(');
		Optional<AdoptionDegree> before = degree();
		Anatomy adopted = (bracketed || before.isPresent()) ? ForeignParser.read(this.cursor) : null;
		Optional<AdoptionDegree> told = before.isPresent() ? before : degreeBehind();
		this.cursor.skipSpaces();
		if (adopted == null || (bracketed && !this.cursor.accept(')'))) {
			this.cursor.back(start);
			return null;
		}
		return ofDegree(adopted, told);
	}

	private static @Nullable Anatomy ofDegree(Anatomy adopted, Optional<AdoptionDegree> degree) {
		return (degree.orElse(AdoptionDegree.IDT) == AdoptionDegree.IDT) ? adopted : null;
	}

	private Optional<AdoptionDegree> degreeBehind() {
		int start = this.cursor.at();
		boolean parted = this.cursor.accept(',') || this.cursor.accept(';') || this.cursor.skipSpaces();
		this.cursor.skipSpaces();
		Optional<AdoptionDegree> degree = parted ? degree() : Optional.empty();
		if (degree.isEmpty()) {
			this.cursor.back(start);
		}
		return degree;
	}

	/** The word at the cursor, which moves behind it only if it is a degree. */
	private Optional<AdoptionDegree> degree() {
		int start = this.cursor.at();
		StringBuilder word = new StringBuilder();
		while (word.length() < LONGEST_WORD && isWord(this.cursor.peek())) {
			word.append(this.cursor.peek());
			this.cursor.accept(this.cursor.peek());
		}
		Optional<AdoptionDegree> degree = AdoptionDegree.fromText(word.toString());
		if (degree.isEmpty()) {
			this.cursor.back(start);
		}
		else {
			this.cursor.skipSpaces();
		}
		return degree;
	}

	private static boolean isWord(char c) {
		return Cursor.isLetter(c) || Character.isIdeographic(c);
	}

}
