package org.norma.designations;

import java.util.Locale;

/**
 * Language marks: ISO printed (E) and (F) before it took the codes of ISO 639.
 */
final class Languages {

	private Languages() {
	}

	static String code(String mark) {
		StringBuilder code = new StringBuilder();
		for (String one : mark.split("[,/]")) {
			code.append(code.isEmpty() ? "" : "/").append(switch (Cursor.upper(one)) {
				case "E" -> "en";
				case "F" -> "fr";
				case "R" -> "ru";
				case "S" -> "es";
				case "A" -> "ar";
				case "C" -> "zh";
				case "D" -> "de";
				case "J" -> "ja";
				default -> one.toLowerCase(Locale.ROOT);
			});
		}
		return code.toString();
	}

}
