package org.norma.designations;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Reads a number from outside China: ISO, IEC, ITU, European and national bodies and the
 * chains they adopt each other by.
 */
final class ForeignParser {

	private ForeignParser() {
	}

	/** The designation at the cursor, which moves behind it, or nothing. */
	static @Nullable Anatomy read(Cursor cursor) {
		Head head = ForeignHeads.read(cursor);
		if (head == null) {
			return null;
		}
		if ("DIR".equals(head.kind()) || head.isIssuedBy("IEC")) {
			int start = cursor.at();
			Anatomy directives = DirectivesReader.read(cursor, head);
			if (directives != null || "DIR".equals(head.kind())) {
				return directives;
			}
			cursor.back(start);
		}
		return switch (head.style()) {
			case ITU -> TelecomReader.readItu(cursor, head);
			case ETSI -> TelecomReader.readEtsi(cursor, head);
			default -> readPlain(cursor, head);
		};
	}

	private static @Nullable Anatomy readPlain(Cursor cursor, Head head) {
		Numbering numbering = NumberReader.read(cursor, head);
		if (numbering == null
				|| (cursor.isStrict() && numbering.date() == null && Publishers.isWeak(head.publishers()))) {
			return null;
		}
		int start = cursor.at();
		Anatomy anatomy = TailReader.read(cursor, head, numbering);
		boolean asIec = head.style() == Style.ISO && head.isIssuedBy("IEC")
				&& isCapital(cursor, start, anatomy.supplements());
		return asIec ? new Anatomy(head.withStyle(Style.IEC), numbering, anatomy.supplements(), anatomy.marks(), null)
				: anatomy;
	}

	/**
	 * Joint documents are printed Amd 1 by ISO and AMD1 by IEC; what was read is kept.
	 */
	private static boolean isCapital(Cursor cursor, int start, List<Supplement> supplements) {
		char last = cursor.peek(start - cursor.at() + 3);
		return !supplements.isEmpty() && supplements.get(0).stage() == null && Character.isUpperCase(last)
				&& Cursor.isDigit(cursor.peek(start - cursor.at() + 4));
	}

}
