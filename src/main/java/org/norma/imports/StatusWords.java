package org.norma.imports;

import java.text.Normalizer;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.norma.catalogue.PartialDate;
import org.norma.catalogue.Status;

/**
 * What the words mean by which sources tell the state of a standard. A word that is not
 * among them means nothing: neither in force nor ended.
 */
final class StatusWords {

	/** A day or month inside the words, in brackets or not: 废止（2021-05-01）. */
	private static final Pattern DATED = Pattern
		.compile("(?<date>\\d{4}(?:[-/.]\\d{1,2}(?:[-/.]\\d{1,2})?|年\\d{1,2}月(?:\\d{1,2}日)?|\\d{4}))");

	private static final Pattern BY = Pattern.compile(
			"(?:superseded|replaced|revised) by (?<en>.+)|已?被(?<zh>.+?)(?:代替|替代|取代)|sostituita da (?<it>.+)",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern BRACKETS = Pattern.compile("[\\[({【〔](?<inside>[^\\])}】〕]*)[\\])}】〕]");

	private static final Pattern AROUND_DATE = Pattern
		.compile("\\b(?:since|from|on|as of|dal|depuis|seit)\\b|[自从起于至以降,:;，：；。、()\\[\\]【】〔〕]");

	/** The same few words stand in all rows of a file. */
	private static final int KEPT = 1_000;

	private final Map<String, Reading> readings = new ConcurrentHashMap<>();

	private final Map<String, Status> words;

	StatusWords(Map<String, Status> words) {
		var normal = new HashMap<String, Status>();
		words.forEach((word, status) -> normal.put(normal(word), status));
		this.words = Collections.unmodifiableMap(normal);
	}

	/** What a cell says; nothing in the reading is guessed. */
	Reading read(String cell) {
		return (this.readings.size() < KEPT) ? this.readings.computeIfAbsent(cell, this::understand) : understand(cell);
	}

	private Reading understand(String cell) {
		var text = normal(cell);
		var known = this.words.get(text);
		if (known != null) {
			return new Reading(known, null, "");
		}
		return by(cell.strip()).or(() -> dated(text)).or(() -> remarked(text)).orElse(Reading.NOTHING);
	}

	private static Optional<Reading> by(String cell) {
		var match = BY.matcher(Normalizer.normalize(cell, Normalizer.Form.NFKC));
		return match.matches() ? Stream.of("en", "zh", "it")
			.map(match::group)
			.filter(Objects::nonNull)
			.map((by) -> new Reading(Status.SUPERSEDED, null, by.strip()))
			.findFirst() : Optional.empty();
	}

	private Optional<Reading> dated(String text) {
		var match = DATED.matcher(text);
		if (!match.find()) {
			return Optional.empty();
		}
		var rest = AROUND_DATE.matcher(text.substring(0, match.start()) + " " + text.substring(match.end()))
			.replaceAll(" ")
			.strip();
		return Optional.ofNullable(this.words.get(normal(rest)))
			.flatMap((status) -> Words.date(match.group("date")).map((date) -> new Reading(status, date, "")));
	}

	/**
	 * 废止（无替代）: what stands in brackets is a remark, unless it is a word of another state.
	 */
	private Optional<Reading> remarked(String text) {
		var brackets = BRACKETS.matcher(text);
		if (!brackets.find()) {
			return Optional.empty();
		}
		var status = this.words.get(normal(BRACKETS.matcher(text).replaceAll(" ")));
		var inside = this.words.get(normal(brackets.group("inside")));
		return (status == null || inside != null && inside != status) ? Optional.empty()
				: Optional.of(new Reading(status, null, ""));
	}

	/** As words are compared: without width, case, and blanks around their dashes. */
	static String normal(String word) {
		return Normalizer.normalize(word, Normalizer.Form.NFKC)
			.replaceAll("\\s*[-\u2010-\u2015/]\\s*", "-")
			.replaceAll("\\s+", " ")
			.strip()
			.toLowerCase(Locale.ROOT);
	}

	/**
	 * What a cell says.
	 *
	 * @param status the state, {@code null} when the words mean nothing known
	 * @param date the day that stands beside it, {@code null} when there is none
	 * @param by the number of what took its place; empty when there is none
	 */
	record Reading(@Nullable Status status, @Nullable PartialDate date, String by) {

		static final Reading NOTHING = new Reading(null, null, "");

	}

}
