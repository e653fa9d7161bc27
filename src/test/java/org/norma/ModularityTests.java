package org.norma;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

import static org.assertj.core.api.Assertions.assertThat;

class ModularityTests {

	private final ApplicationModules modules = ApplicationModules.of(NormaApplication.class);

	@Test
	void modulesUseOnlyWhatTheTableAllows() {
		assertThat(this.modules.stream()).isNotEmpty();
		this.modules.verify();
	}

	@Test
	void diagramsOfTheModulesAreWritten() {
		new Documenter(this.modules).writeModulesAsPlantUml().writeIndividualModulesAsPlantUml();
		assertThat(java.nio.file.Path.of("target/spring-modulith-docs/components.puml")).isNotEmptyFile();
	}

}
