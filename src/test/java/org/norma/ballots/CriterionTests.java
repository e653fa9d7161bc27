package org.norma.ballots;

import org.junit.jupiter.api.Test;
import org.norma.hierarchy.Rule;

import static org.assertj.core.api.Assertions.assertThat;

class CriterionTests {

	private static Criterion criterion(Criterion.Kind kind) {
		return new Criterion(kind, new Term(Rule.BALLOT_APPROVAL, "2/3", "Law", "M"), 9, 12, 8, true);
	}

	@Test
	void theSizeIsNoShareAndVotesAgainstHaveALimit() {
		assertThat(Criterion.Kind.values()).filteredOn((kind) -> criterion(kind).ofSize())
			.containsExactly(Criterion.Kind.SIZE);
		assertThat(Criterion.Kind.values()).filteredOn((kind) -> criterion(kind).against())
			.containsExactly(Criterion.Kind.AGAINST);
	}

}
