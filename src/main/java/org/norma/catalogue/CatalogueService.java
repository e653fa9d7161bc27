package org.norma.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.norma.designations.Designation;
import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.LevelDirectory;
import org.norma.shared.Act;
import org.norma.shared.NotFound;
import org.norma.shared.Role;
import org.norma.shared.RuleBroken;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registers editions one at a time and keeps their relations; a whole catalogue comes in
 * through the imports.
 */
@Service
public class CatalogueService {

	private final StandardRepository standards;

	private final EditionRepository editions;

	private final RelationRepository relations;

	private final ClauseFactRows former;

	private final DerivedEnds ends;

	private final ApplicationEventPublisher events;

	private final LevelDirectory levels;

	private final Clock clock;

	CatalogueService(StandardRepository standards, EditionRepository editions, RelationRepository relations,
			ClauseFactRows former, DerivedEnds ends, ApplicationEventPublisher events, LevelDirectory levels,
			Clock clock) {
		this.standards = standards;
		this.editions = editions;
		this.relations = relations;
		this.former = former;
		this.ends = ends;
		this.events = events;
		this.levels = levels;
		this.clock = clock;
	}

	/**
	 * Registers a new edition with its relations.
	 * @throws RuleBroken when the number is taken
	 */
	@Transactional
	public EditionId register(EditionData data, List<RelationData> stated) {
		known(data.designation()).ifPresent((known) -> {
			throw new RuleBroken("catalogue.number-taken", data.designation().format());
		});
		refuseEndedLevel(data);
		this.ends.begin();
		var edition = this.editions.save(new Edition(standardOf(data.designation()).id(), data));
		edition.recordDraft(LocalDate.now(this.clock));
		relate(edition, stated);
		resolveWaiting(edition);
		settle(edition.id(), List.of());
		this.events.publishEvent(Act
			.by(Role.OFFICIAL, "edition.registered", "edition", edition.designation(), Map.of(),
					Map.of("level", data.level(), "binding", data.binding().name()))
			.among(edition.issuerId().orElse(null)));
		this.events.publishEvent(new EditionChanged(edition.id()));
		return edition.id();
	}

	/** A level that had ended on the day of publication issued nothing then. */
	private void refuseEndedLevel(EditionData data) {
		var published = data.dates().published();
		if (published != null) {
			this.levels.byCode(new LevelCode(data.level()))
				.filter((level) -> level.isRetiredOn(published.end()))
				.ifPresent((level) -> {
					throw new RuleBroken("catalogue.level-ended", data.designation().format(),
							level.name(LocaleContextHolder.getLocale()), String.valueOf(level.retiredOn()),
							published.toString());
				});
		}
	}

	/**
	 * Corrects what is stated about an edition; its relations are replaced by those
	 * given.
	 */
	@Transactional
	public void correct(EditionId id, EditionData data, List<RelationData> stated) {
		var edition = this.editions.findById(id).orElseThrow(() -> new NotFound("catalogue.not-found", id.value()));
		var before = edition.designation();
		var replaced = this.ends.replacedBy(id);
		this.ends.begin();
		edition.take(data);
		edition.recordDraft(LocalDate.now(this.clock));
		this.relations.deleteByEditionId(id);
		relate(edition, stated);
		settle(id, replaced);
		this.events.publishEvent(Act.by(Role.ADMINISTRATOR, "edition.corrected", "edition", edition.designation(),
				Map.of("designation", before), Map.of("designation", edition.designation())));
		this.events.publishEvent(new EditionChanged(id));
	}

	/**
	 * Ends an edition without a successor, from a day on.
	 * @throws RuleBroken when it has already ended, or ends by then
	 */
	@Transactional
	public void withdraw(EditionId id, LocalDate from, String reason) {
		var edition = this.editions.findById(id).orElseThrow(() -> new NotFound("catalogue.not-found", id.value()));
		if (edition.endedSeen().isPresent() || edition.endsOn().filter((end) -> !end.isAfter(from)).isPresent()) {
			throw new RuleBroken("catalogue.already-ended", edition.designation(),
					edition.endsOn().or(edition::endedSeen).map(LocalDate::toString).orElse(""));
		}
		edition.withdraw(from);
		settle(id, List.of());
		this.events.publishEvent(Act.by(Role.OFFICIAL, "edition.withdrawn", "edition", edition.designation(), Map.of(),
				Map.of("withdrawn", from.toString()))
			.among(edition.issuerId().orElse(null))
			.because(reason));
		this.events.publishEvent(new EditionChanged(id));
	}

	/** Ends an edition because another takes its place: valid until the day before. */
	@Transactional
	public void supersede(EditionId id, LocalDate from) {
		supersede(id, from, null);
	}

	/**
	 * Ends an edition because another takes its place: valid until the day before.
	 * @param from first day on which the other one alone is in force
	 * @param beside what states that until then both are in force, {@code null} where
	 * they are not
	 */
	@Transactional
	public void supersede(EditionId id, LocalDate from, @Nullable String beside) {
		var edition = this.editions.findById(id).orElseThrow(() -> new NotFound("catalogue.not-found", id.value()));
		edition.supersede(from);
		if (beside != null) {
			edition.declareParallel(beside);
		}
		settle(id, List.of());
		this.events.publishEvent(Act.by(Role.OFFICIAL, "edition.superseded", "edition", edition.designation(), Map.of(),
				Map.of("from", from.toString()))
			.among(edition.issuerId().orElse(null)));
		this.events.publishEvent(new EditionChanged(id));
	}

	/**
	 * Ends anew what the edition replaces, what it replaced before, and the edition
	 * itself.
	 */
	private void settle(EditionId id, List<EditionId> before) {
		var concerned = new ArrayList<>(this.ends.replacedBy(id));
		concerned.addAll(before);
		concerned.add(id);
		this.ends.settle(concerned)
			.stream()
			.filter((each) -> !each.equals(id))
			.forEach((each) -> this.events.publishEvent(new EditionChanged(each)));
	}

	private Standard standardOf(Designation number) {
		var series = number.series();
		return this.standards.findByKey(series.key()).orElseGet(() -> this.standards.save(new Standard(series)));
	}

	private void relate(Edition edition, List<RelationData> stated) {
		for (var each : stated) {
			var target = known(each.target()).orElse(null);
			if (each.target().key().equals(edition.key()) || edition.id().equals(target)) {
				throw new RuleBroken("catalogue.relation-to-itself", edition.designation());
			}
			this.relations.save(new Relation(edition.id(), each, target));
		}
	}

	/** The edition that has the number, or had it before a partial revision. */
	private Optional<EditionId> known(Designation number) {
		return this.editions.findByKey(number.key())
			.map(Edition::id)
			.or(() -> this.former.formerly("key", number.key()));
	}

	private void resolveWaiting(Edition edition) {
		this.relations.findByTargetKeyAndTargetIdIsNull(edition.key())
			.forEach((waiting) -> waiting.resolve(edition.id()));
	}

}
