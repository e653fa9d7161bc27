package org.norma.bodies;

import org.norma.hierarchy.RegisteredBodies;
import org.norma.shared.Texts;

import org.springframework.stereotype.Component;

/** The codes that rules of levels may name. */
@Component
class CodesOfBodies implements RegisteredBodies {

	private final BodySummaries summaries;

	CodesOfBodies(BodySummaries summaries) {
		this.summaries = summaries;
	}

	@Override
	public boolean isRegistered(String code) {
		return this.summaries.byCode(code).isPresent()
				|| this.summaries.byName(Texts.of("en", code), BodyKind.AUTHORITY).isPresent();
	}

}
