package org.norma.projects;

import java.util.List;
import java.util.UUID;

import org.norma.hierarchy.Rule;

/**
 * There is a text with something in it, and in a revision something that the edition
 * before did not say: at the end of drafting, or with the proposal where the procedure
 * skips drafting.
 */
class TextGate implements Gate {

	private final Stage stage;

	private final ProjectTexts texts;

	private final ProjectRules rules;

	TextGate(Stage stage, ProjectTexts texts, ProjectRules rules) {
		this.rules = rules;
		this.stage = stage;
		this.texts = texts;
	}

	@Override
	public String name() {
		return "text";
	}

	@Override
	public Stage guards() {
		return this.stage;
	}

	@Override
	public boolean concerns(ProjectView project) {
		return project.kind() != ProjectKind.WITHDRAWAL && this.stage == stageOf(project.route());
	}

	private static Stage stageOf(List<Stage> route) {
		return route.contains(Stage.DRAFTING) ? Stage.DRAFTING : Stage.PROPOSAL;
	}

	@Override
	public List<Missing> missing(ProjectView project) {
		var document = project.documentId();
		if (document == null) {
			return List.of(new Missing("gate.text.none", List.of(project.code()), project.href()));
		}
		if (!this.texts.hasContent(document)) {
			return List.of(new Missing("gate.text.empty", List.of(project.code()), ProjectTexts.href(document)));
		}
		var element = this.texts.missing(project, document, this.rules.of(project).list(Rule.TEXT_ELEMENTS));
		if (element.isPresent()) {
			return List.of(new Missing(element.get().equals("scope") ? "gate.text.no-scope" : "gate.text.no-element",
					List.of(project.code(), this.rules.item(element.get())), ProjectTexts.href(document)));
		}
		return this.texts.isUnchanged(project, document)
				? List.of(new Missing("gate.text.unchanged", List.of(project.code()), ProjectTexts.href(document)))
				: unmerged(document);
	}

	/** Two texts of one section: nobody has said which of them goes on. */
	private List<Missing> unmerged(UUID document) {
		return this.texts.unmerged(document)
			.stream()
			.map((text) -> new Missing("gate.text.unmerged", List.of(text.section(), text.author().name()),
					ProjectTexts.href(document) + "/sections/" + text.sectionId().value()))
			.toList();
	}

}
