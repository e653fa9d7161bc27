package org.norma.projects;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.bodies.BodyId;
import org.norma.bodies.BodyKind;
import org.norma.bodies.BodyService;
import org.norma.bodies.BodySummary;
import org.norma.catalogue.NumberClaims;
import org.norma.designations.Designation;
import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.LevelDirectory;
import org.norma.shared.Actor;
import org.norma.shared.RuleBroken;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import static java.util.stream.Collectors.joining;

/**
 * A body numbers at the levels of which it makes standards (Law art. 10 to 13, 18, 19);
 * at another level of the State, whoever acts for the authority that decides there.
 */
@Component
class LevelClaims implements NumberClaims {

	private final Competence competence;

	private final BodyService bodies;

	private final LevelDirectory levels;

	private final Makers makers;

	private final ProjectAccess access;

	LevelClaims(Competence competence, BodyService bodies, LevelDirectory levels, Makers makers, ProjectAccess access) {
		this.competence = competence;
		this.bodies = bodies;
		this.levels = levels;
		this.makers = makers;
		this.access = access;
	}

	@Override
	public void check(@Nullable UUID issuer, LevelCode level, Designation number) {
		if (issuer != null) {
			this.bodies.byId(new BodyId(issuer)).ifPresent((body) -> check(body, level));
		}
	}

	private void check(BodySummary issuer, LevelCode level) {
		try {
			this.competence.check(issuer.id(), level);
		}
		catch (RuleBroken refused) {
			var deciding = (issuer.kind() == BodyKind.AUTHORITY) ? this.makers.of(level) : List.<BodySummary>of();
			if (!actsForOneOf(deciding)) {
				throw refusal(issuer, level, deciding);
			}
		}
	}

	private boolean actsForOneOf(List<BodySummary> deciding) {
		return Actor.current()
			.filter((person) -> deciding.stream().anyMatch((body) -> this.access.actsForAuthority(body.id(), person)))
			.isPresent();
	}

	/** What the person can do: the form has no field for the authority. */
	private RuleBroken refusal(BodySummary issuer, LevelCode level, List<BodySummary> deciding) {
		var called = this.levels.level(level).name(LocaleContextHolder.getLocale());
		var refusal = deciding.isEmpty() ? new RuleBroken("projects.refused.number-of-others", name(issuer), called)
				: new RuleBroken("projects.refused.number-of-authority", name(issuer), called,
						deciding.stream().map(LevelClaims::name).distinct().collect(joining(", ")));
		return refusal.at("number");
	}

	private static String name(BodySummary body) {
		return body.names().in(LocaleContextHolder.getLocale());
	}

}
