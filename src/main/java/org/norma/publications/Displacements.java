package org.norma.publications;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.norma.bodies.BodyId;
import org.norma.bodies.BodyService;
import org.norma.catalogue.Edition;
import org.norma.catalogue.Editions;
import org.norma.designations.Designation;
import org.norma.hierarchy.Level;
import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.LevelDirectory;
import org.norma.hierarchy.LevelKind;
import org.norma.projects.Authorities;
import org.norma.projects.ProjectView;
import org.norma.shared.Actor;
import org.norma.shared.RuleBroken;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Whose editions a new standard may end: those of its own authority, of one below it, or
 * of one that exists no more at its level; a national standard also those of industries
 * and regions (Order 86 and Order 26: they end when a national standard covers them).
 */
@Component
class Displacements {

	private final Editions editions;

	private final Authorities authorities;

	private final LevelDirectory levels;

	private final BodyService bodies;

	Displacements(Editions editions, Authorities authorities, LevelDirectory levels, BodyService bodies) {
		this.editions = editions;
		this.authorities = authorities;
		this.levels = levels;
		this.bodies = bodies;
	}

	/**
	 * Refuses what may not be replaced, as a whole or in part. A recommended national
	 * standard may take the place of a mandatory one: the question before the act says
	 * that it obliges nobody any more.
	 * @throws RuleBroken for a number that the catalogue does not have, for a standard of
	 * somebody else, or of a level above
	 */
	void check(ProjectView project, List<Designation> replaced) {
		for (var number : replaced) {
			var edition = this.editions.byNumber(number)
				.orElseThrow(
						() -> new RuleBroken("publications.refused.replaces-unknown", number.format()).at("replaces"));
			refuseOthers(project, edition);
			refuseHigher(project, edition);
		}
	}

	private void refuseOthers(ProjectView project, Edition edition) {
		if (!mayEnd(project, edition)) {
			var locale = LocaleContextHolder.getLocale();
			throw new RuleBroken("publications.refused.replaces-others", edition.designation(),
					levelName(edition, locale), edition.issuerId().map((issuer) -> name(issuer, locale)).orElse("–"),
					this.levels.level(project.level()).name(locale), name(project.authorityId(), locale))
				.at("replaces");
		}
	}

	/** Whoever decides on both: what stands lower takes the place of nothing higher. */
	private void refuseHigher(ProjectView project, Edition edition) {
		if (!reaches(project, edition)) {
			var locale = LocaleContextHolder.getLocale();
			throw new RuleBroken("publications.refused.replaces-higher", edition.designation(),
					levelName(edition, locale), this.levels.level(project.level()).name(locale))
				.at("replaces");
		}
	}

	private boolean reaches(ProjectView project, Edition edition) {
		var own = this.levels.level(project.level());
		return levelOf(edition).map((other) -> (other.kind() == own.kind())
				? other.code().equals(own.code()) || !this.levels.isWithin(own.code(), other.code())
				: isBelow(project, edition))
			.orElse(true);
	}

	private boolean mayEnd(ProjectView project, Edition edition) {
		var issuer = edition.issuerId();
		var own = issuer.filter((body) -> body.equals(project.authorityId()) || actsFor(body)).isPresent();
		return own || isBelow(project, edition)
				|| levelOf(edition).filter((level) -> this.authorities.heads(project.authorityId(), level.code()))
					.isPresent()
				|| (issuer.isEmpty() && edition.level().equals(project.level().value()) && isPublic(edition));
	}

	private boolean actsFor(UUID body) {
		return Actor.current().filter((person) -> this.authorities.actsFor(body, person)).isPresent();
	}

	private boolean isBelow(ProjectView project, Edition edition) {
		return this.levels.level(project.level()).kind() == LevelKind.NATIONAL && levelOf(edition).map(Level::kind)
			.filter((kind) -> kind == LevelKind.INDUSTRY || kind == LevelKind.LOCAL)
			.isPresent();
	}

	/** Associations and enterprises end their own standards alone. */
	private boolean isPublic(Edition edition) {
		return levelOf(edition).map(Level::kind)
			.filter((kind) -> kind != LevelKind.ASSOCIATION && kind != LevelKind.ENTERPRISE)
			.isPresent();
	}

	private Optional<Level> levelOf(Edition edition) {
		return this.levels.byCode(new LevelCode(edition.level()));
	}

	private String levelName(Edition edition, Locale locale) {
		return levelOf(edition).map((level) -> level.name(locale)).orElse(edition.level());
	}

	private String name(UUID body, Locale locale) {
		return this.bodies.byId(new BodyId(body)).map((each) -> each.names().in(locale)).orElse("–");
	}

}
