package org.norma.projects;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.bodies.BodyId;
import org.norma.bodies.BodyService;
import org.norma.catalogue.NumberClaims;
import org.norma.designations.Designation;
import org.norma.hierarchy.LevelCode;

import org.springframework.stereotype.Component;

/**
 * A body numbers at the levels of which it makes standards (Law art. 10 to 13, 18, 19).
 */
@Component
class LevelClaims implements NumberClaims {

	private final Competence competence;

	private final BodyService bodies;

	LevelClaims(Competence competence, BodyService bodies) {
		this.competence = competence;
		this.bodies = bodies;
	}

	@Override
	public void check(@Nullable UUID issuer, LevelCode level, Designation number) {
		if (issuer != null && this.bodies.byId(new BodyId(issuer)).isPresent()) {
			this.competence.check(issuer, level);
		}
	}

}
