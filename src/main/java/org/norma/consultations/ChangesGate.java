package org.norma.consultations;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.norma.projects.Gate;
import org.norma.projects.Missing;
import org.norma.projects.ProjectKind;
import org.norma.projects.ProjectView;
import org.norma.projects.Stage;

/**
 * What was accepted is in the text: whoever was told that it would be changed finds it
 * changed (GB/T 16733; chosen for Norma). Like the answers themselves it is never
 * exempted; an answer that was too quick is given anew.
 */
class ChangesGate implements Gate {

	/** So many comments are named one by one. */
	private static final int NAMED = 20;

	private final Stage stage;

	private final ChangesDue changes;

	ChangesGate(Stage stage, ChangesDue changes) {
		this.stage = stage;
		this.changes = changes;
	}

	@Override
	public String name() {
		return "changes";
	}

	@Override
	public Stage guards() {
		return this.stage;
	}

	@Override
	public boolean concerns(ProjectView project) {
		return project.kind() != ProjectKind.WITHDRAWAL && project.route().contains(Stage.CONSULTATION);
	}

	@Override
	public boolean exemptible() {
		return false;
	}

	@Override
	public List<Missing> missing(ProjectView project) {
		var due = this.changes.of(project.id());
		if (due.isEmpty()) {
			return List.of();
		}
		return Stream.concat(Stream.of(all(due)), due.stream().limit(NAMED).map(ChangesGate::one)).toList();
	}

	/** The whole list in a sentence, for who is refused. */
	private static Missing all(List<ChangesDue.Due> due) {
		var named = due.stream().limit(NAMED).map(ChangesDue.Due::said).collect(Collectors.joining(", "));
		var more = (due.size() > NAMED) ? " …" : "";
		return new Missing("gate.changes.due", List.of(String.valueOf(due.size()), named + more),
				"/consultations/" + due.get(0).promise().round().value() + "/table?unchanged=true");
	}

	private static Missing one(ChangesDue.Due due) {
		return due.unchanged().isEmpty() ? new Missing("gate.changes.whole", List.of(due.promise().code()), due.href())
				: new Missing("gate.changes.clause", List.of(due.promise().code(), String.join(", ", due.unchanged())),
						due.href());
	}

}
