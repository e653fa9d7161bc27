package org.norma.reviews;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.norma.shared.Tone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.norma.reviews.ReviewState.ASSIGNED;
import static org.norma.reviews.ReviewState.CLOSED;
import static org.norma.reviews.ReviewState.DECIDED;
import static org.norma.reviews.ReviewState.JUDGED;
import static org.norma.reviews.ReviewState.OPENED;

/** The successor table of a review, and what words of the rules mean. */
class ReviewStateTests {

	private static final List<List<ReviewState>> ALLOWED = List.of(List.of(OPENED, ASSIGNED), List.of(OPENED, CLOSED),
			List.of(ASSIGNED, ASSIGNED), List.of(ASSIGNED, JUDGED), List.of(ASSIGNED, CLOSED),
			List.of(JUDGED, ASSIGNED), List.of(JUDGED, DECIDED), List.of(JUDGED, CLOSED));

	@Test
	void ofAllPairsOnlyTheseFollow() {
		var found = new ArrayList<List<ReviewState>>();
		for (var from : ReviewState.values()) {
			Arrays.stream(ReviewState.values())
				.filter(from.next()::contains)
				.forEach((to) -> found.add(List.of(from, to)));
		}
		assertThat(found).containsExactlyInAnyOrderElementsOf(ALLOWED);
	}

	@Test
	void whatIsDecidedOrClosedIsOver() {
		assertThat(Arrays.stream(ReviewState.values()).filter((state) -> !state.open())).containsExactly(DECIDED,
				CLOSED);
	}

	@ParameterizedTest
	@CsvSource({ "continue,CONFIRM", "confirm,CONFIRM", "revise,REVISE", "amend,AMEND", "abolish,WITHDRAW",
			"withdraw,WITHDRAW", "repeal,WITHDRAW", "convert,CONVERT", "convert-to-standard,CONVERT" })
	void theWordsOfTheRulesAreUnderstood(String word, Outcome outcome) {
		assertThat(Outcome.ofWord(word)).contains(outcome);
	}

	@Test
	void anUnknownWordOffersNothing() {
		assertThat(Outcome.ofWord("ponder")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "OPENED,DRAFT", "ASSIGNED,DRAFT", "JUDGED,UPCOMING", "DECIDED,IN_FORCE", "CLOSED,WITHDRAWN" })
	void hasItsColour(ReviewState state, Tone tone) {
		assertThat(state.tone()).isEqualTo(tone);
	}

	@Test
	void onlyAJudgedOneIsJudged() {
		assertThat(ReviewState.values()).filteredOn(ReviewState::judged).containsExactly(JUDGED);
	}

	@Test
	void theCalendarKnowsWhichDaysAreAskedFor() {
		assertThat(CalendarFilter.Span.values()).filteredOn(CalendarFilter.Span::overdue)
			.containsExactly(CalendarFilter.Span.OVERDUE);
		assertThat(CalendarFilter.Span.values()).filteredOn(CalendarFilter.Span::year)
			.containsExactly(CalendarFilter.Span.YEAR);
	}

}
