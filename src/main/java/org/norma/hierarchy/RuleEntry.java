package org.norma.hierarchy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One line of a level's rule book: what the level rules from a day on.
 *
 * @param value the value, as {@link Rule#type()} keeps it; {@code null} unless it is set
 * @param basis law and clause as the source names them, or texts by language
 * @param note what a reader must know besides
 * @param setBy name of the person, or {@code Norma} for the profile
 */
public record RuleEntry(UUID id, LevelCode level, Rule rule, Effect effect, @Nullable String value, String basis,
		Confidence confidence, String note, LocalDate validFrom, String setBy, Instant setAt) {

	/** The legal basis in the reader's language. */
	public String said() {
		return LegalBasis.said(this.basis);
	}

	/** The same line from another day on. */
	RuleEntry from(LocalDate day) {
		return new RuleEntry(this.id, this.level, this.rule, this.effect, this.value, this.basis, this.confidence,
				this.note, day, this.setBy, this.setAt);
	}

	/** What a line does. */
	public enum Effect {

		/** Sets a value. */
		SET,
		/** Says that here nothing is required, whatever the level above rules. */
		NONE,
		/** Ends the level's own rule: what is above holds again. */
		INHERIT

	}

	/** What is ruled, by whom, from when: for comparing two rule books. */
	boolean saysTheSameAs(@Nullable RuleEntry other) {
		return other != null && this.effect == other.effect && java.util.Objects.equals(this.value, other.value);
	}

}
