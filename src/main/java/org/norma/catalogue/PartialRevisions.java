package org.norma.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.norma.designations.Designation;
import org.norma.hierarchy.LevelCode;
import org.norma.shared.Act;
import org.norma.shared.NotFound;
import org.norma.shared.RuleBroken;

import org.springframework.context.ApplicationEventPublisher;
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

	private final RevisionChecks checks;

	private final WaitingChanges waiting;

	private final ApplicationEventPublisher events;

	PartialRevisions(EditionRepository editions, StandardRepository standards, RelationRepository relations,
			DerivedEnds ends, ClauseFactRows rows, EditionRights rights, RevisionChecks checks, WaitingChanges waiting,
			ApplicationEventPublisher events) {
		this.editions = editions;
		this.standards = standards;
		this.relations = relations;
		this.ends = ends;
		this.rows = rows;
		this.rights = rights;
		this.checks = checks;
		this.waiting = waiting;
		this.events = events;
	}

	/**
	 * Changes the number; the level is that of the new one. Where the text binds
	 * otherwise then, a second person has to confirm it first.
	 * @throws RuleBroken when the number has no or another year, stands at no level, is
	 * taken or not for its body to take, when the text would bind otherwise than the
	 * level does, or when the day lies ahead, before the edition or after its end
	 */
	public ChangeOutcome renumber(EditionId id, Revision revision) {
		var edition = kept(id);
		var level = this.checks.of(edition, revision);
		var former = new ArrayList<>(edition.formerly());
		former.add(former(edition, revision));
		return this.waiting.take(edition, edition.bindingHistory().called(revision.binding(), former),
				WantedChange.number(revision), (agreement) -> renumber(edition, revision, level, agreement));
	}

	/** What was recorded and is confirmed now. */
	void renumber(EditionId id, Revision revision, Map<String, String> agreement) {
		var edition = kept(id);
		renumber(edition, revision, this.checks.of(edition, revision), agreement);
	}

	private void renumber(Edition edition, Revision revision, LevelCode level, Map<String, String> agreement) {
		var before = named(edition);
		move(edition, revision.number(),
				new EditionName(revision.number().format(), revision.titles(), level.value(), revision.binding()),
				this.rows.addFormer(edition.id(), former(edition, revision), null));
		tell("edition.renumbered", edition, before, agreement, revision.basis());
	}

	/**
	 * Takes back the latest change of number, which was recorded by mistake. Where the
	 * text binds otherwise then, a second person has to confirm it first.
	 * @throws RuleBroken when a source states it, or the number is taken since
	 */
	public ChangeOutcome takeBack(EditionId id, String reason) {
		var edition = kept(id);
		var last = last(edition);
		return this.waiting.take(edition,
				edition.bindingHistory()
					.called(last.binding(), edition.formerly().stream().filter((each) -> !each.equals(last)).toList()),
				WantedChange.numberBack(last, reason), (agreement) -> takeBack(edition, last, reason, agreement));
	}

	/** What was recorded and is confirmed now. */
	void takeBack(EditionId id, String reason, Map<String, String> agreement) {
		var edition = kept(id);
		takeBack(edition, last(edition), reason, agreement);
	}

	private FormerNumber last(Edition edition) {
		return edition.formerly()
			.stream()
			.findFirst()
			.filter((former) -> this.rows.isOfPerson(edition.id(), former))
			.orElseThrow(() -> new RuleBroken("catalogue.renumber.none", edition.designation()));
	}

	private void takeBack(Edition edition, FormerNumber last, String reason, Map<String, String> agreement) {
		var wrong = named(edition);
		this.rows.removeFormer(edition.id(), last);
		move(edition, last.number(), last.name(), this.rows.written(edition.id()));
		tell("edition.renumbering-removed", edition, wrong, agreement, reason);
		this.events.publishEvent(new NumberTakenBack(edition.id()));
	}

	private void tell(String verb, Edition edition, Map<String, String> before, Map<String, String> agreement,
			String reason) {
		var after = new TreeMap<>(agreement);
		after.putAll(named(edition));
		this.events
			.publishEvent(Act.by(this.rights.role(edition), verb, "edition", edition.designation(), before, after)
				.among(this.rights.bodies(edition))
				.because(reason));
		this.events.publishEvent(new EditionChanged(edition.id()));
	}

	/** What a change of number changes, for the ledger. */
	private static Map<String, String> named(Edition edition) {
		return Map.of("designation", edition.designation(), "binding", edition.binding().name(), "level",
				edition.level(), "title", String.join(" / ", edition.titles().byLanguage().values()));
	}

	private Edition kept(EditionId id) {
		var edition = this.editions.findById(id).orElseThrow(() -> new NotFound("catalogue.not-found", id.value()));
		this.rights.refuseOthers(edition);
		return edition;
	}

	private static FormerNumber former(Edition edition, Revision revision) {
		return new FormerNumber(revision.from(), Designation.parse(edition.designation()), edition.titles(),
				edition.level(), edition.binding(), revision.basis());
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

}
