package org.norma.classification;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SchemeTests {

	@Test
	void onlyOneIsPublishedByIso() {
		assertThat(Scheme.values()).filteredOn(Scheme::ofIso).containsExactly(Scheme.ICS);
	}

}
