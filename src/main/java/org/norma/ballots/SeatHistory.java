package org.norma.ballots;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What happened to the seats of a ballot while it was open; its arithmetic stays that of
 * the opening.
 *
 * @param lines who gave up a seat; empty for who does not see names
 * @param left how many seats were given up
 * @param vacant how many of them nobody took over
 */
public record SeatHistory(List<Line> lines, int left, int vacant) {

	static SeatHistory of(List<Seat> seats, boolean named) {
		var left = seats.stream().filter((seat) -> !seat.departed().isEmpty()).toList();
		var lines = left.stream()
			.flatMap((seat) -> seat.departed()
				.stream()
				.map((each) -> new Line(each, seat.voter().voted() && !each.voted() && !each.vacant())))
			.collect(Collectors.toList());
		return new SeatHistory(named ? lines : List.of(), left.size(),
				(int) left.stream().filter(Seat::isVacant).count());
	}

	/**
	 * One departure.
	 *
	 * @param votedSince whether the seat has voted after it
	 */
	public record Line(Departed departed, boolean votedSince) {
	}

}
