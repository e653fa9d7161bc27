package org.norma.projects;

import java.util.UUID;

import org.norma.bodies.BodyId;
import org.norma.bodies.BodyService;
import org.norma.hierarchy.LevelCode;
import org.norma.shared.Actor;
import org.norma.shared.Refusal;

import org.springframework.stereotype.Service;

/** For whom a person decides, for acts that belong to no project. */
@Service
public class Authorities {

	private final ProjectAccess access;

	private final Competence competence;

	private final BodyService bodies;

	Authorities(ProjectAccess access, Competence competence, BodyService bodies) {
		this.access = access;
		this.competence = competence;
		this.bodies = bodies;
	}

	/** Whether the person is an official of the body, of one above it, or of all. */
	public boolean actsFor(UUID body, Actor person) {
		return this.access.actsForAuthority(body, person);
	}

	/**
	 * Whether the body is known to make standards of the level (Law art. 10 to 13, 18,
	 * 19).
	 */
	public boolean isCompetent(UUID body, LevelCode level) {
		if (this.bodies.byId(new BodyId(body)).filter((each) -> each.levelCode() != null).isEmpty()) {
			return false;
		}
		try {
			this.competence.check(body, level);
			return true;
		}
		catch (Refusal refused) {
			return false;
		}
	}

}
