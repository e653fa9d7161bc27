package org.norma.projects;

import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import org.norma.bodies.BodyDetails;
import org.norma.bodies.BodyDirectory;
import org.norma.bodies.BodyId;
import org.norma.bodies.BodyKind;
import org.norma.bodies.BodyService;
import org.norma.bodies.BodySummary;
import org.norma.hierarchy.LevelCode;
import org.norma.shared.Actor;
import org.norma.shared.SecondPeople;
import org.norma.shared.Refusal;

import org.springframework.stereotype.Service;

/** For whom a person decides, for acts that belong to no project. */
@Service
public class Authorities {

	private final ProjectAccess access;

	private final Competence competence;

	private final BodyService bodies;

	private final BodyDirectory directory;

	private final Makers makers;

	Authorities(ProjectAccess access, Competence competence, BodyService bodies, BodyDirectory directory,
			Makers makers) {
		this.access = access;
		this.competence = competence;
		this.bodies = bodies;
		this.directory = directory;
		this.makers = makers;
	}

	/**
	 * Whether the person is an official of the body, of its successor where it was
	 * dissolved, of one above, or of all.
	 */
	public boolean actsFor(UUID body, Actor person) {
		return this.access.actsForAuthority(body, person);
	}

	/** The body, or who answers for it since it was dissolved. */
	public UUID today(UUID body) {
		return this.bodies.today(new BodyId(body));
	}

	/**
	 * Whether somebody said what the body decides on: a publisher that an import named
	 * first decides nothing.
	 */
	public boolean isStated(UUID body, LevelCode level) {
		return this.competence.isStated(body, level);
	}

	/** The roles by which somebody acts for the body. */
	public Set<SecondPeople.Holders> officials(UUID body) {
		return this.access.officials(body);
	}

	/**
	 * Whether the body heads the level today: a working authority whose level it is, or
	 * that the rules of the level name as issuer or as approver of projects (Law art. 10
	 * to 13). Nobody heads associations and enterprises.
	 */
	public boolean heads(UUID body, LevelCode level) {
		return this.bodies.byId(new BodyId(body)).isPresent() && isCompetent(body, level)
				&& heads(this.directory.details(body.toString()), level);
	}

	/**
	 * Who decides on standards of the level: the body itself where it may, otherwise who
	 * heads the level, such as SAC on a national standard made from one of an
	 * association.
	 */
	public UUID deciding(UUID usual, LevelCode level) {
		return isCompetent(usual, level) ? usual
				: this.makers.ids(level)
					.filter((body) -> heads(body, level))
					.reduce((first, second) -> second)
					.orElse(usual);
	}

	/**
	 * Who decides on projects that come to the level from one that became part of it: the
	 * body itself where it may, otherwise who heads the level, otherwise still the body,
	 * which comes along with its level.
	 */
	UUID takingOver(UUID usual, LevelCode level) {
		return isCompetent(usual, level) ? usual
				: this.makers.of(level)
					.stream()
					.map(BodySummary::id)
					.filter((body) -> heads(body, level))
					.findFirst()
					.orElse(usual);
	}

	private boolean isCompetent(UUID body, LevelCode level) {
		try {
			this.competence.check(body, level);
			return true;
		}
		catch (Refusal refused) {
			return false;
		}
	}

	private boolean heads(BodyDetails body, LevelCode level) {
		Predicate<String> isCalled = (word) -> body.code().equals(word)
				|| body.names().byLanguage().containsValue(word);
		return body.kind() == BodyKind.AUTHORITY && !body.disbanded()
				&& (level.value().equals(body.levelCode()) || this.makers.words(level).anyMatch(isCalled));
	}

}
