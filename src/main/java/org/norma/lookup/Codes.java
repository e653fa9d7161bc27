package org.norma.lookup;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Codes of classifications that say by themselves what stands above them. */
final class Codes {

	private static final int PROVINCE = 2;

	private static final int PREFECTURE = 4;

	private Codes() {
	}

	/** 03.120.10 stands below 03.120 and 03. */
	static List<String> ics(String code) {
		var path = new ArrayList<String>();
		for (int dot = code.indexOf('.'); dot > 0; dot = code.indexOf('.', dot + 1)) {
			path.add(code.substring(0, dot));
		}
		path.add(code);
		return path;
	}

	/** A00 of CCS stands below A, C13 of GB/T 4754 below C. */
	static List<String> letter(String code) {
		boolean lettered = code.length() > 1 && Character.isLetter(code.charAt(0));
		return lettered ? List.of(code.substring(0, 1), code) : List.of(code);
	}

	/** 330100 stands below 3301 and 33; final zeros say nothing. */
	static List<String> region(String code) {
		var path = new ArrayList<String>();
		if (code.length() >= PROVINCE) {
			path.add(code.substring(0, PROVINCE));
		}
		if (code.length() >= PREFECTURE && !code.startsWith("00", PROVINCE)) {
			path.add(code.substring(0, PREFECTURE));
		}
		if (code.length() > PREFECTURE && !code.endsWith("00")) {
			path.add(code);
		}
		return path.isEmpty() ? List.of(code) : path;
	}

	/** 03.120 and 03 for all codes of an edition, each once. */
	static Set<String> paths(List<String> codes, Function<String, List<String>> path) {
		var all = new LinkedHashSet<String>();
		codes.forEach((code) -> all.addAll(path.apply(code)));
		return all;
	}

}
