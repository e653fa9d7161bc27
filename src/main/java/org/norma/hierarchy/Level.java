package org.norma.hierarchy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.norma.shared.RuleBroken;
import org.norma.shared.Texts;

/**
 * A level of standards.
 *
 * @param code its code, for ever
 * @param parent the level above, whose rules it inherits
 * @param model a level whose own rules come before those of the parent, such as the
 * general rules of all cities
 * @param kind what sort of level
 * @param names its name by language
 * @param rank place in the order of the law, 1 highest, 0 when it has none
 * @param region code of the region for which it makes standards (GB/T 2260)
 * @param sort place among the children of its parent
 * @param validFrom first day on which it exists
 * @param retiredOn first day on which it no longer exists
 * @param mergedInto the level that took over what it held
 * @param prefixes prefixes of the numbers of its standards, in capitals
 */
public record Level(LevelCode code, @Nullable LevelCode parent, @Nullable LevelCode model, LevelKind kind, Texts names,
		int rank, @Nullable String region, int sort, LocalDate validFrom, @Nullable LocalDate retiredOn,
		@Nullable LevelCode mergedInto, List<String> prefixes) {

	public Level {
		prefixes = List.copyOf(prefixes);
		if (names.isEmpty()) {
			throw new RuleBroken("hierarchy.refused.name", code);
		}
	}

	/** The name in a language, else in the nearest that there is. */
	public String name(Locale locale) {
		return this.names.in(locale);
	}

	/** Whether the level exists on a day. */
	public boolean existsOn(LocalDate day) {
		return !day.isBefore(this.validFrom) && !isRetiredOn(day);
	}

	/** Whether it has been retired or merged on or before a day. */
	public boolean isRetiredOn(LocalDate day) {
		return this.retiredOn != null && !day.isBefore(this.retiredOn);
	}

	public Optional<LevelCode> above() {
		return Optional.ofNullable(this.parent);
	}

	Level called(Texts newNames) {
		return new Level(this.code, this.parent, this.model, this.kind, newNames, this.rank, this.region, this.sort,
				this.validFrom, this.retiredOn, this.mergedInto, this.prefixes);
	}

	Level below(LevelCode newParent) {
		return new Level(this.code, newParent, this.model, this.kind, this.names, this.rank, this.region, this.sort,
				this.validFrom, this.retiredOn, this.mergedInto, this.prefixes);
	}

	Level withPrefixes(List<String> newPrefixes) {
		return new Level(this.code, this.parent, this.model, this.kind, this.names, this.rank, this.region, this.sort,
				this.validFrom, this.retiredOn, this.mergedInto, newPrefixes);
	}

	/** Ends on a day, with or without a successor; refused when it has already ended. */
	Level ended(LocalDate on, @Nullable LevelCode successor) {
		refuseIfRetired();
		if (on.isBefore(this.validFrom)) {
			throw new RuleBroken("hierarchy.refused.end-before-start", this.names, on, this.validFrom);
		}
		return new Level(this.code, this.parent, this.model, this.kind, this.names, this.rank, this.region, this.sort,
				this.validFrom, on, successor, (successor != null) ? List.of() : this.prefixes);
	}

	void refuseIfRetiredOn(LocalDate day) {
		if (isRetiredOn(day)) {
			refuseIfRetired();
		}
	}

	void refuseIfRetired() {
		if (this.retiredOn != null) {
			throw new RuleBroken("hierarchy.refused.retired", this.names, this.retiredOn);
		}
	}

}
