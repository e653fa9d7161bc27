package org.norma.hierarchy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.norma.shared.Actor;
import org.norma.shared.NotFound;
import org.norma.shared.Role;
import org.norma.shared.RuleBroken;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes that stand in the rule books and hold from a day to come, and those of guards
 * that one administrator made alone.
 */
@Service
@Transactional
public class RulePlans {

	private static final int SHOWN = 50;

	private final CurrentHierarchy hierarchy;

	private final RuleBook book;

	private final RuleChangeRepository changes;

	private final RuleChangeActs acts;

	private final Clock clock;

	RulePlans(CurrentHierarchy hierarchy, RuleBook book, RuleChangeRepository changes, RuleChangeActs acts,
			Clock clock) {
		this.hierarchy = hierarchy;
		this.book = book;
		this.changes = changes;
		this.acts = acts;
		this.clock = clock;
	}

	/** Those that people have set and that do not hold yet, the next one first. */
	@Transactional(readOnly = true)
	public List<RuleEntry> all() {
		return this.hierarchy.now()
			.lines()
			.filter((line) -> !line.isOfProfile() && isToCome(line))
			.sorted(Comparator.comparing(RuleEntry::validFrom).thenComparing(RuleEntry::setAt))
			.toList();
	}

	/** Those of one rule of a level. */
	@Transactional(readOnly = true)
	public List<RuleEntry> of(LevelCode level, Rule rule) {
		return all().stream().filter((line) -> line.level().equals(level) && line.rule() == rule).toList();
	}

	/** Those of guards that one administrator made alone, newest first. */
	@Transactional(readOnly = true)
	public List<RuleEntry> alone() {
		return this.hierarchy.now()
			.lines()
			.filter((line) -> line.agreedBy() != null && line.agreedBy().isEmpty())
			.sorted(Comparator.comparing(RuleEntry::setAt).reversed())
			.limit(SHOWN)
			.toList();
	}

	/** The line, for the question before it is taken back. */
	@Transactional(readOnly = true)
	public RuleEntry line(UUID id) {
		return this.hierarchy.now()
			.lines()
			.filter((line) -> line.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new NotFound("hierarchy.change.not-found"));
	}

	/**
	 * Takes a change back before it holds: what two agreed on by either of them, any
	 * other by any administrator. What held goes on.
	 * @throws RuleBroken where it holds already, or comes with the profile
	 */
	public void takeBack(UUID id) {
		var person = administrator();
		var line = line(id);
		refuse(line, person);
		var change = this.changes.lock(id);
		change.ifPresent((agreed) -> agreed.withdraw(person));
		this.book.remove(line);
		this.acts.withdrawn(line, this.hierarchy.now().get(line.level()), person.displayName());
	}

	private void refuse(RuleEntry line, Actor person) {
		if (!isToCome(line)) {
			throw new RuleBroken("hierarchy.plan.holds", line.rule().named(), line.validFrom());
		}
		if (line.isOfProfile()) {
			throw new RuleBroken("hierarchy.plan.profile", line.rule().named(), line.validFrom());
		}
		if (!mayTakeBack(line, person)) {
			throw new RuleBroken("hierarchy.plan.not-yours", line.rule().named(), line.setBy(),
					String.valueOf(line.agreedBy()));
		}
	}

	/** Whether the person may take the planned change back. */
	@Transactional(readOnly = true)
	public boolean mayTakeBack(RuleEntry line, Actor person) {
		return isToCome(line) && !line.isOfProfile() && person.holds(Role.ADMINISTRATOR)
				&& this.changes.findById(line.id()).filter((agreed) -> !agreed.isOf(person)).isEmpty();
	}

	private boolean isToCome(RuleEntry line) {
		return line.validFrom().isAfter(LocalDate.now(this.clock));
	}

	private static Actor administrator() {
		return Actor.current()
			.filter((person) -> person.holds(Role.ADMINISTRATOR))
			.orElseThrow(() -> new AccessDeniedException("For administrators"));
	}

}
