package org.norma.hierarchy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.shared.Actor;
import org.norma.shared.NotFound;
import org.norma.shared.Role;
import org.norma.shared.RuleBroken;
import org.norma.shared.SecondPeople;

import org.springframework.data.domain.Limit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes of rules that guard: one administrator asks, another one agrees. */
@Service
@Transactional
public class RuleChanges {

	private static final int REASON = 1000;

	private static final int SHOWN = 50;

	private final RuleChangeRepository changes;

	private final RuleBook book;

	private final RuleChangeActs acts;

	private final CurrentHierarchy hierarchy;

	private final SecondPeople people;

	private final Clock clock;

	RuleChanges(RuleChangeRepository changes, RuleBook book, RuleChangeActs acts, CurrentHierarchy hierarchy,
			SecondPeople people, Clock clock) {
		this.changes = changes;
		this.book = book;
		this.acts = acts;
		this.hierarchy = hierarchy;
		this.people = people;
		this.clock = clock;
	}

	/**
	 * Keeps the line until another administrator agrees; refused where it could not
	 * stand.
	 */
	void ask(RuleEntry line, Actor person) {
		var level = this.book.check(line).get(line.level());
		this.changes.waiting(line.level().value(), line.rule().key()).ifPresent((other) -> {
			throw new RuleBroken("hierarchy.change.twice", line.rule().named(), other.view().asker());
		});
		this.changes.save(new RuleChange(line, person));
		this.acts.asked(line, level, this.book.before(line));
	}

	/**
	 * Another administrator agrees: the rule holds from the day that was asked for, and
	 * at the earliest from tomorrow on.
	 * @return the day
	 * @throws RuleBroken for the one who asked, and where the line cannot stand any more
	 */
	public LocalDate agree(UUID id) {
		var person = administrator();
		var change = locked(id);
		refuseDependent(change.view(), person);
		change.agree(person, this.clock.instant());
		var tomorrow = LocalDate.now(this.clock).plusDays(1);
		var line = change.line();
		var agreed = line.from(line.validFrom().isBefore(tomorrow) ? tomorrow : line.validFrom())
			.agreed(behind(change, person).isEmpty() ? person.displayName() : "");
		this.acts.decided(change.view(), agreed, this.hierarchy.now().get(line.level()));
		this.book.add(agreed, agreement(change, person));
		return agreed.validFrom();
	}

	private Map<String, String> agreement(RuleChange change, Actor person) {
		var both = new TreeMap<>(Map.of("asked-by", change.line().setBy(), "agreed-by", person.displayName()));
		behind(change, person).ifPresent((name) -> both.put("owed-to", name));
		return both;
	}

	private Optional<String> behind(RuleChange change, Actor person) {
		return this.people.behind(change.view().askedBy(), person.accountId());
	}

	/** Who asked is told so by the change itself. */
	private void refuseDependent(RuleChangeView change, Actor person) {
		if (!change.askedBy().equals(person.accountId()) && !mayDecide(change, person)) {
			throw new RuleBroken("hierarchy.change.dependent", change.line().rule().named(), change.asker(),
					person.displayName());
		}
	}

	/**
	 * Whether somebody else has to agree where the person of this thread changes a guard.
	 */
	@Transactional(readOnly = true)
	public boolean isCountersigned() {
		return Actor.current().filter((person) -> this.people.anotherAdministrator(person.accountId())).isPresent();
	}

	/** Whether the person counts as the second one for the change. */
	@Transactional(readOnly = true)
	public boolean mayDecide(RuleChangeView change, Actor person) {
		return this.people.counts(change.askedBy(), person.accountId(), SecondPeople.ADMINISTRATORS);
	}

	/** Another administrator refuses, and says why. */
	public void refuse(UUID id, @Nullable String reason) {
		var person = administrator();
		var change = locked(id);
		change.refuse(person, written(reason), this.clock.instant());
		decided(change);
	}

	/** Who asked for it takes it back. */
	public void takeBack(UUID id) {
		var person = administrator();
		var change = locked(id);
		change.takeBack(person, this.clock.instant());
		decided(change);
	}

	private void decided(RuleChange change) {
		var line = change.line();
		this.acts.decided(change.view(), line, this.hierarchy.now().get(line.level()));
	}

	@Transactional(readOnly = true)
	public RuleChangeView view(UUID id) {
		return this.changes.findById(id).map(RuleChange::view).orElseThrow(RuleChanges::unknown);
	}

	/** Those that wait, the oldest first. */
	@Transactional(readOnly = true)
	public List<RuleChangeView> waiting() {
		return this.changes.waiting().stream().map(RuleChange::view).toList();
	}

	/** Those that wait for rules of a level, the oldest first. */
	@Transactional(readOnly = true)
	public List<RuleChangeView> waiting(LevelCode level) {
		return this.changes.waitingAt(level.value()).stream().map(RuleChange::view).toList();
	}

	/** The one that waits for a rule of a level. */
	@Transactional(readOnly = true)
	public Optional<RuleChangeView> waiting(LevelCode level, Rule rule) {
		return this.changes.waiting(level.value(), rule.key()).map(RuleChange::view);
	}

	/** The latest that are decided, newest first. */
	@Transactional(readOnly = true)
	public List<RuleChangeView> decided() {
		return this.changes.decided(Limit.of(SHOWN)).stream().map(RuleChange::view).toList();
	}

	private static Actor administrator() {
		return Actor.current()
			.filter((person) -> person.holds(Role.ADMINISTRATOR))
			.orElseThrow(() -> new AccessDeniedException("For administrators"));
	}

	private static String written(@Nullable String reason) {
		if (reason == null || reason.isBlank()) {
			throw new RuleBroken("hierarchy.change.reason");
		}
		if (reason.strip().length() > REASON) {
			throw new RuleBroken("hierarchy.change.reason-long", reason.strip().length(), REASON);
		}
		return reason.strip();
	}

	private RuleChange locked(UUID id) {
		return this.changes.lock(id).orElseThrow(RuleChanges::unknown);
	}

	private static NotFound unknown() {
		return new NotFound("hierarchy.change.not-found");
	}

}
