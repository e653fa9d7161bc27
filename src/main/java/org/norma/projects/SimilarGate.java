package org.norma.projects;

import java.util.List;
import java.util.stream.Collectors;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Every similar standard is answered (Law art. 15: coordination between standards). */
@Component
@Order(2)
class SimilarGate implements Gate {

	private final SimilarLines lines;

	SimilarGate(SimilarLines lines) {
		this.lines = lines;
	}

	@Override
	public String name() {
		return "similar";
	}

	@Override
	public Stage guards() {
		return Stage.PROPOSAL;
	}

	@Override
	public boolean concerns(ProjectView project) {
		return project.kind() != ProjectKind.WITHDRAWAL;
	}

	@Override
	public List<Missing> missing(ProjectView project) {
		var all = this.lines.of(project.id());
		var open = all.stream().filter((line) -> line.answer() == null).map(SimilarLine::designation).toList();
		return open.isEmpty() ? List.of()
				: List.of(new Missing("gate.similar.missing", List.of(String.valueOf(open.size()),
						String.valueOf(all.size()), open.stream().collect(Collectors.joining(", "))),
						project.href() + "#similar"));
	}

}
