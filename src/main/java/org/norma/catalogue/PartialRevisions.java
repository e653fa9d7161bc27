package org.norma.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.norma.designations.Designation;
import org.norma.hierarchy.Binding;
import org.norma.hierarchy.EffectiveRule;
import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.LevelDirectory;
import org.norma.hierarchy.Rule;
import org.norma.shared.Act;
import org.norma.shared.Actor;
import org.norma.shared.NotFound;
import org.norma.shared.Role;
import org.norma.shared.RuleBroken;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters partial revisions that change number, title and binding: the edition stays the
 * same and keeps its year, and is found by both numbers.
 */
@Service
@Transactional
public class PartialRevisions {

	private final EditionRepository editions;

	private final StandardRepository standards;

	private final RelationRepository relations;

	private final DerivedEnds ends;

	private final ClauseFactRows rows;

	private final EditionRights rights;

	private final LevelDirectory levels;

	private final List<NumberClaims> claims;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	PartialRevisions(EditionRepository editions, StandardRepository standards, RelationRepository relations,
			DerivedEnds ends, ClauseFactRows rows, EditionRights rights, LevelDirectory levels,
			List<NumberClaims> claims, ApplicationEventPublisher events, Clock clock) {
		this.relations = relations;
		this.ends = ends;
		this.editions = editions;
		this.standards = standards;
		this.rows = rows;
		this.rights = rights;
		this.levels = levels;
		this.claims = claims;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Changes the number; the level is that of the new one.
	 * @throws RuleBroken when the number has no or another year, stands at no level, is
	 * taken or not for its body to take, when the text would bind otherwise than the
	 * level does, or when the day lies ahead, before the edition or after its end
	 */
	public void renumber(EditionId id, Revision revision) {
		var edition = kept(id);
		var level = level(revision);
		refuseOtherYear(edition, revision, level);
		refuseTaken(edition, revision.number());
		refuseOthersNumber(edition, revision.number(), level);
		refuseOtherBinding(edition, revision, level);
		refuseWrongDay(edition, revision.from());
		var before = Map.of("designation", edition.designation(), "binding", edition.binding().name());
		rename(edition, revision, level);
		this.events.publishEvent(Act
			.by(Actor.actingAs(Role.OFFICIAL, Role.ADMINISTRATOR), "edition.renumbered", "edition",
					edition.designation(), before,
					Map.of("designation", edition.designation(), "binding", edition.binding().name()))
			.because(revision.basis()));
		this.events.publishEvent(new EditionChanged(id));
	}

	/**
	 * Takes back the latest change of number, which was recorded by mistake.
	 * @throws RuleBroken when a source states it, or the number is taken since
	 */
	public void takeBack(EditionId id, String reason) {
		var edition = kept(id);
		var last = edition.formerly()
			.stream()
			.findFirst()
			.filter((former) -> this.rows.removeFormer(id, former))
			.orElseThrow(() -> new RuleBroken("catalogue.renumber.none", edition.designation()));
		var wrong = edition.designation();
		move(edition, last.number(), last.name(), this.rows.written(id));
		this.events.publishEvent(Act
			.by(Actor.actingAs(Role.OFFICIAL, Role.ADMINISTRATOR), "edition.renumbering-removed", "edition",
					edition.designation(), Map.of("designation", wrong), Map.of("designation", edition.designation()))
			.because(reason));
		this.events.publishEvent(new NumberTakenBack(id));
		this.events.publishEvent(new EditionChanged(id));
	}

	private Edition kept(EditionId id) {
		var edition = this.editions.findById(id).orElseThrow(() -> new NotFound("catalogue.not-found", id.value()));
		this.rights.refuseOthers(edition);
		return edition;
	}

	private void rename(Edition edition, Revision revision, LevelCode level) {
		var former = this.rows.addFormer(edition.id(),
				new FormerNumber(revision.from(), Designation.parse(edition.designation()), edition.titles(),
						edition.level(), edition.binding(), revision.basis()),
				null);
		move(edition, revision.number(),
				new EditionName(revision.number().format(), revision.titles(), level.value(), revision.binding()),
				former);
	}

	private void move(Edition edition, Designation number, EditionName name, List<FormerNumber> former) {
		var series = number.series();
		var standard = this.standards.findByKey(series.key())
			.orElseGet(() -> this.standards.save(new Standard(series)));
		edition.rename(standard.id(), number, name, former);
		try {
			this.editions.saveAndFlush(edition);
			this.relations.findByTargetKeyAndTargetIdIsNull(edition.key())
				.forEach((waiting) -> waiting.resolve(edition.id()));
			this.ends.settle(List.of(edition.id()));
		}
		catch (DataIntegrityViolationException ex) {
			throw new RuleBroken("catalogue.renumber.beside", number.format(), series.format()).at("number");
		}
	}

	private LevelCode level(Revision revision) {
		var prefix = revision.number().prefix();
		return this.levels.levelForPrefix(prefix)
			.filter((level) -> this.levels.isWithin(level, this.levels.root().code()))
			.orElseThrow(() -> new RuleBroken("catalogue.renumber.no-level", revision.number().format(), prefix)
				.at("number"));
	}

	/** A number of another year is that of a new edition. */
	private void refuseOtherYear(Edition edition, Revision revision, LevelCode level) {
		var before = Designation.parse(edition.designation());
		var number = revision.number();
		if (before.year().equals(number.year()) && before.supplements().equals(number.supplements())) {
			return;
		}
		var rule = this.levels.rulesOf(level, LocalDate.now(this.clock)).get(Rule.NUMBER_PATTERN);
		throw new RuleBroken("catalogue.renumber.year", number.format(), edition.designation(),
				rule.map(EffectiveRule::value).orElse("–"), rule.map(EffectiveRule::basis).orElse("–"))
			.at("number");
	}

	private void refuseTaken(Edition edition, Designation number) {
		if (number.key().equals(edition.key())) {
			throw new RuleBroken("catalogue.renumber.same", edition.designation()).at("number");
		}
		var taken = this.editions.findByKey(number.key())
			.map(Edition::designation)
			.or(() -> this.rows.formerly("key", number.key()).map((id) -> number.format()));
		if (taken.isPresent()) {
			throw new RuleBroken("catalogue.number-taken", taken.get()).at("number");
		}
	}

	/** The number is one of the body, and of its own organisation's code. */
	private void refuseOthersNumber(Edition edition, Designation number, LevelCode level) {
		this.claims.forEach((claim) -> claim.check(edition.issuerId().orElse(null), level, number));
		var code = number.organisationCode();
		var own = Designation.parse(edition.designation()).organisationCode();
		if (code.isPresent() && own.isPresent() && !code.equals(own)) {
			throw new RuleBroken("catalogue.renumber.organisation", number.format(), code.get(), own.get())
				.at("number");
		}
	}

	/**
	 * A text binds as the rules of its level say, and becomes mandatory only by a project
	 * of its own, with consultation and notification.
	 */
	private void refuseOtherBinding(Edition edition, Revision revision, LevelCode level) {
		var wanted = revision.binding();
		if (wanted == Binding.MANDATORY && edition.binding() != Binding.MANDATORY) {
			throw new RuleBroken("catalogue.renumber.mandatory", edition.designation()).at("binding");
		}
		this.levels.rulesOf(level, revision.from())
			.get(Rule.BINDING)
			.filter((rule) -> !rule.value().equals(wanted.name()))
			.ifPresent((rule) -> {
				throw new RuleBroken("catalogue.renumber.binding", revision.number().format(), word(rule.value()),
						rule.basis(), word(wanted.name()))
					.at("binding");
			});
	}

	private static DefaultMessageSourceResolvable word(String binding) {
		return new DefaultMessageSourceResolvable("hierarchy.binding." + binding);
	}

	private void refuseWrongDay(Edition edition, LocalDate from) {
		var today = LocalDate.now(this.clock);
		var last = edition.formerly().stream().findFirst().map(FormerNumber::until);
		var earliest = last.or(edition::startsOn).orElse(LocalDate.MIN);
		var end = edition.endsOn().orElse(LocalDate.MAX);
		if (from.isAfter(today) || !from.isAfter(earliest) || !from.isBefore(end)) {
			var latest = end.isAfter(today) ? today : end.minusDays(1);
			throw new RuleBroken("catalogue.clauses.day", edition.designation(), from,
					earliest.equals(LocalDate.MIN) ? "–" : earliest, latest)
				.at("changedOn");
		}
	}

}
