package org.norma.projects;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.bodies.BodyId;
import org.norma.bodies.BodyKind;
import org.norma.bodies.BodyService;
import org.norma.bodies.BodySummary;
import org.norma.hierarchy.Conventions;
import org.norma.hierarchy.Level;
import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.LevelDirectory;
import org.norma.hierarchy.LevelKind;
import org.norma.hierarchy.Rule;
import org.norma.shared.NotFound;
import org.norma.shared.RuleBroken;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

import static java.util.stream.Collectors.joining;

/** Whether a body may decide on standards of a level (Law art. 10 to 13, 18, 19). */
@Component
class Competence {

	private final BodyService bodies;

	private final LevelDirectory levels;

	private final Conventions conventions;

	private final Makers makers;

	private final ProjectRules rules;

	Competence(BodyService bodies, LevelDirectory levels, Conventions conventions, Makers makers, ProjectRules rules) {
		this.conventions = conventions;
		this.bodies = bodies;
		this.levels = levels;
		this.makers = makers;
		this.rules = rules;
	}

	/**
	 * Refuses a body of another kind, one that makes standards of another level, and one
	 * for which nobody stated a level, such as a misspelt publisher of an import.
	 */
	void check(UUID authority, LevelCode code) {
		var body = this.bodies.byId(new BodyId(authority))
			.orElseThrow(() -> new NotFound("projects.not-found", authority));
		var level = this.levels.level(code);
		var kinds = kindsFor(level);
		if (!kinds.isEmpty() && !kinds.contains(body.kind())) {
			throw new RuleBroken("projects.refused.authority-kind", name(body), name(level),
					new DefaultMessageSourceResolvable("bodies.kind." + kinds.iterator().next()));
		}
		refuseUnstated(body, level);
		Optional.ofNullable(body.levelCode())
			.flatMap((own) -> this.levels.byCode(new LevelCode(own)))
			.ifPresent((own) -> checkLevel(body, own, level));
		if (level.kind() == LevelKind.LOCAL) {
			checkRegion(body, level);
		}
	}

	private void refuseUnstated(BodySummary body, Level level) {
		if (!isStated(body, level)) {
			throw new RuleBroken("projects.refused.authority-unstated", name(body));
		}
	}

	/**
	 * Whether somebody said what the body decides on. What associations and enterprises
	 * make, their kind says; whom the rules of a level name needs no other statement.
	 */
	private boolean isStated(BodySummary body, Level level) {
		return body.levelCode() != null || level.kind() == LevelKind.ASSOCIATION || level.kind() == LevelKind.ENTERPRISE
				|| this.makers.of(level.code()).stream().anyMatch((maker) -> maker.id().equals(body.id()));
	}

	/**
	 * Whether somebody said what the body decides on; a body kept elsewhere is left
	 * alone.
	 */
	boolean isStated(UUID body, LevelCode code) {
		return this.bodies.byId(new BodyId(body))
			.map((found) -> this.levels.byCode(code).filter((level) -> isStated(found, level)).isPresent())
			.orElse(true);
	}

	private void checkLevel(BodySummary body, Level own, Level level) {
		if (!reaches(own, level)) {
			throw new RuleBroken("projects.refused.authority-level", name(body), name(level), name(own));
		}
		var makers = (own.kind() == LevelKind.NATIONAL) ? this.makers.of(level.code()) : List.<BodySummary>of();
		if (!makers.isEmpty() && makers.stream().noneMatch((maker) -> maker.id().equals(body.id()))) {
			throw new RuleBroken("projects.refused.authority-named", name(body), name(level),
					makers.stream().map(Competence::name).distinct().collect(joining(", ")),
					ProjectRules.basis(this.rules.of(level.code()), Rule.ISSUER));
		}
	}

	/**
	 * A national department also makes the standards of the industries that name it (Law
	 * art. 12).
	 */
	private boolean reaches(Level own, Level level) {
		return switch (own.kind()) {
			case SYSTEM -> true;
			case NATIONAL -> level.kind() == LevelKind.NATIONAL || level.kind() == LevelKind.INDUSTRY;
			case INDUSTRY, LOCAL, ASSOCIATION, ENTERPRISE, INTERNATIONAL, REGIONAL, FOREIGN ->
				this.levels.isWithin(level.code(), own.code());
		};
	}

	/** The region of the level is that of the authority, or lies in it (Law art. 13). */
	private void checkRegion(BodySummary body, Level level) {
		var place = region(level.region(), level.code().last());
		var own = region(body.region(), (body.levelCode() != null) ? new LevelCode(body.levelCode()).last() : "");
		if (place.isEmpty() || place.equals(own)) {
			return;
		}
		if (own.isEmpty()) {
			throw new RuleBroken("projects.refused.authority-no-region", name(body), name(level), place);
		}
		if (!place.startsWith(own)) {
			throw new RuleBroken("projects.refused.authority-region", name(body), own, name(level), place);
		}
	}

	/**
	 * Digits of a region, with or without its marks; those of a region begin with those
	 * of the region around it. Where none is entered, the level's own code says it.
	 */
	private String region(@Nullable String entered, String code) {
		var written = (entered != null && !entered.isBlank()) ? entered : code;
		var digits = this.conventions.region(written);
		return digits.matches("\\d+") ? digits.replaceFirst("(00)+$", "") : "";
	}

	/** Those of the rules, otherwise the one that goes without saying. */
	private Set<BodyKind> kindsFor(Level level) {
		var named = this.makers.kinds(level.code());
		return named.isEmpty() ? kindFor(level.kind()).map(Set::of).orElse(Set.of()) : named;
	}

	private static Optional<BodyKind> kindFor(LevelKind kind) {
		return switch (kind) {
			case NATIONAL, INDUSTRY, LOCAL -> Optional.of(BodyKind.AUTHORITY);
			case ASSOCIATION -> Optional.of(BodyKind.ASSOCIATION);
			case ENTERPRISE -> Optional.of(BodyKind.ENTERPRISE);
			case SYSTEM, INTERNATIONAL, REGIONAL, FOREIGN -> Optional.empty();
		};
	}

	private static String name(BodySummary body) {
		return body.names().in(LocaleContextHolder.getLocale());
	}

	private static String name(Level level) {
		return level.name(LocaleContextHolder.getLocale());
	}

}
