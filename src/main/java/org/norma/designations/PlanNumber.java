package org.norma.designations;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The number of a work item in the plan of national standards: {@code 20265083-Z-469} is
 * item 5083 of 2026, a guiding document (T: recommended, Q: mandatory), with department
 * 469.
 */
public record PlanNumber(int year, String serial, char type, String department) {

	public static Optional<PlanNumber> parse(String text) {
		Cursor cursor = Cursor.lenient(Spelling.clean(text));
		PlanNumber plan = read(cursor);
		return cursor.atEnd() ? Optional.ofNullable(plan) : Optional.empty();
	}

	/** The plan number at the cursor, which moves behind it, or nothing. */
	static @Nullable PlanNumber read(Cursor cursor) {
		int start = cursor.at();
		String digits = cursor.digits();
		cursor.skipDashes();
		String type = Cursor.upper(cursor.letters());
		cursor.skipDashes();
		String department = cursor.digits();
		boolean plan = digits.length() == 8 && type.length() == 1 && "TQZ".contains(type) && department.length() >= 2
				&& department.length() <= 4 && !Cursor.isAlphanumeric(cursor.peek());
		if (!plan || !IssueDate.plausible(Integer.parseInt(digits.substring(0, 4)))) {
			cursor.back(start);
			return null;
		}
		return new PlanNumber(Integer.parseInt(digits.substring(0, 4)), digits.substring(4), type.charAt(0),
				department);
	}

	@Override
	public String toString() {
		return "%04d%s-%s-%s".formatted(this.year, this.serial, this.type, this.department);
	}

}
