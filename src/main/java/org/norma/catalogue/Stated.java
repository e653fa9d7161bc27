package org.norma.catalogue;

import java.time.LocalDate;

/**
 * What a source says of an edition on a day where its dates alone would say something
 * else, or nothing.
 *
 * @param word what it says
 * @param on first day on which it was seen to say so
 */
public record Stated(Word word, LocalDate on) {

	/** First day of force by this word; the source gives no date. */
	boolean starts() {
		return this.word == Word.IN_FORCE;
	}

	/**
	 * What the edition is on a day, unless it ended before. Nothing is known before the
	 * word was seen, but that a draft was nothing else before.
	 */
	Status status(LocalDate day) {
		if (day.isBefore(this.on) && this.word != Word.DRAFT) {
			return Status.UNKNOWN;
		}
		return switch (this.word) {
			case IN_FORCE -> Status.IN_FORCE;
			case DRAFT -> Status.DRAFT;
			case UNCLEAR -> Status.UNKNOWN;
		};
	}

	/** What a source says. */
	public enum Word {

		/** In force, without a date. */
		IN_FORCE,
		/** A draft, whatever dates stand beside it. */
		DRAFT,
		/** Something that nobody has explained yet. */
		UNCLEAR

	}

}
