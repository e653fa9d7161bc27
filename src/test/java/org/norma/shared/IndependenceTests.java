package org.norma.shared;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Who counts as a second pair of eyes. */
class IndependenceTests {

	private static final UUID FIRST = UUID.randomUUID();

	private static final UUID MADE = UUID.randomUUID();

	private static final UUID MADE_BY_MADE = UUID.randomUUID();

	private static final UUID SISTER = UUID.randomUUID();

	private static final UUID FREE = UUID.randomUUID();

	private static final Independence OFFICE = new Independence(
			Map.of(MADE, Set.of(FIRST), MADE_BY_MADE, Set.of(MADE, FIRST), SISTER, Set.of(FIRST)));

	@Test
	void whoOwesTheRoleToTheOneWhoAsksDoesNotCountHoweverFarBehind() {
		assertThat(OFFICE.secondsOf(FIRST, List.of(MADE, MADE_BY_MADE, SISTER))).isEmpty();
		assertThat(OFFICE.secondsOf(MADE, List.of(MADE_BY_MADE))).isEmpty();
	}

	@Test
	void anOfficeThatOnePersonSetUpLooksTwiceWhereItCan() {
		assertThat(OFFICE.secondsOf(MADE, List.of(FIRST, MADE_BY_MADE, SISTER))).containsOnly(FIRST, SISTER);
		assertThat(OFFICE.behind(MADE, SISTER)).contains(FIRST);
		assertThat(OFFICE.behind(MADE, FIRST)).contains(FIRST);
	}

	@Test
	void whereSomebodyIsIndependentOnlyThatOneCounts() {
		var others = List.of(FIRST, MADE_BY_MADE, SISTER, FREE);
		assertThat(OFFICE.secondsOf(MADE, others)).containsOnly(FREE);
		assertThat(OFFICE.secondsOf(FIRST, List.of(MADE, SISTER, FREE))).containsOnly(FREE);
		assertThat(OFFICE.behind(MADE, FREE)).isEmpty();
	}

}
