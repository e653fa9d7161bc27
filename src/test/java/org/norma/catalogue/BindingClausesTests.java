package org.norma.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.norma.designations.Designation;
import org.norma.shared.RuleBroken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Which clauses bind on which day. */
class BindingClausesTests {

	private static final Designation NUMBER = Designation.parse("GB 50974-2014");

	private static ClauseFact fact(ClauseFact.Kind kind, @Nullable String from, String... clauses) {
		return new ClauseFact(UUID.randomUUID(), NUMBER, kind, List.of(clauses),
				(from != null) ? LocalDate.parse(from) : null, Designation.parse("GB 55036-2022"), null);
	}

	private static List<ClauseEffect> effects(ClauseFact... facts) {
		return Stream.of(facts).map(ClauseFact::effect).toList();
	}

	private static List<String> on(String day, ClauseFact... facts) {
		return BindingClauses.on(effects(facts), LocalDate.parse(day)).clauses();
	}

	@Test
	void clausesBindUntilTheDayOnWhichTheyAreRepealed() {
		var bound = fact(ClauseFact.Kind.BINDS, null, "5.10", "4.1.5", "5.9");
		var one = fact(ClauseFact.Kind.REPEALED, "2022-01-01", "5.9");
		var all = fact(ClauseFact.Kind.REPEALED, "2023-03-01");
		assertThat(on("2021-12-31", all, one, bound)).containsExactly("4.1.5", "5.9", "5.10");
		assertThat(on("2022-01-01", all, one, bound)).containsExactly("4.1.5", "5.10");
		assertThat(on("2023-02-28", all, one, bound)).containsExactly("4.1.5", "5.10");
		assertThat(on("2023-03-01", all, one, bound)).isEmpty();
		var ended = BindingClauses.on(effects(all, one, bound), LocalDate.parse("2023-03-01"));
		assertThat(ended.ended()).isTrue();
		assertThat(BindingClauses.on(effects(all, one, bound), LocalDate.parse("2022-05-01")).ended()).isFalse();
	}

	@Test
	void whatIsBoundAgainBinds() {
		var bound = fact(ClauseFact.Kind.BINDS, null, "3.1");
		var repealed = fact(ClauseFact.Kind.REPEALED, "2020-01-01");
		var again = fact(ClauseFact.Kind.BINDS, "2021-01-01", "3.1");
		assertThat(on("2020-06-01", again, repealed, bound)).isEmpty();
		assertThat(on("2021-01-01", again, repealed, bound)).containsExactly("3.1");
	}

	@Test
	void someRepealedOfAnUnknownNumberLeaveTheRestUnknown() {
		var some = fact(ClauseFact.Kind.REPEALED, "2023-03-01", "4.1", "4.2");
		assertThat(BindingClauses.on(effects(some), LocalDate.parse("2024-01-01")).ended()).isFalse();
	}

	@Test
	void numbersAreReadAsTheyAreWritten() {
		assertThat(Clauses.numbers("4.1.2、5.3，A.1; 6.2~6.4")).containsExactly("4.1.2", "5.3", "A.1", "6.2~6.4");
		assertThat(Clauses.numbers("全部")).isEmpty();
		assertThat(Clauses.numbers("All")).isEmpty();
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> Clauses.numbers("all of them"));
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> Clauses.numbers(" , "));
	}

}
