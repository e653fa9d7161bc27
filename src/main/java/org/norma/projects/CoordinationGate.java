package org.norma.projects;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.norma.bodies.BodyService;
import org.norma.hierarchy.Rule;

import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Every cooperating authority has signed off, or the coordination body has decided (会签),
 * at the end of the last stage before approval.
 */
class CoordinationGate implements Gate {

	private final Stage stage;

	private final CoordinationRepository coordinations;

	private final BodyService bodies;

	private final ProjectRules rules;

	CoordinationGate(Stage stage, CoordinationRepository coordinations, BodyService bodies, ProjectRules rules) {
		this.stage = stage;
		this.coordinations = coordinations;
		this.bodies = bodies;
		this.rules = rules;
	}

	@Override
	public String name() {
		return "coordination";
	}

	@Override
	public Stage guards() {
		return this.stage;
	}

	@Override
	public boolean concerns(ProjectView project) {
		return !project.cooperating().isEmpty() && stageOf(project.route()) == this.stage;
	}

	/** The last stage before approval. */
	static Stage stageOf(List<Stage> route) {
		return route.get(Math.max(0, route.indexOf(Stage.APPROVAL) - 1));
	}

	@Override
	public List<Missing> missing(ProjectView project) {
		var open = this.coordinations.findByProjectId(project.id()).stream().filter(Coordination::blocks).toList();
		if (open.isEmpty()) {
			return List.of();
		}
		return List.of(new Missing("gate.coordination." + word(open), arguments(project, open),
				project.href() + "#coordination"));
	}

	/** What is said first: decided, before the coordination body, objected, or silent. */
	private static String word(List<Coordination> open) {
		if (open.stream().anyMatch(Coordination::upheld)) {
			return "upheld";
		}
		var objecting = objecting(open);
		if (objecting.isEmpty()) {
			return "waiting";
		}
		return objecting.stream().allMatch((each) -> each.line().toDecide()) ? "escalated" : "objection";
	}

	private static List<Coordination> objecting(List<Coordination> open) {
		return open.stream().filter((each) -> each.position() == CoordinationPosition.OBJECTED).toList();
	}

	private List<String> arguments(ProjectView project, List<Coordination> open) {
		var to = this.rules.text(project, Rule.COORDINATION_BODY);
		var basis = ProjectRules.basis(this.rules.of(project), Rule.COORDINATION_BODY);
		return switch (word(open)) {
			case "upheld" ->
				List.of(to, names(open.stream().filter(Coordination::upheld).toList()), project.code(), basis);
			case "waiting" -> List.of(String.valueOf(project.cooperating().size() - open.size()),
					String.valueOf(project.cooperating().size()), names(open), to, basis);
			default -> List.of(names(objecting(open)), to, basis);
		};
	}

	private String names(List<Coordination> open) {
		Locale locale = LocaleContextHolder.getLocale();
		return this.bodies.byIds(open.stream().map(Coordination::bodyId).toList())
			.values()
			.stream()
			.map((body) -> body.names().in(locale))
			.collect(Collectors.joining(", "));
	}

}
