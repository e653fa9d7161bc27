package org.norma.designations;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Reads the numbers of ITU, which put the date in brackets as those of ETSI do: X.509
 * (10/2019).
 */
final class TelecomReader {

	private TelecomReader() {
	}

	static @Nullable Anatomy readItu(Cursor cursor, Head head) {
		cursor.accept('.');
		cursor.skipSpaces();
		String number = Cursor.upper(cursor.run("."));
		if (!number.matches("[A-Z]{1,4}\\.\\d[0-9.A-Z]*")) {
			return null;
		}
		int start = cursor.at();
		if (cursor.accept('/')) {
			String twin = Cursor.upper(cursor.run("."));
			number += twin.matches("[A-Z]\\.\\d+") ? '/' + twin : "";
			cursor.back(number.endsWith(twin) ? cursor.at() : start);
		}
		String part = cursor.skipDashes() ? cursor.digits() : "";
		IssueDate date = bracketed(cursor, '/');
		List<String> parts = part.isEmpty() ? List.of() : List.of(part);
		return TailReader.read(cursor, head, new Numbering(number, parts, 0, date));
	}

	/** (10/2019) of ITU, (2019-07) of ETSI, or a year alone. */
	static @Nullable IssueDate bracketed(Cursor cursor, char mark) {
		int start = cursor.at();
		cursor.skipSpaces();
		if (cursor.accept('(')) {
			String first = cursor.digits();
			String second = cursor.accept(mark) ? cursor.digits() : "";
			IssueDate date = cursor.accept(')') ? date(first, second) : null;
			if (date != null) {
				return date;
			}
		}
		cursor.back(start);
		return null;
	}

	private static @Nullable IssueDate date(String first, String second) {
		String year = (first.length() == 4) ? first : second;
		String month = (first.length() == 4) ? second : first;
		if (year.length() != 4 || month.length() > 2 || (!month.isEmpty() && Integer.parseInt(month) > 12)) {
			return null;
		}
		return new IssueDate(Integer.parseInt(year), month.isEmpty() ? 0 : Integer.parseInt(month));
	}

}
