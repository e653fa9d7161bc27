package org.norma.projects.web;

import java.util.UUID;

import org.norma.projects.CoordinationService;

import org.springframework.stereotype.Component;

/** Says to a page whether its reader answers for an authority. */
@Component("coordinationRights")
public class CoordinationRights {

	private final CoordinationService coordination;

	CoordinationRights(CoordinationService coordination) {
		this.coordination = coordination;
	}

	public boolean mayAnswer(UUID body) {
		return this.coordination.mayAnswer(body);
	}

}
