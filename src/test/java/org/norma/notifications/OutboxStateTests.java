package org.norma.notifications;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.norma.shared.Tone;

import static org.assertj.core.api.Assertions.assertThat;

class OutboxStateTests {

	@ParameterizedTest
	@CsvSource({ "PENDING,UPCOMING", "SENT,IN_FORCE", "LOGGED,WITHDRAWN", "FAILED,SUPERSEDED" })
	void hasItsColour(OutboxState outboxState, Tone tone) {
		assertThat(outboxState.tone()).isEqualTo(tone);
	}

	@Test
	void onlyAWaitingMailIsTriedAgainByItself() {
		assertThat(OutboxState.values()).filteredOn(OutboxState::pending).containsExactly(OutboxState.PENDING);
	}

	@Test
	void onlyAMailTheServerTookIsSent() {
		assertThat(OutboxState.values()).filteredOn(OutboxState::sent).containsExactly(OutboxState.SENT);
	}

	@Test
	void anActIsLateOrSoon() {
		assertThat(Urgency.values()).filteredOn(Urgency::overdue).containsExactly(Urgency.OVERDUE);
	}

	@Test
	void withinAWeekIsSoon() {
		assertThat(Urgency.values()).filteredOn(Urgency::soon).containsExactly(Urgency.SOON);
	}

}
