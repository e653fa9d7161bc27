package org.norma.projects;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.norma.bodies.BodyDetails;
import org.norma.bodies.BodyDirectory;
import org.norma.bodies.BodyId;
import org.norma.bodies.BodyKind;
import org.norma.bodies.BodyService;
import org.norma.bodies.BodySummary;
import org.norma.hierarchy.EffectiveRule;
import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.LevelDirectory;
import org.norma.hierarchy.Rule;
import org.norma.hierarchy.RuleText;
import org.norma.shared.Actor;
import org.norma.shared.Refusal;

import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;

/** For whom a person decides, for acts that belong to no project. */
@Service
public class Authorities {

	/** Between the names in a rule such as “State Council department (SAMR/SAC)”. */
	private static final Pattern BETWEEN = Pattern.compile("\\s*[()（）/／,，、;；:：]\\s*");

	private static final int MOST_NAMESAKES = 5;

	private final ProjectAccess access;

	private final Competence competence;

	private final BodyService bodies;

	private final BodyDirectory directory;

	private final LevelDirectory levels;

	private final Clock clock;

	Authorities(ProjectAccess access, Competence competence, BodyService bodies, BodyDirectory directory,
			LevelDirectory levels, Clock clock) {
		this.access = access;
		this.competence = competence;
		this.bodies = bodies;
		this.directory = directory;
		this.levels = levels;
		this.clock = clock;
	}

	/** Whether the person is an official of the body, of one above it, or of all. */
	public boolean actsFor(UUID body, Actor person) {
		return this.access.actsForAuthority(body, person);
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
				: namedBy(level).flatMap(this::called)
					.filter((body) -> heads(body, level))
					.reduce((first, second) -> second)
					.orElse(usual);
	}

	private Stream<UUID> called(String word) {
		return Stream
			.concat(this.bodies.byCode(word).stream(),
					this.bodies.search(word, BodyKind.AUTHORITY, PageRequest.of(0, MOST_NAMESAKES)).stream())
			.map(BodySummary::id)
			.distinct();
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
				&& (level.value().equals(body.levelCode()) || namedBy(level).anyMatch(isCalled));
	}

	private Stream<String> namedBy(LevelCode level) {
		var rules = this.levels.rulesOf(level, LocalDate.now(this.clock));
		return Stream.of(Rule.ISSUER, Rule.PROJECT_APPROVER)
			.flatMap((rule) -> rules.get(rule).stream())
			.map(EffectiveRule::value)
			.flatMap((value) -> RuleText.read(value).byLanguage().values().stream())
			.flatMap(BETWEEN::splitAsStream);
	}

}
