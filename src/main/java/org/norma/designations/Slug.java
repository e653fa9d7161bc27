package org.norma.designations;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * The designation in a URL. The readable form is the key in small letters, with {@code _}
 * for a plus and a hyphen for every other mark: {@code gb-t-19001-2016},
 * {@code en-196-3-2005_a1-2008}. Where that would not read back to the same key (part
 * 2000 looks like a year), the exact form is given: a {@code ~}, then the key with a
 * hyphen for a space and {@code _xx} for every byte that is neither letter, digit nor
 * point.
 */
final class Slug {

	private static final int MOST_WORDS = 8;

	private static final int LONGEST_READABLE = 120;

	private Slug() {
	}

	static String of(Anatomy anatomy) {
		String key = DesignationPrinter.key(anatomy);
		String readable = readable(key);
		Anatomy read = (readable.length() <= LONGEST_READABLE) ? readReadable(readable) : null;
		return (read != null && DesignationPrinter.key(read).equals(key)) ? readable : exact(key);
	}

	static Anatomy read(String slug) {
		if (slug.startsWith("~")) {
			var text = decode(slug.substring(1));
			return DesignationParser.parse(Spelling.clean(text).isEmpty() ? slug : text);
		}
		Anatomy read = (slug.length() <= LONGEST_READABLE) ? readReadable(slug.toLowerCase(Locale.ROOT)) : null;
		return (read == null) ? DesignationParser.parse(slug) : read;
	}

	private static String readable(String key) {
		StringBuilder slug = new StringBuilder();
		for (char c : key.toLowerCase(Locale.ROOT).toCharArray()) {
			char mark = Cursor.isAlphanumeric(c) || c == '.' ? c : ((c == '+') ? '_' : '-');
			boolean doubled = mark == '-' && !slug.isEmpty() && slug.charAt(slug.length() - 1) == '-';
			slug.append(doubled ? "" : mark);
		}
		return slug.toString();
	}

	/**
	 * Tries where the issuer ends and the number starts, until the outcome has this very
	 * slug.
	 */
	private static @Nullable Anatomy readReadable(String slug) {
		StringBuilder text = new StringBuilder(slug.replace('_', '+'));
		for (int i = 0; i < MOST_WORDS; i++) {
			int hyphen = text.indexOf("-");
			if (hyphen < 0) {
				return null;
			}
			text.setCharAt(hyphen, ' ');
			Anatomy anatomy = DesignationParser.readWhole(text.toString());
			if (anatomy != null && readable(DesignationPrinter.key(anatomy)).equals(slug)) {
				return anatomy;
			}
		}
		return null;
	}

	private static String exact(String key) {
		StringBuilder slug = new StringBuilder("~");
		for (byte b : key.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8)) {
			char c = (char) (b & 0xFF);
			if (Cursor.isAlphanumeric(c) || c == '.') {
				slug.append(c);
			}
			else {
				slug.append((c == ' ') ? "-" : "_%02x".formatted((int) c));
			}
		}
		return slug.toString();
	}

	private static String decode(String slug) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		for (int i = 0; i < slug.length(); i++) {
			char c = slug.charAt(i);
			if (c == '_' && i + 2 < slug.length()) {
				int high = Character.digit(slug.charAt(++i), 16);
				int low = Character.digit(slug.charAt(++i), 16);
				bytes.write((high < 0 || low < 0) ? '_' : high * 16 + low);
			}
			else {
				bytes.write((c == '-') ? ' ' : c);
			}
		}
		return bytes.toString(StandardCharsets.UTF_8);
	}

}
