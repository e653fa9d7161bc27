package org.norma.consultations.web;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.norma.consultations.RoundKind;

import static org.assertj.core.api.Assertions.assertThat;

class RoundFormTests {

	private static RoundForm form(@Nullable RoundKind kind) {
		return new RoundForm(kind, null, null, null);
	}

	@Test
	void beforeAChoiceEverybodyIsAsked() {
		assertThat(form(null).asksEverybody()).isTrue();
		assertThat(form(null).asksCommittee()).isFalse();
	}

	@Test
	void theChoiceComesBack() {
		assertThat(form(RoundKind.COMMITTEE).asksCommittee()).isTrue();
		assertThat(form(RoundKind.COMMITTEE).asksEverybody()).isFalse();
		assertThat(form(RoundKind.PUBLIC).asksEverybody()).isTrue();
	}

}
