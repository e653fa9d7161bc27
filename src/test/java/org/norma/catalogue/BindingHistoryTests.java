package org.norma.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.norma.designations.Designation;
import org.norma.hierarchy.Binding;
import org.norma.shared.Texts;

import static org.assertj.core.api.Assertions.assertThat;

/** Whether a text binds otherwise on some day. */
class BindingHistoryTests {

	private static final LocalDate CHANGED = LocalDate.of(2024, 8, 1);

	private static final BindingHistory MANDATORY = new BindingHistory(Binding.MANDATORY, List.of(), List.of(),
			LocalDate.of(2011, 1, 1));

	private static final BindingHistory VOLUNTARY = MANDATORY.called(Binding.VOLUNTARY, List.of());

	private static FormerNumber former(Binding binding) {
		return new FormerNumber(CHANGED, Designation.parse("GB 1-2010"), Texts.of("en", "Design"), "national.mandatory",
				binding, "Announcement 12");
	}

	private static ClauseFact fact(ClauseFact.Kind kind, LocalDate from, String... clauses) {
		return new ClauseFact(UUID.randomUUID(), Designation.parse("GB 1-2010"), kind, List.of(clauses), from,
				Designation.parse("GB 2-2022"), "Announcement 58");
	}

	@Test
	void aNumberThatBindsOtherwiseDoesInBothDirections() {
		var after = MANDATORY.called(Binding.VOLUNTARY, List.of(former(Binding.MANDATORY)));
		assertThat(MANDATORY.differsFrom(after)).isTrue();
		assertThat(after.differsFrom(MANDATORY)).isTrue();
	}

	@Test
	void aNumberThatBindsAsBeforeDoesNot() {
		assertThat(MANDATORY.differsFrom(MANDATORY.called(Binding.MANDATORY, List.of(former(Binding.MANDATORY)))))
			.isFalse();
	}

	@Test
	void theRepealOfAllClausesOfAMandatoryTextDoes() {
		var after = MANDATORY.knowing(List.of(fact(ClauseFact.Kind.REPEALED, CHANGED)));
		assertThat(MANDATORY.differsFrom(after)).isTrue();
		assertThat(after.differsFrom(MANDATORY)).isTrue();
		var twice = MANDATORY.knowing(
				List.of(fact(ClauseFact.Kind.REPEALED, CHANGED), fact(ClauseFact.Kind.REPEALED, CHANGED.plusDays(1))));
		assertThat(after.differsFrom(twice)).isFalse();
	}

	/** One clause after the other ends a text as all at once do. */
	@Test
	void singleClausesDo() {
		assertThat(MANDATORY.differsFrom(MANDATORY.knowing(List.of(fact(ClauseFact.Kind.REPEALED, CHANGED, "4.1")))))
			.isTrue();
		assertThat(VOLUNTARY.differsFrom(VOLUNTARY.knowing(List.of(fact(ClauseFact.Kind.BINDS, null, "4.1")))))
			.isTrue();
		assertThat(VOLUNTARY.differsFrom(VOLUNTARY.knowing(List.of(fact(ClauseFact.Kind.REPEALED, CHANGED, "4.1")))))
			.isFalse();
	}

}
