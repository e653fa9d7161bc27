package org.norma.accounts.web;

import java.util.Optional;

import org.norma.bodies.BodyService;
import org.norma.bodies.BodySummary;
import org.norma.shared.RuleBroken;

import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Finds the body that is typed for a role. */
@Component
class TypedBody {

	private final BodyService bodies;

	TypedBody(BodyService bodies) {
		this.bodies = bodies;
	}

	/**
	 * The body of that code, or the only one that has these words; empty for the whole
	 * installation.
	 * @throws RuleBroken where there is none, or more than one
	 */
	Optional<BodySummary> of(String typed) {
		return typed.isBlank() ? Optional.empty()
				: Optional.of(this.bodies.byCode(typed.strip()).orElseGet(() -> onlyOne(typed.strip())));
	}

	private BodySummary onlyOne(String words) {
		var found = this.bodies.search(words, null, PageRequest.of(0, 2));
		if (found.size() != 1) {
			throw new RuleBroken(found.isEmpty() ? "accounts.grant.no-such-body" : "accounts.grant.many-bodies", words);
		}
		return found.get(0);
	}

}
