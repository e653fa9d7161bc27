package org.norma.projects.web;

import java.util.UUID;

import org.norma.projects.CoordinationLine;
import org.norma.projects.CoordinationService;
import org.norma.projects.ProjectView;

import org.springframework.stereotype.Component;

/** Says to a page what its reader may do in the coordination. */
@Component("coordinationRights")
public class CoordinationRights {

	private final CoordinationService coordination;

	CoordinationRights(CoordinationService coordination) {
		this.coordination = coordination;
	}

	public boolean mayAnswer(UUID body) {
		return this.coordination.mayAnswer(body);
	}

	/** Whether a decision is to be recorded, and by this reader. */
	public boolean mayResolve(ProjectView project, CoordinationLine line) {
		return this.coordination.mayResolve(project, line);
	}

}
