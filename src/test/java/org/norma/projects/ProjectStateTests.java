package org.norma.projects;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.norma.shared.Tone;

import static org.assertj.core.api.Assertions.assertThat;

class ProjectStateTests {

	@ParameterizedTest
	@CsvSource({ "ACTIVE,DRAFT", "SUSPENDED,SUPERSEDED", "CANCELLED,WITHDRAWN", "COMPLETED,IN_FORCE" })
	void hasItsColour(ProjectState projectState, Tone tone) {
		assertThat(projectState.tone()).isEqualTo(tone);
	}

}
