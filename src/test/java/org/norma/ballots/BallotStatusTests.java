package org.norma.ballots;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.norma.shared.Tone;

import static org.assertj.core.api.Assertions.assertThat;

class BallotStatusTests {

	@ParameterizedTest
	@CsvSource({ "OPEN,DRAFT", "PASSED,IN_FORCE", "FAILED,SUPERSEDED", "ABANDONED,WITHDRAWN", "CANCELLED,WITHDRAWN" })
	void hasItsColour(BallotStatus ballotStatus, Tone tone) {
		assertThat(ballotStatus.tone()).isEqualTo(tone);
	}

	@Test
	void onlyAnOpenOneTakesVotes() {
		assertThat(BallotStatus.values()).filteredOn(BallotStatus::open).containsExactly(BallotStatus.OPEN);
	}

	@Test
	void onlyOneThatMeetsAllRulesPassed() {
		assertThat(BallotStatus.values()).filteredOn(BallotStatus::passed).containsExactly(BallotStatus.PASSED);
	}

	@Test
	void onlyOneThatMissesARuleFailed() {
		assertThat(BallotStatus.values()).filteredOn(BallotStatus::failed).containsExactly(BallotStatus.FAILED);
	}

}
