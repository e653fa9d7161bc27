package org.norma.accounts;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

import org.norma.shared.RuleBroken;

/**
 * What a password must be, after NIST SP 800-63B: long enough, neither common nor made of
 * the person's own name; no rule on kinds of characters.
 */
final class PasswordRules {

	/** Characters, NIST SP 800-63B asks at least 8. */
	static final int SHORTEST = 12;

	/** Bytes in UTF-8 that bcrypt takes into account. */
	static final int LONGEST = 72;

	private static final int FEWEST_DIFFERENT = 5;

	private static final String RUNS = "abcdefghijklmnopqrstuvwxyzabcdef 01234567890123456789 98765432109876543210 "
			+ "qwertyuiopasdfghjklzxcvbnm 1qaz2wsx3edc4rfv5tgb6yhn7ujm ";

	private static final Pattern REPEATED = Pattern.compile("(.{1,6})\\1+");

	private PasswordRules() {
	}

	/** Passes, or names the rule that the password breaks. */
	static void check(String password, String userName, String displayName) {
		var length = password.codePointCount(0, password.length());
		if (length < SHORTEST) {
			throw new RuleBroken("accounts.password.short", length, SHORTEST);
		}
		if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
			throw new RuleBroken("accounts.password.long", LONGEST, LONGEST / 3);
		}
		if (common(password)) {
			throw new RuleBroken("accounts.password.common");
		}
		if (own(password, userName) || own(password, displayName)) {
			throw new RuleBroken("accounts.password.own-name");
		}
	}

	private static boolean common(String password) {
		var plain = plain(password);
		var letters = plain.replace('0', 'o').replace('@', 'a').replace('$', 's').replaceAll("[^\\p{L}]", "");
		var ends = plain.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "")
			.replace("@", "a")
			.replace("0", "o")
			.replace("$", "s");
		return plain.chars().distinct().count() < FEWEST_DIFFERENT || RUNS.contains(plain)
				|| REPEATED.matcher(plain).matches() || CommonPasswords.contain(plain)
				|| CommonPasswords.contain(letters) || CommonPasswords.contain(ends);
	}

	private static boolean own(String password, String name) {
		var plain = plain(password);
		var whole = plain(name.replaceAll("@.*", ""));
		for (var word : (whole + " " + whole.replaceAll("[^\\p{L}\\p{N}]", "")).split("[^\\p{L}\\p{N}]+")) {
			var rest = plain.replace(word, "").replaceAll("[^\\p{L}]", "");
			if (word.length() >= 2 && plain.contains(word) && rest.length() < FEWEST_DIFFERENT) {
				return true;
			}
		}
		return whole.length() >= FEWEST_DIFFERENT && plain.contains(whole);
	}

	private static String plain(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
	}

}
