package org.norma.designations;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads the numbers of ETSI: {@code EN 300 328 V2.2.2 (2019-07)}, the older
 * {@code ETS 300 361 ed.1 (1994-11)} and {@code GTS GSM 02.16 V5.0.0 (1996-11)}, and
 * those of its groups, {@code GS NFV-SEC 010 V1.1.1 (2016-04)}.
 */
final class EtsiReader {

	private static final Pattern VERSION = Pattern.compile("V\\d{1,3}(\\.\\d{1,3}){1,3}");

	private static final Pattern DOTTED = Pattern.compile("\\d\\d\\.\\d\\d");

	private static final int LONGEST_GROUP = 12;

	private final Cursor cursor;

	private final Head head;

	private EtsiReader(Cursor cursor, Head head) {
		this.cursor = cursor;
		this.head = head;
	}

	/** The designation at the cursor behind its issuer and kind, or nothing. */
	static @Nullable Anatomy read(Cursor cursor, Head head) {
		return new EtsiReader(cursor, head).read();
	}

	private @Nullable Anatomy read() {
		Numbering numbering = readNumber();
		if (numbering == null) {
			return null;
		}
		List<Supplement> supplements = readSupplements();
		String issue = readIssue();
		Marks marks = (issue == null) ? Marks.NONE : Marks.NONE.withProduct(issue);
		IssueDate date = (numbering.date() == null) ? TelecomReader.bracketed(this.cursor, '-') : numbering.date();
		return new Anatomy(this.head, new Numbering(numbering.number(), numbering.parts(), 0, date), supplements, marks,
				null);
	}

	private @Nullable Numbering readNumber() {
		int start = this.cursor.at();
		this.cursor.skipSpaces();
		String series = this.cursor.accept("GSM ") ? "GSM " : "";
		String dotted = this.cursor.run(".");
		if (DOTTED.matcher(dotted).matches()) {
			return SegmentReader.read(this.cursor, this.head, series + dotted);
		}
		this.cursor.back(start);
		String group = readGroup();
		if (group.isEmpty()) {
			return NumberReader.read(this.cursor, this.head);
		}
		return SegmentReader.read(this.cursor, this.head, group + ' ' + this.cursor.digits());
	}

	/** The group that wrote it: NFV-SEC, IP6, mWT. */
	private String readGroup() {
		int start = this.cursor.at();
		this.cursor.skipSpaces();
		String group = this.cursor.run("-");
		boolean trusted = !this.cursor.isStrict() || this.head.kind() != null;
		boolean named = trusted && !group.isEmpty() && group.length() <= LONGEST_GROUP
				&& Cursor.isLetter(group.charAt(0)) && this.cursor.skipSpaces() && Cursor.isDigit(this.cursor.peek());
		if (named) {
			return group;
		}
		this.cursor.back(start);
		return "";
	}

	private List<Supplement> readSupplements() {
		List<Supplement> supplements = new ArrayList<>();
		while (supplements.size() < 4) {
			Supplement one = (this.cursor.peek() == '/') ? SupplementReader.read(this.cursor, Style.ETSI) : null;
			if (one == null) {
				break;
			}
			supplements.add(one);
		}
		return supplements;
	}

	/** V2.2.2 today, ed.1 before 1997. */
	private @Nullable String readIssue() {
		int start = this.cursor.at();
		this.cursor.skipSpaces();
		if (this.cursor.accept("ed.") || this.cursor.accept("Ed.")) {
			this.cursor.skipSpaces();
			String edition = this.cursor.digits();
			if (!edition.isEmpty() && !Cursor.isAlphanumeric(this.cursor.peek())) {
				return "ed." + edition;
			}
		}
		this.cursor.back(start);
		this.cursor.skipSpaces();
		String version = Cursor.upper(this.cursor.run("."));
		if (VERSION.matcher(version).matches()) {
			return version;
		}
		this.cursor.back(start);
		return null;
	}

}
