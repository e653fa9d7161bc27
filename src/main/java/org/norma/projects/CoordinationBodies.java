package org.norma.projects;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.norma.bodies.BodyService;
import org.norma.bodies.BodySummary;
import org.norma.shared.Texts;

import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Finds the coordination body that the rules name in words, where it is registered. */
@Component
class CoordinationBodies {

	private static final int MOST = 20;

	private final BodyService bodies;

	CoordinationBodies(BodyService bodies) {
		this.bodies = bodies;
	}

	/** By its code or name; what the rules add after a comma says what it is for. */
	Optional<UUID> named(Texts rule) {
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
