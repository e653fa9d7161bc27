package org.norma.designations;

import java.util.Set;

/**
 * Prefixes of Chinese standards. Industry codes: the 76 in use, of which three-letter
 * codes of engineering and older series derive (JGJ from JG); local: the first two digits
 * of GB/T 2260.
 */
final class ChineseCodes {

	private static final Set<String> NATIONAL = set("GB GBZ GSB GBJ GBN GBW GJB JJF JJG TSG GHZB GWPB GWKB ZB");

	private static final Set<String> INDUSTRY = set("AQ BB CB CH CJ CY DA DB DL DY DZ EJ FZ GA GC GF GH GM GY HB HG HJ "
			+ "HS HY JB JC JG JR JS JT JY KA LB LD LS LY MH MR MT MZ NB NY QB QC QJ QX RB RF SB SC SF SH SJ SL SN SW "
			+ "SY TB TD TY WB WH WJ WM WS WW XB XF YB YC YD YJ YS YY YZ ZY");

	private static final Set<String> DERIVED = set(
			"JGJ CJJ JTG JTJ JTS JTT TBJ HGJ SHJ SYJ YBJ YBB YDJ MHJ DLJ LYJ " + "JBJ JCJ FZJ GYJ QBJ SDJ SBJ NYJ");

	/** Second halves of compound prefixes that are no industry codes: JB/ZQ, HJ/BAT. */
	private static final Set<String> SECOND = set("ZQ BAT JQ TY");

	private static final Set<String> PROVINCES = set(
			"11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 " + "51 52 53 54 61 62 63 64 65");

	private ChineseCodes() {
	}

	static boolean isNational(String code) {
		return NATIONAL.contains(code);
	}

	static boolean isIndustry(String code) {
		return INDUSTRY.contains(code) || DERIVED.contains(code);
	}

	static boolean isKnown(String code) {
		return isNational(code) || isIndustry(code) || code.equals("CECS") || code.equals("DBJ");
	}

	static boolean isSecond(String code) {
		return INDUSTRY.contains(code) || SECOND.contains(code);
	}

	static boolean isProvince(String digits) {
		return digits.length() >= 2 && PROVINCES.contains(digits.substring(0, 2));
	}

	private static Set<String> set(String codes) {
		return Set.of(codes.split(" "));
	}

}
