package org.norma.projects.web;

import java.util.stream.Collectors;

import org.norma.hierarchy.Conventions;
import org.norma.projects.Stage;

import org.springframework.stereotype.Component;

/** Tells the codes of a stage in the systems of the profile. */
@Component("stageLabels")
class StageLabels {

	private final Conventions conventions;

	StageLabels(Conventions conventions) {
		this.conventions = conventions;
	}

	/** Such as {@code ISO: 40}; the bare code where the profile names no system. */
	public String of(Stage stage) {
		var codes = this.conventions.stageCodes();
		return codes.isEmpty() ? stage.code()
				: codes.stream()
					.map((system) -> system.name() + ": " + system.of(stage.key(), stage.code()))
					.collect(Collectors.joining(" · "));
	}

}
