package org.norma.ballots;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may vote for a seat: every way in which it can be held, left and taken over. */
class SeatTests {

	private static final UUID ANN = UUID.randomUUID();

	private static final UUID BOB = UUID.randomUUID();

	private static final UUID CAO = UUID.randomUUID();

	private static final UUID UNIT = UUID.randomUUID();

	private static final UUID NEXT_UNIT = UUID.randomUUID();

	/**
	 * The seat is Ann's, Ann's for the unit, or the unit's; who left it is followed by
	 * nobody, Bob or another unit; before that it had voted or not.
	 */
	@ParameterizedTest
	@CsvSource(textBlock = """
			# seat     left      by the time   followed by  who asks   sits in the committee      may they vote
			ANN,       stays,    -,            -,           ANN,       ANN,                       ENTITLED
			ANN,       stays,    -,            -,           ANN,       BOB,                       LEFT
			ANN,       stays,    -,            -,           BOB,       ANN BOB,                   NO_VOTER
			ANN,       left,     voted,        nobody,      ANN,       BOB,                       LEFT
			ANN,       left,     silent,       nobody,      ANN,       BOB,                       LEFT
			ANN,       left,     silent,       nobody,      ANN,       ANN,                       LEFT
			ANN,       left,     silent,       BOB,         BOB,       BOB,                       ENTITLED
			ANN,       left,     voted,        BOB,         BOB,       BOB,                       SEAT_HAS_VOTED
			ANN,       left,     silent,       BOB,         BOB,       CAO,                       LEFT
			ANN,       left,     silent,       BOB,         ANN,       BOB,                       LEFT
			ANN,       left,     silent,       BOB,         CAO,       BOB CAO,                   NO_VOTER
			ANN,       left,     silent,       NEXT_UNIT,   OF_NEXT,   NEXT_UNIT,                 ENTITLED
			ANN_UNIT,  stays,    -,            -,           ANN,       ANN UNIT,                  ENTITLED
			ANN_UNIT,  stays,    -,            -,           ANN,       ANN,                       UNIT_LEFT
			ANN_UNIT,  stays,    -,            -,           ANN,       UNIT,                      LEFT
			ANN_UNIT,  left,     silent,       NEXT_UNIT,   ANN,       ANN NEXT_UNIT,             LEFT
			ANN_UNIT,  left,     silent,       BOB,         BOB,       BOB,                       ENTITLED
			UNIT,      stays,    -,            -,           OF_UNIT,   UNIT,                      ENTITLED
			UNIT,      stays,    -,            -,           OF_UNIT,   NEXT_UNIT,                 UNIT_LEFT
			UNIT,      stays,    -,            -,           ANN,       UNIT,                      NO_VOTER
			UNIT,      left,     silent,       nobody,      OF_UNIT,   ANN,                       LEFT
			UNIT,      left,     silent,       NEXT_UNIT,   OF_NEXT,   NEXT_UNIT,                 ENTITLED
			UNIT,      left,     voted,        NEXT_UNIT,   OF_NEXT,   NEXT_UNIT,                 SEAT_HAS_VOTED
			UNIT,      left,     silent,       NEXT_UNIT,   OF_NEXT,   ANN,                       UNIT_LEFT
			UNIT,      left,     silent,       NEXT_UNIT,   OF_UNIT,   NEXT_UNIT,                 LEFT
			""")
	void entitlementFollowsTheSeat(String held, String left, String before, String successor, String asks, String sits,
			Entitlement expected) {
		var departed = left.equals("left") ? List.of(departed(before.equals("voted"), successor)) : List.<Departed>of();
		var seat = new Seat(voter(held, before.equals("voted")), departed);
		var bodies = switch (asks) {
			case "OF_UNIT" -> Set.of(UNIT);
			case "OF_NEXT" -> Set.of(NEXT_UNIT);
			default -> Set.<UUID>of();
		};
		assertThat(seat.entitlement(sitting(sits), account(asks), bodies)).isEqualTo(expected);
	}

	@Test
	void theSecondSuccessorVotesWhereTheFirstHasNot() {
		var seat = new Seat(voter("ANN", false), List.of(departed(false, "BOB"), departed(false, "CAO")));
		assertThat(seat.entitlement(sitting("CAO BOB"), CAO, Set.of())).isEqualTo(Entitlement.ENTITLED);
		assertThat(seat.entitlement(sitting("CAO BOB"), BOB, Set.of())).isEqualTo(Entitlement.LEFT);
		var voted = new Seat(voter("ANN", true), List.of(departed(false, "BOB"), departed(true, "CAO")));
		assertThat(voted.entitlement(sitting("CAO"), CAO, Set.of())).isEqualTo(Entitlement.SEAT_HAS_VOTED);
	}

	@Test
	void aGroupThatTheLeadNamedDoesNotChange() {
		assertThat(new Seat(voter("ANN", false), List.of()).entitlement(null, ANN, Set.of()))
			.isEqualTo(Entitlement.ENTITLED);
		assertThat(new Seat(voter("INVITED", false), List.of()).isFilled(null)).isTrue();
	}

	@Test
	void theHistoryCountsSeatsAndNamesThemOnlyToWhoMayKnow() {
		var seats = List.of(new Seat(voter("ANN", true), List.of(departed(false, "BOB"))),
				new Seat(voter("UNIT", false), List.of(departed(false, "nobody"))),
				new Seat(voter("UNIT", false), List.of()));
		assertThat(SeatHistory.of(seats, true)).matches((each) -> each.left() == 2 && each.vacant() == 1)
			.satisfies((each) -> assertThat(each.lines()).extracting(SeatHistory.Line::votedSince)
				.containsExactly(true, false));
		assertThat(SeatHistory.of(seats, false).lines()).isEmpty();
	}

	private static UUID account(String who) {
		return switch (who) {
			case "ANN" -> ANN;
			case "BOB" -> BOB;
			case "CAO" -> CAO;
			default -> UUID.randomUUID();
		};
	}

	private static VoterLine voter(String held, boolean voted) {
		return new VoterLine(UUID.randomUUID(), held.startsWith("ANN") ? ANN : null,
				held.endsWith("UNIT") ? UNIT : null, held, null, null, false, voted ? 1 : 0, null,
				voted ? Position.APPROVE : null, null, null, null, false, null, null, 0);
	}

	private static Departed departed(boolean voted, String successor) {
		@Nullable UUID person = Set.of("BOB", "CAO").contains(successor) ? account(successor) : null;
		@Nullable UUID unit = successor.equals("NEXT_UNIT") ? NEXT_UNIT : null;
		return new Departed(UUID.randomUUID(), "Ann", LocalDate.of(2026, 3, 2), "Moved.", "Li", "Wu", voted, person,
				unit, successor.equals("nobody") ? null : successor);
	}

	private static Sitting sitting(String names) {
		var people = new ArrayList<UUID>();
		var units = new ArrayList<UUID>();
		for (var name : names.split(" ")) {
			switch (name) {
				case "UNIT" -> units.add(UNIT);
				case "NEXT_UNIT" -> units.add(NEXT_UNIT);
				default -> people.add(account(name));
			}
		}
		return new Sitting(Set.copyOf(people), Set.copyOf(units));
	}

}
