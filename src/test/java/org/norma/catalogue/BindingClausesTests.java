package org.norma.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
		assertThat(ClauseNumbers.read("4.1.2、5.3，A.1; 3.0.2 5.4.10A")).containsExactly("4.1.2", "5.3", "A.1", "3.0.2",
				"5.4.10A");
		assertThat(ClauseNumbers.read("全部")).isEmpty();
		assertThat(ClauseNumbers.read("All")).isEmpty();
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> ClauseNumbers.read("all of them"));
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> ClauseNumbers.read(" , "));
	}

	/** Red before: a range was kept as one odd clause. */
	@ParameterizedTest
	@ValueSource(strings = { "4.1-4.4", "4.1 - 4.4", "4.1–4.4", "4.1—4.4", "4.1~4.4", "4.1～4.4", "4.1至4.4", "4.1 至 4.4",
			"4.1 to 4.4", "4.1 a 4.4" })
	void aRangeIsTheClausesFromOneToTheOther(String typed) {
		assertThat(ClauseNumbers.read(typed)).containsExactly("4.1", "4.2", "4.3", "4.4");
		assertThat(ClauseNumbers.read("3.2, " + typed + ", 5.1")).containsExactly("3.2", "4.1", "4.2", "4.3", "4.4",
				"5.1");
	}

	@Test
	void rangesOfChaptersAnnexesAndItemsAreRead() {
		assertThat(ClauseNumbers.read("8-11")).containsExactly("8", "9", "10", "11");
		assertThat(ClauseNumbers.read("A.1.9~A.1.11")).containsExactly("A.1.9", "A.1.10", "A.1.11");
		assertThat(ClauseNumbers.read("4.1.2（1、3~5）、4.2.1(a)")).containsExactly("4.1.2(1)", "4.1.2(3)", "4.1.2(4)",
				"4.1.2(5)", "4.2.1(a)");
	}

	@ParameterizedTest
	@ValueSource(strings = { "4.1-5.3", "4.3-4.1", "4.1-4.1", "4-4.3", "4.1-4.2-4.3", "4.1-", "-4.1", "4.1-4.999",
			"5.4.1A-5.4.1C", "4.1(1)-4.1(3)", "A.1-B.2" })
	void aRangeThatDoesNotSayWhichClausesIsRefused(String typed) {
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> ClauseNumbers.read(typed)).satisfies((reason) -> {
			assertThat(reason.key()).isEqualTo("catalogue.clauses.range");
			assertThat(reason.field()).isEqualTo("clauses");
		});
	}

	/** Red before: each of them was kept as a clause. */
	@ParameterizedTest
	@ValueSource(strings = { "0", "0.1", "04.1", "4.01", "4..1", "5.", ".5", "4.1(", "4)", "4.1()", "4.1(1", "A..1",
			"AB3.", "4.1.2)", "00" })
	void whatIsNoNumberOfAClauseIsRefused(String typed) {
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> ClauseNumbers.read("4.1, " + typed))
			.satisfies((reason) -> {
				assertThat(reason.key()).isEqualTo("catalogue.clauses.number");
				assertThat(reason.field()).isEqualTo("clauses");
				assertThat(reason.arguments()).containsExactly(typed);
			});
	}

}
