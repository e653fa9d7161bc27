package org.norma.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is known of an edition below the whole text.
 *
 * @param own facts about its own clauses
 * @param others facts about clauses of other editions that it states
 * @param former what it was called before, the latest first
 */
public record ClauseRecord(List<ClauseFact> own, List<ClauseFact> others, List<FormerNumber> former) {

	/** Which of its clauses bind on the day. */
	public BindingClauses bindingOn(LocalDate day) {
		return BindingClauses.on(effects(), day);
	}

	List<ClauseEffect> effects() {
		return this.own.stream().map(ClauseFact::effect).toList();
	}

	/** What it was called on the day, where that was something else. */
	public Optional<FormerNumber> calledOn(LocalDate day) {
		return FormerNumber.on(this.former, day);
	}

	public boolean isEmpty() {
		return this.own.isEmpty() && this.others.isEmpty() && this.former.isEmpty();
	}

}
