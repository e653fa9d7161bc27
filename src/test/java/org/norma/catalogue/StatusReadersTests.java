package org.norma.catalogue;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StatusReadersTests {

	@Test
	void oneIsInForce() {
		assertThat(Status.values()).filteredOn(Status::inForce).containsExactly(Status.IN_FORCE);
	}

	@Test
	void oneIsUpcoming() {
		assertThat(Status.values()).filteredOn(Status::upcoming).containsExactly(Status.UPCOMING);
	}

	@Test
	void oneIsStillBeingMade() {
		assertThat(Status.values()).filteredOn(Status::draft).containsExactly(Status.DRAFT);
	}

	@Test
	void twoAreLeftOpenByTheSources() {
		assertThat(Status.values()).filteredOn(Status::unsaid).containsExactly(Status.UNKNOWN, Status.UNPUBLISHED);
	}

}
