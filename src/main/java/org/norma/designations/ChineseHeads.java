package org.norma.designations;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Reads the prefix of a Chinese standard: GB, GB/T, NB/SH/T, DB31/T, T/CADP, Q/717G1.R.
 * Digits right behind DB make a local standard, none one of seismology; GBZ is
 * occupational health and never GB/Z.
 */
final class ChineseHeads {

	private final Cursor cursor;

	private final List<String> codes = new ArrayList<>();

	private String nature = "";

	private ChineseHeads(Cursor cursor) {
		this.cursor = cursor;
	}

	/** The prefix at the cursor, which moves behind it, or nothing. */
	static @Nullable Head read(Cursor cursor) {
		return new ChineseHeads(cursor).read();
	}

	private @Nullable Head read() {
		String word = this.cursor.letters();
		String code = Cursor.upper(word);
		if (this.cursor.isStrict() && !word.equals(code) && !word.equals("GBn")) {
			return null;
		}
		if (code.equals("T") || code.equals("Q")) {
			return organisation(code);
		}
		if (code.equals("DB") || code.equals("DBJ") || code.equals("DBS")) {
			Head local = local(code);
			if (local != null) {
				return local;
			}
		}
		return known(code);
	}

	private @Nullable Head known(String word) {
		String code = word;
		if (!ChineseCodes.isKnown(code)) {
			int last = code.length() - 1;
			if (last < 2 || !isNature(code.substring(last)) || !ChineseCodes.isKnown(code.substring(0, last))) {
				return null;
			}
			this.nature = code.substring(last);
			code = code.substring(0, last);
		}
		this.codes.add(code.equals("GBN") ? "GBn" : code + ministry(code));
		readNature();
		String industry = ChineseCodes.isIndustry(code) ? code.substring(0, 2) : null;
		return Head.chinese(family(code), prefix(), List.copyOf(this.codes), industry);
	}

	private static Family family(String code) {
		return switch (code) {
			case "CECS" -> Family.ASSOCIATION_CN;
			case "DBJ" -> Family.LOCAL_CN;
			default -> ChineseCodes.isNational(code) ? Family.NATIONAL_CN : Family.INDUSTRY_CN;
		};
	}

	/** Metrology of one ministry: JJG(交通). */
	private String ministry(String code) {
		int start = this.cursor.at();
		if (code.startsWith("JJ") && this.cursor.accept('(')) {
			StringBuilder name = new StringBuilder();
			while (Character.isIdeographic(this.cursor.peek()) && name.length() < 6) {
				name.append(this.cursor.peek());
				this.cursor.accept(this.cursor.peek());
			}
			if (!name.isEmpty() && this.cursor.accept(')')) {
				return "(" + name + ")";
			}
		}
		this.cursor.back(start);
		return "";
	}

	private @Nullable Head local(String code) {
		int start = this.cursor.at();
		boolean spaced = this.cursor.skipSpaces();
		String region = this.cursor.digits();
		boolean local = region.length() >= 2 && region.length() <= 6 && ChineseCodes.isProvince(region)
				&& (opensLocal(this.cursor.peek()) || (!spaced && this.cursor.peek() == ' '));
		if (!local) {
			this.cursor.back(start);
			return null;
		}
		this.codes.add(code + region + field());
		readNature();
		return Head.chinese(Family.LOCAL_CN, prefix(), List.copyOf(this.codes), region);
	}

	/** The field of a local engineering standard, as in DB31 SW/Z. */
	private String field() {
		int start = this.cursor.at();
		this.cursor.skipSpaces();
		String word = Cursor.upper(this.cursor.letters());
		if (this.cursor.peek() == '/' && ChineseCodes.isIndustry(word)) {
			return " " + word;
		}
		this.cursor.back(start);
		return "";
	}

	private static boolean opensLocal(char c) {
		return c == '/' || c == 'T' || c == 't' || c == 'Z' || c == 'z';
	}

	/**
	 * Reads /T, /Z and the second code of a compound prefix; a slash with nothing behind
	 * is the old form DB31/ 890.
	 */
	private void readNature() {
		for (int i = 0; i < 2 && this.nature.isEmpty(); i++) {
			int start = this.cursor.at();
			boolean slashed = skipSlash();
			int afterSlash = this.cursor.at();
			String word = this.cursor.letters();
			String code = Cursor.upper(word);
			boolean cased = !this.cursor.isStrict() || word.equals(code);
			if (isNature(code) && cased && (slashed || afterSlash == start || standsAlone())) {
				this.nature = code;
			}
			else if ((slashed || standsAlone()) && i == 0 && ChineseCodes.isSecond(code) && cased) {
				this.codes.add(code);
			}
			else {
				this.cursor.back(slashed && word.isEmpty() ? afterSlash : start);
				return;
			}
		}
	}

	/** A nature typed without its slash, as in gb t 19001. */
	private boolean standsAlone() {
		return !this.cursor.isStrict() && this.cursor.peek() == ' ';
	}

	private boolean skipSlash() {
		this.cursor.skipSpaces();
		boolean slashed = this.cursor.accept('/');
		if (slashed) {
			this.cursor.skipSpaces();
		}
		return slashed;
	}

	private static boolean isNature(String code) {
		return code.equals("T") || code.equals("Z");
	}

	private String prefix() {
		String prefix = String.join("/", this.codes);
		return this.nature.isEmpty() ? prefix : prefix + '/' + this.nature;
	}

	private @Nullable Head organisation(String level) {
		boolean slashed = skipSlash();
		if (!slashed && (this.cursor.isStrict() || this.cursor.peek(-1) != ' ')) {
			return null;
		}
		int start = this.cursor.at();
		String run = level.equals("Q") ? joined(this.cursor.run(".&")) : this.cursor.run("&");
		String code = (this.cursor.peek() == ' ') ? run : beforeDigits(run);
		this.cursor.back(start + code.length());
		boolean named = code.length() > 1 && code.chars().anyMatch((c) -> Cursor.isLetter((char) c));
		if (!named || (this.cursor.isStrict() && Cursor.hasSmallLetter(code))) {
			return null;
		}
		String organisation = Cursor.upper(code);
		skipRepeated(level + '/' + organisation);
		Family family = level.equals("T") ? Family.ASSOCIATION_CN : Family.ENTERPRISE_CN;
		return Head.chinese(family, level + '/' + organisation, List.of(organisation), organisation);
	}

	/** The departments of a firm behind its code: Q/CSG-GPG. */
	private String joined(String code) {
		String joined = code;
		while (joined.length() < Cursor.LONGEST_RUN && this.cursor.peek() == '-' && Cursor.isLetter(this.cursor.peek(1))
				&& !code.isEmpty() && Cursor.isLetter(code.charAt(code.length() - 1))) {
			this.cursor.accept('-');
			joined += "-" + this.cursor.run(".&");
		}
		return joined;
	}

	private static String beforeDigits(String run) {
		int end = 0;
		while (end < run.length() && !Cursor.isDigit(run.charAt(end))) {
			end++;
		}
		return run.substring(0, end);
	}

	/** Some registers repeat the prefix: T/CSGF T/CSGF024. */
	private void skipRepeated(String prefix) {
		int start = this.cursor.at();
		this.cursor.skipSpaces();
		if (!this.cursor.accept(prefix)) {
			this.cursor.back(start);
		}
	}

}
