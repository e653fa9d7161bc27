package org.norma.accounts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.norma.shared.RuleBroken;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class PasswordRulesTests {

	@ParameterizedTest
	@ValueSource(strings = { "copper harbour seven", "gT7#kd92LxQp", "绿色的山上有七只安静的老猫呀", "le mele volano basse",
			"a passwordless world of apples", "liwei met a green dragonfly" })
	void passwordsHardToGuessAreTaken(String password) {
		assertThatNoException().isThrownBy(() -> PasswordRules.check(password, "li@example.org", "Li Wei"));
	}

	@ParameterizedTest
	@CsvSource({ "elevenchars, accounts.password.short", "aaaaaaaaaaaaaa, accounts.password.common",
			"123456789012, accounts.password.common", "qwertyuiopas, accounts.password.common",
			"Password1234!, accounts.password.common", "P@ssw0rd2026, accounts.password.common",
			"abcabcabcabc, accounts.password.common", "woaini520520, accounts.password.common",
			"sonyericsson, accounts.password.common", "LeaveMeAlone!, accounts.password.common",
			"mailcreated5240, accounts.password.common", "123qweasdzxc, accounts.password.common",
			"chen.jing2026, accounts.password.own-name", "Chen Jing 123, accounts.password.own-name",
			"xx-chen.jing-abcdef, accounts.password.own-name" })
	void passwordsEasyToGuessAreRefusedWithTheRule(String password, String key) {
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> PasswordRules.check(password, "chen.jing@example.org", "Chen Jing"))
			.satisfies((refusal) -> org.assertj.core.api.Assertions.assertThat(refusal.key()).isEqualTo(key));
	}

	@Test
	void whatBcryptWouldCutOffIsRefused() {
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> PasswordRules.check("七只老猫".repeat(5) + "住在绿色的山上呀", "li", "Li"))
			.withMessageContaining("accounts.password.long");
	}

}
