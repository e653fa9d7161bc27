package org.norma.hierarchy;

import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A rule that holds for a level on a day.
 *
 * @param entry the line that rules, of this level or of one above
 * @param inherited whether it comes from another level
 * @param above the line of the level above that this one overrides, if any
 */
public record EffectiveRule(RuleEntry entry, boolean inherited, @Nullable RuleEntry above) {

	public Rule rule() {
		return this.entry.rule();
	}

	/** Whether there is a value; otherwise the level says that nothing is required. */
	public boolean isSet() {
		return this.entry.effect() == RuleEntry.Effect.SET;
	}

	public String value() {
		return Objects.requireNonNull(this.entry.value(), "the rule requires nothing");
	}

	/** The level that rules. */
	public LevelCode origin() {
		return this.entry.level();
	}

	/** The legal basis in the language of the reader. */
	public String basis() {
		return this.entry.said();
	}

	/** The legal basis as it is kept, for {@link LegalBasis}. */
	public String written() {
		return this.entry.basis();
	}

	/**
	 * What people wrote at this level as the basis of its own rule, where a reader of the
	 * language can go on with it; empty for what came with the profile or from a level
	 * above, since a change needs a basis of its own.
	 */
	public String ownBasis(Locale locale) {
		return (this.inherited || this.entry.isOfProfile() || LegalBasis.isForeign(written(), locale)) ? "" : written();
	}

	/**
	 * The note that people wrote at this level; the basis of a change goes without
	 * others.
	 */
	public String ownNote(Locale locale) {
		return (this.inherited || this.entry.isOfProfile()) ? "" : this.entry.noted(locale);
	}

	public Confidence confidence() {
		return this.entry.confidence();
	}

	public boolean overrides() {
		return this.above != null;
	}

}
