package org.norma;

import java.io.IOException;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("slow")
class ModularityTests {

	private final ApplicationModules modules = ApplicationModules.of(NormaApplication.class);

	@Test
	void modulesUseOnlyWhatTheTableAllows() {
		assertThat(this.modules.stream()).isNotEmpty();
		this.modules.verify();
	}

	/**
	 * A start reads the modules, in the order of their migrations, from this file instead
	 * of looking through all classes.
	 */
	@Test
	void theStartKnowsTheModulesAndTheirOrder() throws IOException {
		var file = new ClassPathResource("META-INF/spring-modulith/application-modules.json");
		var known = JsonMapper.shared().readValue(file.getContentAsByteArray(), new TypeReference<Map<String, ?>>() {
		});
		assertThat(known.keySet()).containsExactlyElementsOf(
				this.modules.stream().map(ApplicationModule::getIdentifier).map(Object::toString).toList());
	}

	@Test
	void diagramsOfTheModulesAreWritten() {
		new Documenter(this.modules).writeModulesAsPlantUml().writeIndividualModulesAsPlantUml();
		assertThat(java.nio.file.Path.of("target/spring-modulith-docs/components.puml")).isNotEmptyFile();
	}

}
