package org.norma.bodies;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.norma.shared.Tone;

import static org.assertj.core.api.Assertions.assertThat;

class BodyStatusTests {

	@ParameterizedTest
	@CsvSource({ "ACTIVE,IN_FORCE", "STAND_BY,SUPERSEDED", "DISBANDED,WITHDRAWN" })
	void hasItsColour(BodyStatus bodyStatus, Tone tone) {
		assertThat(bodyStatus.tone()).isEqualTo(tone);
	}

	@Test
	void committeesAndAssociationsAreMadeOfMembers() {
		assertThat(BodyKind.values()).filteredOn(BodyKind::hasMembers)
			.containsExactly(BodyKind.COMMITTEE, BodyKind.ASSOCIATION);
	}

	@Test
	void aPlainMemberIsNeitherOfTheOthers() {
		assertThat(MembershipKind.values()).filteredOn(MembershipKind::plain).containsExactly(MembershipKind.MEMBER);
	}

}
