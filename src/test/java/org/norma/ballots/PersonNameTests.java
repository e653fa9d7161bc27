package org.norma.ballots;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.norma.shared.RuleBroken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/** One person counts once, however the name is written. */
class PersonNameTests {

	@ParameterizedTest
	@CsvSource({ "Marco Rossi,MARCO  rossi", "Marco Rossi,Rossi Marco", "Marco Rossi,Marco Rossi (x)",
			"Marco Rossi,Marco Rossi; x", "马超 Ma Chao,马超", "马超 Ma Chao,Ma Chao", "马超 Ma Chao,马 超（一汽）",
			"马超 Ma Chao,MaChao", "José Peña,Jose Pena", "Ｍａｒｃｏ Rossi,Marco Rossi" })
	void theseNameOnePerson(String one, String other) {
		assertThat(PersonName.of(one).isSame(PersonName.of(other))).isTrue();
		assertThat(PersonName.of(other).isSame(PersonName.of(one))).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "Marco Rossi,Maria Rossi", "马超 Ma Chao,麻潮 Ma Chao", "马超,Ma Chao", "赵专家,钱专家", "Expert 1,Expert 11" })
	void theseMayBeTwo(String one, String other) {
		assertThat(PersonName.of(one).isSame(PersonName.of(other))).isFalse();
	}

	private static Voter typed(String name, String unit) {
		return new Voter(null, null, name, unit, null);
	}

	private static Voter account(String name) {
		return new Voter(UUID.randomUUID(), null, name, null, null);
	}

	@Test
	void aTypedNameIsHeldAgainstTheAccountsAndTheOtherTypedOnes() {
		for (var group : List.of(List.of(account("Marco Rossi"), typed("marco rossi", "x")),
				List.of(typed("Zhao Min", "Institute"), typed("Zhao Min", "Another")),
				List.of(account("马超 Ma Chao"), typed("马超", "x")))) {
			assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> Twice.refuse(group))
				.matches((refused) -> refused.key().equals("ballots.refused.twice"));
		}
		assertThatNoException().isThrownBy(() -> Twice.refuse(List.of(account("Marco Rossi"), account("Marco Rossi"))));
	}

}
