package org.norma.lookup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.springframework.core.io.ClassPathResource;

/**
 * Writes traditional characters as simplified ones, sign by sign, so that places in a
 * text stay what they are. The index and every question do it alike.
 */
final class SimplifiedChinese {

	private static final char FIRST = '\u3400';

	private static final char LAST = '\u9FFF';

	private static final char[] SIMPLIFIED = table();

	private SimplifiedChinese() {
	}

	static char of(char sign) {
		return (sign >= FIRST && sign <= LAST) ? SIMPLIFIED[sign - FIRST] : sign;
	}

	static String of(String text) {
		var signs = text.toCharArray();
		in(signs, signs.length);
		return new String(signs);
	}

	/** Rewrites the first signs in their place. */
	static void in(char[] signs, int length) {
		for (int i = 0; i < length; i++) {
			signs[i] = of(signs[i]);
		}
	}

	private static char[] table() {
		var table = new char[LAST - FIRST + 1];
		for (int i = 0; i < table.length; i++) {
			table[i] = (char) (FIRST + i);
		}
		var lines = lines();
		for (int i = 0; i + 1 < lines.length; i += 2) {
			for (int place = 0; place < lines[i].length(); place++) {
				table[lines[i].charAt(place) - FIRST] = lines[i + 1].charAt(place);
			}
		}
		return table;
	}

	private static String[] lines() {
		try {
			var text = new ClassPathResource("lookup/traditional-characters.txt")
				.getContentAsString(StandardCharsets.UTF_8);
			return Arrays.stream(text.split("\n")).filter((line) -> !line.startsWith("#")).toArray(String[]::new);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
