package org.norma.designations;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Reads the numbers of IEC's working papers, which name the committee, a running number
 * and what the paper is: {@code 57/2345/CDV}, {@code CIS/A/1234/CD}.
 */
final class WorkingPaperReader {

	private static final Set<String> PAPERS = Set.of("NP", "CD", "CDV", "CC", "RVN", "RVC", "RVD", "RVDTS", "RVDTR",
			"RVDPAS", "DTS", "DTR", "DPAS", "PAS", "FDIS", "ADIS", "Q", "QP", "DC", "INF", "RM", "RR", "DA", "DL",
			"DLP", "MCR", "MTG", "AC", "NCC", "PW", "RQ", "RVR", "SBP", "CCDV");

	private WorkingPaperReader() {
	}

	/** The paper at the cursor behind IEC, which moves behind it, or nothing. */
	static @Nullable Anatomy read(Cursor cursor, Head head) {
		int start = cursor.at();
		cursor.skipSpaces();
		String number = head.prefix().equals("IEC") && head.kind() == null ? number(cursor) : null;
		if (number == null) {
			cursor.back(start);
			return null;
		}
		return new Anatomy(head, new Numbering(number, List.of(), 0, null));
	}

	/** The same as the committees write it, without IEC. */
	static @Nullable Anatomy readBare(Cursor cursor) {
		char first = Cursor.upper(String.valueOf(cursor.peek())).charAt(0);
		if (!Cursor.isDigit(first) && first != 'C') {
			return null;
		}
		return read(cursor, HeadPrinter.head(List.of(Publishers.named("IEC")), null, null));
	}

	private static @Nullable String number(Cursor cursor) {
		String committee = Cursor.upper(cursor.run());
		if (committee.equals("CIS") && cursor.accept('/')) {
			committee += "/" + Cursor.upper(cursor.run());
		}
		boolean known = committee.startsWith("CIS/") || (Cursor.isDigit(first(committee)) && committee.length() <= 4);
		String serial = known && cursor.accept('/') ? Cursor.upper(cursor.run()) : "";
		String paper = Cursor.isDigit(first(serial)) && cursor.accept('/') ? Cursor.upper(cursor.letters()) : "";
		boolean read = PAPERS.contains(paper) && !Cursor.isAlphanumeric(cursor.peek());
		return read ? committee + '/' + serial + '/' + paper : null;
	}

	private static char first(String run) {
		return run.isEmpty() ? Cursor.END : run.charAt(0);
	}

}
