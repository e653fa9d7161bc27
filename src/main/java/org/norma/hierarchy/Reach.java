package org.norma.hierarchy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.norma.shared.Texts;

/**
 * The projects on their way that a change of rules or of levels touches.
 *
 * @param touched how many still come to the rule, or belong to the level
 * @param named the first of them, as far as the reader may open them
 * @param keeping how many are past the rule and keep what was fixed by it
 * @param kept the first of these, as far as the reader may open them
 */
public record Reach(long touched, List<Line> named, long keeping, List<Line> kept) {

	/** Nothing on its way is touched. */
	public static final Reach NONE = new Reach(0, List.of(), 0, List.of());

	public Reach {
		named = List.copyOf(named);
		kept = List.copyOf(kept);
	}

	public boolean isEmpty() {
		return this.touched == 0 && this.keeping == 0;
	}

	/** How many of those touched are not named. */
	public long others() {
		return this.touched - this.named.size();
	}

	/** How many of those past the rule are not named. */
	public long othersKept() {
		return this.keeping - this.kept.size();
	}

	/** Names of lines with their days, for a sentence. */
	public static String listed(List<Line> lines, java.util.function.BiFunction<String, Locale, String> words,
			Locale locale) {
		return lines.stream().map((line) -> line.told(words, locale)).collect(Collectors.joining("; "));
	}

	/**
	 * A project with the day that follows from the rule.
	 *
	 * @param href path of its page
	 * @param meaning message key of what the day is; {@code null} where the rule sets
	 * none
	 * @param before the day by the rule as it is
	 * @param after the day by the new value, where there is one
	 */
	public record Line(String code, Texts title, String href, @Nullable String meaning, @Nullable LocalDate before,
			@Nullable LocalDate after) {

		/** The day, or both, with an arrow between. */
		public @Nullable String days() {
			if (this.before == null && this.after == null) {
				return null;
			}
			return (this.after == null || this.after.equals(this.before)) ? String.valueOf(this.before)
					: ((this.before != null) ? this.before : "–") + " → " + this.after;
		}

		private String told(java.util.function.BiFunction<String, Locale, String> words, Locale locale) {
			return (this.meaning != null && days() != null)
					? this.code + " (" + words.apply(this.meaning, locale) + ": " + days() + ")" : this.code;
		}

	}

}
