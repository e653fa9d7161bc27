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
		if (head.prefix().equals("HB") && isBritishHandbook(numbering.number())) {
			return null;
		}
		Anatomy own = TailReader.read(cursor, head, numbering);
		return new Anatomy(head, numbering, own.supplements(), own.marks(), AdoptedReader.read(cursor));
	}

	/** BSI counts its handbooks from 10001; no standard of aviation has such a number. */
	private static boolean isBritishHandbook(String number) {
		return number.length() == 5 && number.startsWith("1");
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
