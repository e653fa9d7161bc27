package org.norma.projects;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.norma.bodies.BodyService;
import org.norma.hierarchy.Rule;
import org.norma.shared.RuleBroken;

import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Every cooperating authority has signed off, or the coordination body has decided (会签),
 * at the end of the last stage before approval. There is no exemption from it.
 */
class CoordinationGate implements Gate {

	static final String NAME = "coordination";

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
		return NAME;
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

	/**
	 * What was decided or is before the coordination body stands first, then who is
	 * waited for.
	 */
	@Override
	public List<Missing> missing(ProjectView project) {
		var silence = this.rules.silence(project);
		var all = this.coordinations.findByProjectId(project.id());
		var open = all.stream().filter((each) -> each.blocks(silence)).toList();
		var signed = all.stream().filter((each) -> each.position() == CoordinationPosition.SIGNED).count();
		return Arrays.stream(Word.values())
			.flatMap((word) -> missing(project, word,
					open.stream().filter((each) -> word == word(each, silence)).toList(), signed)
				.stream())
			.toList();
	}

	/** How an open point is called on the checklist. */
	private enum Word {

		UPHELD, ESCALATED, OBJECTION, SILENT_ESCALATED, SILENT, WAITING

	}

	private static Word word(Coordination point, Silence silence) {
		var line = point.line(silence);
		if (point.upheld()) {
			return Word.UPHELD;
		}
		if (point.position() == CoordinationPosition.OBJECTED) {
			return line.toDecide() ? Word.ESCALATED : Word.OBJECTION;
		}
		if (line.toDecide()) {
			return Word.SILENT_ESCALATED;
		}
		return line.toEscalate() ? Word.SILENT : Word.WAITING;
	}

	private Optional<Missing> missing(ProjectView project, Word word, List<Coordination> points, long signed) {
		if (points.isEmpty()) {
			return Optional.empty();
		}
		var key = "gate.coordination." + word.name().toLowerCase(Locale.ROOT).replace('_', '-');
		return Optional
			.of(new Missing(key, arguments(project, word, points, signed), project.href() + "#coordination"));
	}

	private List<String> arguments(ProjectView project, Word word, List<Coordination> points, long signed) {
		var to = this.rules.text(project, Rule.COORDINATION_BODY);
		var basis = ProjectRules.basis(this.rules.of(project), Rule.COORDINATION_BODY);
		return switch (word) {
			case UPHELD -> List.of(to, names(points), project.code(), basis);
			case WAITING ->
				List.of(String.valueOf(signed), String.valueOf(project.cooperating().size()), names(points), to, basis);
			case SILENT, SILENT_ESCALATED -> List.of(names(points), days(points), to, basis);
			case ESCALATED, OBJECTION -> List.of(names(points), to, basis);
		};
	}

	private static String days(List<Coordination> points) {
		return points.stream()
			.flatMap((each) -> each.due().stream())
			.map(LocalDate::toString)
			.distinct()
			.sorted()
			.collect(Collectors.joining(", "));
	}

	/**
	 * Never: who was asked is answered by its own withdrawal or by the coordination body,
	 * not by the authority against whose text it speaks.
	 */
	@Override
	public boolean exemptible() {
		return false;
	}

	@Override
	public void refuseExemption(ProjectView project) {
		throw new RuleBroken("projects.refused.exempt-coordination", project.code(),
				this.rules.text(project, Rule.COORDINATION_BODY),
				ProjectRules.basis(this.rules.of(project), Rule.COORDINATION_BODY));
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
