package org.norma.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.nulabinc.zxcvbn.StandardDictionaries;

/**
 * Passwords that many people choose and everybody who guesses tries first: the 10,000
 * most frequent ones of zxcvbn's list, and some of this house and its languages.
 */
final class CommonPasswords {

	private static final int MOST_FREQUENT = 10_000;

	private static final List<String> OURS = List.of("passwort", "passwordpassword", "qwertyqwerty", "administrator",
			"adminadmin", "adminpassword", "normanorma", "norma", "standard", "standards", "changemenow",
			"secretpassword", "trustnoone", "woaini", "mima", "woaizhongguo", "ciaociao", "segreta", "amministratore",
			"mypassword");

	private static final Set<String> ALL = read();

	private CommonPasswords() {
	}

	static boolean contain(String password) {
		return ALL.contains(password);
	}

	private static Set<String> read() {
		try {
			var frequent = StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies();
			return Stream.of(frequent.subList(0, MOST_FREQUENT), OURS)
				.flatMap(Collection::stream)
				.collect(Collectors.toUnmodifiableSet());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
