package org.norma.projects;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.norma.bodies.BodyKind;
import org.norma.bodies.BodyService;
import org.norma.bodies.BodySummary;
import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.Rule;

import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/**
 * The known authorities that make the standards of a level: those that say so, and those
 * that its rules list as issuers or as approvers of projects.
 */
@Component
class Makers {

	private static final int MOST_NAMESAKES = 5;

	private final BodyService bodies;

	private final ProjectRules rules;

	Makers(BodyService bodies, ProjectRules rules) {
		this.bodies = bodies;
		this.rules = rules;
	}

	/** In the order in which the rules name them, after those of the level itself. */
	List<BodySummary> of(LevelCode level) {
		return Stream.concat(this.bodies.ofLevel(level.value(), BodyKind.AUTHORITY).stream(), named(level))
			.distinct()
			.toList();
	}

	private Stream<BodySummary> named(LevelCode level) {
		return words(level).flatMap((word) -> called(word).filter(isCalled(word)));
	}

	/** Bodies that could be meant by the rules, in their order. */
	Stream<UUID> ids(LevelCode level) {
		return words(level).flatMap((word) -> called(word).map(BodySummary::id).distinct());
	}

	private Stream<BodySummary> called(String word) {
		return Stream.concat(this.bodies.byCode(word).stream(),
				this.bodies.search(word, BodyKind.AUTHORITY, PageRequest.of(0, MOST_NAMESAKES)).stream());
	}

	private static Predicate<BodySummary> isCalled(String word) {
		return (body) -> body.kind() == BodyKind.AUTHORITY
				&& (body.code().equals(word) || body.names().byLanguage().containsValue(word));
	}

	/** The codes and names in the rules of the level. */
	Stream<String> words(LevelCode level) {
		var all = this.rules.of(level);
		return Stream.of(Rule.ISSUER_BODIES, Rule.PROJECT_APPROVER_BODIES)
			.flatMap((rule) -> all.list(rule).stream())
			.filter((word) -> kind(word).isEmpty());
	}

	/** The kinds of bodies that issue; empty where the rules name none. */
	Set<BodyKind> kinds(LevelCode level) {
		return this.rules.of(level)
			.list(Rule.ISSUER_BODIES)
			.stream()
			.flatMap((word) -> kind(word).stream())
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(BodyKind.class)));
	}

	private static Optional<BodyKind> kind(String word) {
		return Arrays.stream(BodyKind.values())
			.filter((kind) -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word))
			.findFirst();
	}

}
