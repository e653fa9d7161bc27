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
		Anatomy bare = IeeeReader.readIre(cursor);
		if (bare == null && !cursor.isStrict()) {
			bare = WorkingPaperReader.readBare(cursor);
		}
		Head head = (bare == null) ? ForeignHeads.read(cursor) : null;
		return (head == null) ? bare : read(cursor, head);
	}

	private static @Nullable Anatomy read(Cursor cursor, Head head) {
		if ("DIR".equals(head.kind()) || head.isIssuedBy("IEC")) {
			int start = cursor.at();
			Anatomy worded = DirectivesReader.read(cursor, head);
			if (worded != null || "DIR".equals(head.kind())) {
				return worded;
			}
			cursor.back(start);
			worded = WorkingPaperReader.read(cursor, head);
			if (worded != null) {
				return worded;
			}
		}
		return switch (head.style()) {
			case ITU -> TelecomReader.readItu(cursor, head);
			case ETSI -> EtsiReader.read(cursor, head);
			default -> readPlain(cursor, IeeeReader.head(cursor, head));
		};
	}

	private static @Nullable Anatomy readPlain(Cursor cursor, Head head) {
		Numbering numbering = NumberReader.read(cursor, head);
		if (numbering == null
				|| (cursor.isStrict() && numbering.date() == null && Publishers.isWeak(head.publishers()))) {
			return null;
		}
		if (head.isDraftOfIeee()) {
			return IeeeReader.readDraft(cursor, head, numbering);
		}
		if (head.isIssuedBy("IEEE") || head.isIssuedBy("AIEE")) {
			numbering = IeeeReader.withEdition(cursor, numbering);
		}
		int start = cursor.at();
		Anatomy anatomy = TailReader.read(cursor, head, numbering);
		boolean asIec = head.style() == Style.ISO && head.isIssuedBy("IEC")
				&& isCapital(cursor, start, anatomy.supplements());
		return new Anatomy(asIec ? head.withStyle(Style.IEC) : head, numbering, anatomy.supplements(), anatomy.marks(),
				readTwin(cursor, head));
	}

	/**
	 * The number that another publisher of the same document gave it: IEEE 844.1-2017/CSA
	 * C22.2 No. 293.1-17.
	 */
	private static @Nullable Anatomy readTwin(Cursor cursor, Head head) {
		int start = cursor.at();
		boolean parted = hasTwin(head) && isParted(cursor);
		Head other = parted ? ForeignHeads.read(cursor) : null;
		Anatomy twin = (other == null || hasTwin(other)) ? null : read(cursor, other);
		if (twin == null) {
			cursor.back(start);
		}
		return twin;
	}

	private static boolean isParted(Cursor cursor) {
		boolean spaced = !cursor.isStrict() && cursor.skipSpaces();
		boolean slashed = cursor.accept('/');
		if (slashed && !cursor.isStrict()) {
			cursor.skipSpaces();
		}
		return slashed || spaced;
	}

	private static boolean hasTwin(Head head) {
		return head.style() == Style.INDIAN || head.prefix().equals("IEEE");
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
