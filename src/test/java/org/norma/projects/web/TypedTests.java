package org.norma.projects.web;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.norma.projects.SimilarAnswer;

import static org.assertj.core.api.Assertions.assertThat;

class TypedTests {

	@Test
	void whatWasChosenComesBack() {
		var typed = Typed.similar(UUID.randomUUID(), "REPLACES", "It takes its place.");
		assertThat(SimilarAnswer.values()).filteredOn(typed::chose).containsExactly(SimilarAnswer.REPLACES);
	}

	@Test
	void whatNobodyOffersIsNotChosen() {
		var typed = Typed.similar(UUID.randomUUID(), "ponder", "");
		assertThat(SimilarAnswer.values()).filteredOn(typed::chose).isEmpty();
	}

}
