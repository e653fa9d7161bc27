package org.norma.needs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.norma.bodies.BodyKind;
import org.norma.bodies.BodySummary;
import org.norma.hierarchy.Conventions;
import org.norma.hierarchy.Level;
import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.LevelDirectory;
import org.norma.hierarchy.LevelKind;
import org.norma.hierarchy.Rule;

import org.springframework.stereotype.Component;

/**
 * Which authority a need concerns, by its sector: the standardization authority handles
 * all needs, a department those of the sectors of its industries (Law art. 5). A need
 * names no place, so local authorities make projects of it, but do not handle it.
 */
@Component
class NeedConcerns {

	private final LevelDirectory levels;

	private final Conventions conventions;

	private final Clock clock;

	NeedConcerns(LevelDirectory levels, Conventions conventions, Clock clock) {
		this.conventions = conventions;
		this.levels = levels;
		this.clock = clock;
	}

	/**
	 * Whether the body answers for the State, and for the whole of it. A body for which
	 * nobody stated a level answers only where the rules name it.
	 */
	boolean handles(BodySummary body) {
		return body.kind() == BodyKind.AUTHORITY && !isLocal(body)
				&& (body.levelCode() != null || made(body).findAny().isPresent());
	}

	private boolean isLocal(BodySummary body) {
		var level = body.levelCode();
		if (level == null) {
			return body.region() != null && this.conventions.region(body.region()).matches("\\d+");
		}
		return this.levels.byCode(new LevelCode(level)).filter((each) -> each.kind() == LevelKind.LOCAL).isPresent();
	}

	/**
	 * Sectors that the body handles; empty for all. A need without a sector is anybody's
	 * to sort.
	 */
	Set<String> sectorsOf(BodySummary body) {
		var industries = industriesOf(body);
		if (industries.isEmpty() || !this.conventions.industrySectors().keySet().containsAll(industries)) {
			return Set.of();
		}
		return industries.stream()
			.flatMap((industry) -> Stream.of(this.conventions.industrySectors().getOrDefault(industry, "").split("")))
			.collect(Collectors.toSet());
	}

	boolean concerns(BodySummary body, @Nullable String sector) {
		var own = sectorsOf(body);
		return sector == null || own.isEmpty() || own.contains(sector.substring(0, 1));
	}

	/**
	 * Codes of the industries whose standards it makes; none for a maker of national
	 * ones.
	 */
	private Set<String> industriesOf(BodySummary body) {
		var made = made(body).toList();
		return made.stream().anyMatch((level) -> level.kind() == LevelKind.NATIONAL) ? Set.of()
				: made.stream().map((level) -> level.code().last()).collect(Collectors.toSet());
	}

	/** The levels of the State whose standards it makes. */
	private Stream<Level> made(BodySummary body) {
		return this.levels.all()
			.stream()
			.filter((level) -> level.existsOn(LocalDate.now(this.clock)))
			.filter((level) -> level.kind() == LevelKind.NATIONAL || level.kind() == LevelKind.INDUSTRY)
			.filter((level) -> isMaker(body, level));
	}

	private boolean isMaker(BodySummary body, Level level) {
		return (level.kind() == LevelKind.INDUSTRY && level.code().value().equals(body.levelCode()))
				|| this.levels.rulesOf(level.code(), LocalDate.now(this.clock))
					.list(Rule.ISSUER_BODIES)
					.stream()
					.anyMatch((word) -> word.equals(body.code()) || body.names().byLanguage().containsValue(word));
	}

}
