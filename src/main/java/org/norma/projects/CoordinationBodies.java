package org.norma.projects;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.norma.bodies.BodyService;
import org.norma.bodies.BodySummary;
import org.norma.hierarchy.Rule;
import org.norma.hierarchy.RuleSet;
import org.norma.shared.Texts;

import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/**
 * Finds the coordination body of the rules where it is registered: by the code that the
 * rules name, else by their words.
 */
@Component
class CoordinationBodies {

	private static final int MOST = 20;

	private final BodyService bodies;

	CoordinationBodies(BodyService bodies) {
		this.bodies = bodies;
	}

	Optional<UUID> of(RuleSet rules) {
		return rules.list(Rule.COORDINATION_BODY_CODE)
			.stream()
			.flatMap((code) -> this.bodies.byCode(code).stream())
			.map(BodySummary::id)
			.findFirst()
			.or(() -> rules.text(Rule.COORDINATION_BODY).flatMap(this::named));
	}

	/** By its code or name; what the rules add after a comma says what it is for. */
	private Optional<UUID> named(Texts rule) {
		return rule.byLanguage()
			.values()
			.stream()
			.map((text) -> text.split("[,，;；]", 2)[0].strip())
			.filter((name) -> !name.isEmpty())
			.flatMap((name) -> this.bodies.search(name, null, PageRequest.of(0, MOST))
				.stream()
				.filter((body) -> isCalled(body, name)))
			.findFirst()
			.map(BodySummary::id);
	}

	private static boolean isCalled(BodySummary body, String name) {
		return body.code().equalsIgnoreCase(name) || body.names()
			.byLanguage()
			.values()
			.stream()
			.anyMatch((each) -> each.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)));
	}

}
