package org.norma.hierarchy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One line of a level's rule book: what the level rules from a day on.
 *
 * @param value the value, as {@link Rule#type()} keeps it; {@code null} unless it is set
 * @param basis law and clause as the source names them, or texts by language
 * @param note what a reader must know besides, as it was written or in texts by language
 * @param setBy name of the person, or {@code Norma} for the profile
 * @param agreedBy name of the second administrator who agreed; {@code null} where nobody
 * had to, empty where there was nobody who could
 */
public record RuleEntry(UUID id, LevelCode level, Rule rule, Effect effect, @Nullable String value, String basis,
		Confidence confidence, String note, LocalDate validFrom, String setBy, Instant setAt,
		@Nullable String agreedBy) {

	/** Who set what came with the profile. */
	static final String PROFILE = "Norma";

	/** The legal basis in the reader's language. */
	public String said() {
		return LegalBasis.said(this.basis);
	}

	/** The note in the language of the reader. */
	public String noted(Locale locale) {
		return RuleText.said(this.note, locale);
	}

	/** The same line from another day on. */
	RuleEntry from(LocalDate day) {
		return new RuleEntry(this.id, this.level, this.rule, this.effect, this.value, this.basis, this.confidence,
				this.note, day, this.setBy, this.setAt, this.agreedBy);
	}

	/** The same line in the words of another that rules the same. */
	RuleEntry inWordsOf(RuleEntry other) {
		return new RuleEntry(this.id, this.level, this.rule, this.effect, this.value, other.basis, this.confidence,
				other.note, this.validFrom, this.setBy, this.setAt, this.agreedBy);
	}

	boolean isInWordsOf(RuleEntry other) {
		return this.basis.equals(other.basis) && this.note.equals(other.note);
	}

	/** The same line, agreed to by another administrator, or by nobody who could. */
	RuleEntry agreed(String by) {
		return new RuleEntry(this.id, this.level, this.rule, this.effect, this.value, this.basis, this.confidence,
				this.note, this.validFrom, this.setBy, this.setAt, by);
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

	boolean lists() {
		return this.rule.type() == ValueType.LIST && this.value != null;
	}

	/** Whether it came with the profile, and nobody of the installation wrote it. */
	boolean isOfProfile() {
		return PROFILE.equals(this.setBy);
	}

	/** Whether the other list has everything of this one, and more. */
	boolean isShorterThan(RuleEntry other) {
		if (this.value == null || other.value == null) {
			return false;
		}
		var own = this.value.lines().toList();
		var others = other.value.lines().toList();
		return others.size() > own.size() && others.containsAll(own);
	}

	/** What is ruled, by whom, from when: for comparing two rule books. */
	boolean saysTheSameAs(@Nullable RuleEntry other) {
		return other != null && this.effect == other.effect && java.util.Objects.equals(this.value, other.value);
	}

}
