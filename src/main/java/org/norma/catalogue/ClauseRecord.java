package org.norma.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.norma.designations.Designation;

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

	/**
	 * Facts that repeal one of these clauses too, from another day or by another
	 * standard: both may be right, but hardly are.
	 * @param clauses none for all
	 */
	public List<ClauseFact> overlapping(List<String> clauses, @Nullable LocalDate from, @Nullable Designation other) {
		return this.own.stream()
			.filter((each) -> each.kind() == ClauseFact.Kind.REPEALED)
			.filter((each) -> !Objects.equals(each.from(), from) || !Objects.equals(key(each.other()), key(other)))
			.filter((each) -> ClauseNumbers.overlap(each.clauses(), clauses))
			.toList();
	}

	private static @Nullable String key(@Nullable Designation number) {
		return (number != null) ? number.key() : null;
	}

	public boolean isEmpty() {
		return this.own.isEmpty() && this.others.isEmpty() && this.former.isEmpty();
	}

}
