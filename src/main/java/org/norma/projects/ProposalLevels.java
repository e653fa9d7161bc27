package org.norma.projects;

import java.util.UUID;

import org.norma.bodies.BodyId;
import org.norma.bodies.BodyService;
import org.norma.hierarchy.Level;
import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.LevelDirectory;
import org.norma.hierarchy.LevelKind;
import org.norma.shared.Actor;
import org.norma.shared.RuleBroken;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import static java.util.stream.Collectors.joining;

/** Whether standards are made at the level of a proposal, and by whom there. */
@Component
class ProposalLevels {

	private static final int MOST_NAMED = 8;

	private final LevelDirectory levels;

	private final BodyService bodies;

	private final ProjectAccess access;

	private final ProjectRules rules;

	ProposalLevels(LevelDirectory levels, BodyService bodies, ProjectAccess access, ProjectRules rules) {
		this.levels = levels;
		this.bodies = bodies;
		this.access = access;
		this.rules = rules;
	}

	/**
	 * Refuses a heading of the tree, at which no numbers are given, and what has ended.
	 */
	void check(LevelCode code) {
		var level = this.levels.level(code);
		var ended = level.retiredOn();
		if (ended != null && level.isRetiredOn(this.rules.today())) {
			throw new RuleBroken("projects.refused.level-ended", name(level), ended.toString());
		}
		if (level.prefixes().isEmpty()) {
			throw new RuleBroken("projects.refused.level-heading", name(level), below(code));
		}
	}

	private String below(LevelCode code) {
		return this.levels.descendantsOf(code, this.rules.today())
			.stream()
			.filter((level) -> !level.prefixes().isEmpty())
			.limit(MOST_NAMED)
			.map(ProposalLevels::name)
			.collect(joining(", "));
	}

	/**
	 * Associations and enterprises make their own standards alone (Law art. 18, 19):
	 * whoever proposes one acts for that body.
	 */
	void refuseUnlessOwn(UUID authority, LevelCode code, Actor person) {
		var level = this.levels.level(code);
		var alone = level.kind() == LevelKind.ASSOCIATION || level.kind() == LevelKind.ENTERPRISE;
		if (alone && !this.access.actsForAuthority(authority, person)) {
			throw new RuleBroken("projects.refused.not-own-body",
					this.bodies.byId(new BodyId(authority))
						.map((body) -> body.names().in(LocaleContextHolder.getLocale()))
						.orElse("–"),
					name(level));
		}
	}

	private static String name(Level level) {
		return level.name(LocaleContextHolder.getLocale());
	}

}
