package org.norma.designations;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Reads the number of a Chinese standard, with the foreign half of a double number (GB/T
 * 1.1-2020, 8.2; only an identical adoption may carry one).
 */
final class ChineseParser {

	private ChineseParser() {
	}

	/** The designation at the cursor, which moves behind it, or nothing. */
	static @Nullable Anatomy read(Cursor cursor) {
		Anatomy plan = readPlan(cursor);
		if (plan != null) {
			return plan;
		}
		Head head = ChineseHeads.read(cursor);
		Numbering numbering = (head == null) ? null : NumberReader.read(cursor, head);
		if (head == null || numbering == null) {
			return null;
		}
		Anatomy own = TailReader.read(cursor, head, numbering);
		return new Anatomy(head, numbering, own.supplements(), own.marks(), readAdopted(cursor));
	}

	private static @Nullable Anatomy readAdopted(Cursor cursor) {
		int start = cursor.at();
		if (cursor.accept('/')) {
			cursor.skipSpaces();
			Anatomy adopted = ForeignParser.read(cursor);
			if (adopted != null) {
				return adopted;
			}
		}
		cursor.back(start);
		return null;
	}

	private static @Nullable Anatomy readPlan(Cursor cursor) {
		PlanNumber plan = PlanNumber.read(cursor);
		if (plan == null) {
			return null;
		}
		Head head = new Head(Family.PLAN_CN, Style.PLAN, "", List.of(), String.valueOf(plan.type()), null, "", "",
				plan.department());
		return new Anatomy(head, new Numbering(plan.toString(), List.of(), 0, null));
	}

}
