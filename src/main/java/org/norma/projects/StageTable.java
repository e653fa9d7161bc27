package org.norma.projects;

import java.util.List;
import java.util.Set;

import static org.norma.projects.Stage.CONSULTATION;
import static org.norma.projects.Stage.DRAFTING;
import static org.norma.projects.Stage.REVIEW;

/** The successor table of the stages. */
final class StageTable {

	private StageTable() {
	}

	/** Whether a project on the route may go from one stage to the other in one step. */
	static boolean allows(List<Stage> route, Stage from, Stage to) {
		return advances(route, from, to) || returns(route, from, to);
	}

	/** Whether the other stage is the next of the route. */
	static boolean advances(List<Stage> route, Stage from, Stage to) {
		var here = route.indexOf(from);
		return here >= 0 && here + 1 < route.size() && route.get(here + 1) == to;
	}

	/** Whether it goes back, or repeats its stage. */
	static boolean returns(List<Stage> route, Stage from, Stage to) {
		return route.contains(from) && route.contains(to) && backFrom(from).contains(to);
	}

	static boolean isLast(List<Stage> route, Stage stage) {
		return route.get(route.size() - 1) == stage;
	}

	/** The stages to which a project may be sent back from a stage. */
	static Set<Stage> backFrom(Stage stage) {
		return switch (stage) {
			case PRELIMINARY, PROPOSAL, DRAFTING, PUBLICATION, WITHDRAWAL -> Set.of();
			case CONSULTATION -> Set.of(DRAFTING, CONSULTATION);
			case REVIEW, APPROVAL -> Set.of(DRAFTING, CONSULTATION, REVIEW);
		};
	}

}
