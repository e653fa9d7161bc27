package org.norma.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.norma.designations.Designation;
import org.norma.hierarchy.Binding;
import org.norma.shared.Act;
import org.norma.shared.Actor;
import org.norma.shared.Ids;
import org.norma.shared.NotFound;
import org.norma.shared.Role;
import org.norma.shared.RuleBroken;
import org.norma.shared.Texts;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what is known of single clauses and of partial revisions that change the number:
 * facts below the whole text, as of any day.
 */
@Service
@Transactional
public class Clauses {

	private static final Pattern SEPARATORS = Pattern.compile("[\\s,;，；、]+");

	private static final Pattern ALL = Pattern.compile("(?i)all|tutti|tutte|全部|\\*");

	private static final Pattern NUMBER = Pattern.compile("[A-Z0-9][A-Za-z0-9.()（）~～-]{0,29}");

	private final EditionRepository editions;

	private final StandardRepository standards;

	private final ClauseFactRows rows;

	private final EditionRights rights;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Clauses(EditionRepository editions, StandardRepository standards, ClauseFactRows rows, EditionRights rights,
			ApplicationEventPublisher events, Clock clock) {
		this.editions = editions;
		this.standards = standards;
		this.rows = rows;
		this.rights = rights;
		this.events = events;
		this.clock = clock;
	}

	/** What is known; one query where nothing is. */
	@Transactional(readOnly = true)
	public ClauseRecord of(Edition edition) {
		if (!this.rows.any(edition)) {
			return ClauseRecord.NONE;
		}
		var facts = this.rows.facts(edition);
		return new ClauseRecord(facts.stream().filter((fact) -> fact.edition().key().equals(edition.key())).toList(),
				facts.stream().filter((fact) -> !fact.edition().key().equals(edition.key())).toList(),
				this.rows.former(edition.id()));
	}

	/**
	 * Records a fact about clauses.
	 * @param clauses numbers, separated by commas, or a word for all of them
	 * @throws RuleBroken when it names no clauses, or not since when and by what they are
	 * repealed
	 */
	public void record(EditionId id, ClauseFact.Kind kind, String clauses, @Nullable LocalDate from,
			@Nullable Designation other, @Nullable String basis) {
		var edition = kept(id);
		var fact = new ClauseFact(Ids.next(), Designation.parse(edition.designation()), kind, numbers(clauses), from,
				other, basis);
		check(edition, fact);
		this.rows.add(id, fact, null);
		tell("edition.clauses-recorded", edition, Map.of("clauses", said(fact), "kind", kind.name()), basis);
	}

	/** Takes back a fact that was recorded by mistake. */
	public void remove(EditionId id, UUID fact, String reason) {
		var edition = kept(id);
		if (!this.rows.remove(id, fact)) {
			throw new NotFound("catalogue.clauses.none", edition.designation());
		}
		tell("edition.clauses-removed", edition, Map.of("clauses", fact.toString()), reason);
	}

	/**
	 * Enters a partial revision that changes number, title and binding; the edition stays
	 * the same, and is found by both numbers.
	 * @param from first day of the new number
	 * @throws RuleBroken when the number is taken, or the day lies ahead or before the
	 * edition
	 */
	public void renumber(EditionId id, Designation number, Texts titles, Binding binding, LocalDate from,
			String basis) {
		var edition = kept(id);
		refuseTaken(number);
		refuseWrongDay(edition, from);
		var before = Map.of("designation", edition.designation(), "binding", edition.binding().name());
		this.rows.addFormer(edition, from, basis);
		var series = number.series();
		var standard = this.standards.findByKey(series.key())
			.orElseGet(() -> this.standards.save(new Standard(series)));
		edition.rename(standard.id(), number, titles, binding);
		this.editions.saveAndFlush(edition);
		this.events.publishEvent(Act.by(Actor.actingAs(Role.OFFICIAL, Role.ADMINISTRATOR), "edition.renumbered",
				"edition", edition.designation(), before,
				Map.of("designation", edition.designation(), "binding", binding.name()))
			.because(basis));
		this.events.publishEvent(new EditionChanged(id));
	}

	private void refuseTaken(Designation number) {
		var taken = this.editions.findByKey(number.key())
			.map(Edition::designation)
			.or(() -> this.rows.formerly("key", number.key()).map((id) -> number.format()));
		if (taken.isPresent()) {
			throw new RuleBroken("catalogue.number-taken", taken.get());
		}
	}

	private void refuseWrongDay(Edition edition, LocalDate from) {
		var today = LocalDate.now(this.clock);
		var last = this.rows.former(edition.id()).stream().findFirst().map(FormerNumber::until);
		var earliest = last.or(edition::startsOn).orElse(LocalDate.MIN);
		if (from.isAfter(today) || !from.isAfter(earliest)) {
			throw new RuleBroken("catalogue.clauses.day", edition.designation(), from, earliest, today);
		}
	}

	private Edition kept(EditionId id) {
		var edition = this.editions.findById(id).orElseThrow(() -> new NotFound("catalogue.not-found", id.value()));
		this.rights.refuseOthers(edition);
		return edition;
	}

	private static void check(Edition edition, ClauseFact fact) {
		if (fact.kind() == ClauseFact.Kind.BINDS && fact.isOfAll()) {
			throw new RuleBroken("catalogue.clauses.which", edition.designation());
		}
		if (fact.kind() == ClauseFact.Kind.REPEALED && (fact.other() == null || fact.from() == null)) {
			throw new RuleBroken("catalogue.clauses.by-what", edition.designation());
		}
		if (fact.other() != null && fact.other().key().equals(edition.key())) {
			throw new RuleBroken("catalogue.relation-to-itself", edition.designation());
		}
	}

	/**
	 * Numbers of clauses as they are typed; none for all.
	 * @throws RuleBroken when one of them is no number of a clause
	 */
	static List<String> numbers(String typed) {
		var numbers = SEPARATORS.splitAsStream(typed.strip()).filter((each) -> !each.isEmpty()).distinct().toList();
		if (numbers.isEmpty()) {
			throw new RuleBroken("catalogue.clauses.number", typed);
		}
		if (numbers.size() == 1 && ALL.matcher(numbers.get(0)).matches()) {
			return List.of();
		}
		numbers.stream().filter((each) -> !NUMBER.matcher(each).matches()).findFirst().ifPresent((each) -> {
			throw new RuleBroken("catalogue.clauses.number", each);
		});
		return numbers;
	}

	private static String said(ClauseFact fact) {
		return fact.isOfAll() ? "*" : String.join(", ", fact.clauses());
	}

	private void tell(String verb, Edition edition, Map<String, String> after, @Nullable String reason) {
		this.events.publishEvent(Act.by(Actor.actingAs(Role.OFFICIAL, Role.ADMINISTRATOR), verb, "edition",
				edition.designation(), Map.of(), after)
			.because(reason));
	}

}
