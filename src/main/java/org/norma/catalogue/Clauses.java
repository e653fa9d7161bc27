package org.norma.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.norma.designations.Designation;
import org.norma.shared.Act;
import org.norma.shared.Ids;
import org.norma.shared.NotFound;
import org.norma.shared.RuleBroken;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what is known of single clauses: facts below the whole text, as of any day.
 */
@Service
@Transactional
public class Clauses {

	/** Stands for clauses that cannot be read; no clause is called so. */
	private static final List<String> UNREAD = List.of("");

	/** What is kept where all clauses are meant. */
	static final String EVERY = "all";

	private final EditionRepository editions;

	private final ClauseFactRows rows;

	private final EditionRights rights;

	private final WaitingChanges waiting;

	private final ApplicationEventPublisher events;

	Clauses(EditionRepository editions, ClauseFactRows rows, EditionRights rights, WaitingChanges waiting,
			ApplicationEventPublisher events) {
		this.waiting = waiting;
		this.editions = editions;
		this.rows = rows;
		this.rights = rights;
		this.events = events;
	}

	/** What is known, in one query. */
	@Transactional(readOnly = true)
	public ClauseRecord of(Edition edition) {
		var facts = this.rows.facts(edition);
		return new ClauseRecord(facts.stream().filter((fact) -> fact.edition().key().equals(edition.key())).toList(),
				facts.stream().filter((fact) -> !fact.edition().key().equals(edition.key())).toList(),
				edition.formerly());
	}

	/**
	 * Clauses that no longer bind on the day, by the slug of their edition, in one query;
	 * editions without any are missing.
	 * @param slugs editions that bind as a whole
	 */
	@Transactional(readOnly = true)
	public Map<String, List<String>> repealedOn(LocalDate day, Collection<String> slugs) {
		var repealed = new HashMap<String, List<String>>();
		if (!slugs.isEmpty()) {
			this.rows.effects(slugs)
				.forEach((slug, effects) -> repealed.put(slug, BindingClauses.on(effects, day).repealed()));
		}
		return repealed;
	}

	/**
	 * How far an edition binds on a day where this is known too, whether it is recorded,
	 * waits or is only thought of.
	 * @param clauses numbers, separated by commas, or a word for all of them
	 */
	@Transactional(readOnly = true)
	public BindingEffect bindingWith(EditionId id, ClauseFact.Kind kind, String clauses, LocalDate from) {
		var edition = kept(id);
		var facts = new ArrayList<>(of(edition).own());
		facts.add(new ClauseFact(Ids.next(), Designation.parse(edition.designation()), kind,
				ClauseNumbers.read(clauses), from, null, null));
		return edition.bindingHistory().knowing(facts).on(from);
	}

	/**
	 * Records a fact about clauses. Where the text or a clause binds otherwise then, a
	 * second person has to confirm it first.
	 * @param clauses numbers, separated by commas, or a word for all of them
	 * @throws RuleBroken when it names no clauses, no basis, or not since when and by
	 * what they are repealed, when the day lies outside the life of the edition, when the
	 * whole text binds anyhow, or when it is known already
	 */
	public ChangeOutcome record(EditionId id, ClauseFact.Kind kind, String clauses, @Nullable LocalDate from,
			@Nullable Designation other, @Nullable String basis) {
		var edition = kept(id);
		var fact = checked(edition, kind, clauses, from, other, basis);
		var facts = new ArrayList<>(of(edition).own());
		facts.add(fact);
		return this.waiting.take(edition, edition.bindingHistory().knowing(facts), WantedChange.clauses(fact),
				(agreement) -> add(edition, fact, agreement));
	}

	/** What was recorded and is confirmed now. */
	void record(EditionId id, WantedChange wanted, Map<String, String> agreement) {
		var edition = kept(id);
		add(edition, checked(edition, Objects.requireNonNull(wanted.clauseKind()),
				Objects.requireNonNull(wanted.clauses()), wanted.from(), wanted.other(), wanted.basis()), agreement);
	}

	private void add(Edition edition, ClauseFact fact, Map<String, String> agreement) {
		this.rows.add(edition.id(), fact, null);
		edition.take(of(edition).effects());
		var after = new TreeMap<>(agreement);
		after.put("clauses", said(fact));
		after.put("kind", fact.kind().name());
		tell("edition.clauses-recorded", edition, after, fact.basis());
	}

	/**
	 * Whether {@link #record} would take it.
	 * @throws RuleBroken with all that speaks against it
	 */
	@Transactional(readOnly = true)
	public void check(EditionId id, ClauseFact.Kind kind, String clauses, @Nullable LocalDate from,
			@Nullable Designation other, @Nullable String basis) {
		checked(kept(id), kind, clauses, from, other, basis);
	}

	private ClauseFact checked(Edition edition, ClauseFact.Kind kind, String clauses, @Nullable LocalDate from,
			@Nullable Designation other, @Nullable String basis) {
		var against = new ArrayList<RuleBroken>();
		var fact = new ClauseFact(Ids.next(), Designation.parse(edition.designation()), kind,
				read(() -> ClauseNumbers.read(clauses), against).orElse(UNREAD), from, other, basis);
		var found = (other != null) ? read(() -> lookUp(other), against).orElse(null) : null;
		against.addAll(ClauseChecks.of(edition, fact, of(edition), found));
		RuleBroken.refuse(against);
		return fact;
	}

	/** What was given, or one reason more against it. */
	private static <T> Optional<T> read(Supplier<T> given, List<RuleBroken> against) {
		try {
			return Optional.of(given.get());
		}
		catch (RuleBroken reason) {
			against.add(reason);
			return Optional.empty();
		}
	}

	/**
	 * Takes back a fact that was recorded by mistake. Where the text or a clause binds
	 * otherwise then, a second person has to confirm it first.
	 */
	public ChangeOutcome remove(EditionId id, UUID fact, String reason) {
		var edition = kept(id);
		var known = known(edition, fact)
			.orElseThrow(() -> new NotFound("catalogue.clauses.none", edition.designation()));
		var others = of(edition).own().stream().filter((each) -> !each.id().equals(fact)).toList();
		return this.waiting.take(edition, edition.bindingHistory().knowing(others),
				WantedChange.clausesBack(known, reason), (agreement) -> remove(edition, known, reason, agreement));
	}

	/** What was recorded and is confirmed now. */
	void remove(EditionId id, UUID fact, String reason, Map<String, String> agreement) {
		var edition = kept(id);
		var known = known(edition, fact)
			.orElseThrow(() -> new RuleBroken("catalogue.clauses.none", edition.designation()));
		remove(edition, known, reason, agreement);
	}

	private void remove(Edition edition, ClauseFact fact, String reason, Map<String, String> agreement) {
		this.rows.remove(edition.id(), fact.id());
		edition.take(of(edition).effects());
		var after = new TreeMap<>(agreement);
		after.put("clauses", said(fact));
		tell("edition.clauses-removed", edition, after, reason);
	}

	private Optional<ClauseFact> known(Edition edition, UUID fact) {
		return of(edition).own().stream().filter((each) -> each.id().equals(fact)).findFirst();
	}

	private Edition kept(EditionId id) {
		var edition = this.editions.findById(id).orElseThrow(() -> new NotFound("catalogue.not-found", id.value()));
		this.rights.refuseOthers(edition);
		return edition;
	}

	private Edition lookUp(Designation other) {
		return this.editions.findByKey(other.key())
			.or(() -> this.rows.formerly("key", other.key()).flatMap(this.editions::findById))
			.orElseThrow(() -> new RuleBroken("catalogue.clauses.unknown-standard", other.format()).at("other"));
	}

	static String said(ClauseFact fact) {
		return fact.isOfAll() ? EVERY : String.join(", ", fact.clauses());
	}

	private void tell(String verb, Edition edition, Map<String, String> after, @Nullable String reason) {
		this.events
			.publishEvent(Act.by(this.rights.role(edition), verb, "edition", edition.designation(), Map.of(), after)
				.among(this.rights.bodies(edition))
				.because(reason));
	}

}
