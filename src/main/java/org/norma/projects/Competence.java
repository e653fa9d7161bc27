package org.norma.projects;

import java.util.Optional;
import java.util.UUID;

import org.norma.bodies.BodyId;
import org.norma.bodies.BodyKind;
import org.norma.bodies.BodyService;
import org.norma.bodies.BodySummary;
import org.norma.hierarchy.Level;
import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.LevelDirectory;
import org.norma.hierarchy.LevelKind;
import org.norma.shared.NotFound;
import org.norma.shared.RuleBroken;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Whether a body may decide on standards of a level (Law art. 10 to 13, 18, 19). */
@Component
class Competence {

	private final BodyService bodies;

	private final LevelDirectory levels;

	Competence(BodyService bodies, LevelDirectory levels) {
		this.bodies = bodies;
		this.levels = levels;
	}

	/** Refuses a body of another kind, or one that makes standards of another level. */
	void check(UUID authority, LevelCode code) {
		var body = this.bodies.byId(new BodyId(authority))
			.orElseThrow(() -> new NotFound("projects.not-found", authority));
		var level = this.levels.level(code);
		kindFor(level.kind()).filter((kind) -> kind != body.kind()).ifPresent((kind) -> {
			throw new RuleBroken("projects.refused.authority-kind", name(body), name(level),
					new DefaultMessageSourceResolvable("bodies.kind." + kind));
		});
		Optional.ofNullable(body.levelCode())
			.flatMap((own) -> this.levels.byCode(new LevelCode(own)))
			.filter((own) -> !reaches(own, level) || !coversRegion(body, level))
			.ifPresent((own) -> {
				throw new RuleBroken("projects.refused.authority-level", name(body), name(level), name(own));
			});
	}

	/** A national department also makes the standards of its industries (Law art. 12). */
	private boolean reaches(Level own, Level level) {
		return switch (own.kind()) {
			case SYSTEM -> true;
			case NATIONAL -> level.kind() == LevelKind.NATIONAL || level.kind() == LevelKind.INDUSTRY;
			case INDUSTRY, LOCAL, ASSOCIATION, ENTERPRISE, INTERNATIONAL, REGIONAL, FOREIGN ->
				this.levels.isWithin(level.code(), own.code());
		};
	}

	/**
	 * Codes of regions begin with those of the region around them, with or without CN-.
	 */
	private static boolean coversRegion(BodySummary body, Level level) {
		var place = level.region();
		var own = body.region();
		return level.kind() != LevelKind.LOCAL || place == null || own == null
				|| place.startsWith(own.replaceFirst("^CN-?", ""));
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
