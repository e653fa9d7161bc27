package org.norma.hierarchy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.norma.shared.RuleBroken;

import org.springframework.context.MessageSourceResolvable;

/**
 * What the value of a rule looks like, how it is checked, and the one form in which it is
 * kept.
 */
public enum ValueType {

	DAYS(1, 3660), MONTHS(0, 600), YEARS(1, 100), COUNT(0, 100_000), FRACTION, YES_NO, BINDING, LIST, LEVELS, PATTERN,
	TEXT;

	private static final int LONGEST = 4000;

	private final int least;

	private final int most;

	ValueType() {
		this(0, 0);
	}

	ValueType(int least, int most) {
		this.least = least;
		this.most = most;
	}

	/** Whether the value is a whole number. */
	public boolean isNumber() {
		return this.most > 0;
	}

	/** Whether it is written as a text in each language. */
	public boolean isText() {
		return this == TEXT;
	}

	/** Whether it is several words, one a line. */
	public boolean isList() {
		return this == LIST;
	}

	/** Whether it names levels. */
	public boolean isLevels() {
		return this == LEVELS;
	}

	/** Whether it says how numbers are built. */
	public boolean isPattern() {
		return this == PATTERN;
	}

	/** Whether it is yes or no. */
	public boolean isYesNo() {
		return this == YES_NO;
	}

	/** Whether it says how far a document binds. */
	public boolean isBinding() {
		return this == BINDING;
	}

	/** The value in the form in which it is kept; a value of another form is refused. */
	String checked(MessageSourceResolvable rule, String value) {
		var text = value.strip();
		if (text.isEmpty()) {
			throw new RuleBroken("hierarchy.refused.value-empty", rule);
		}
		if (text.length() > LONGEST) {
			throw new RuleBroken("hierarchy.refused.value-length", rule, text.length(), LONGEST);
		}
		return switch (this) {
			case DAYS, MONTHS, YEARS, COUNT -> number(rule, text);
			case FRACTION -> Fraction.parse(text).toString();
			case YES_NO -> choice(rule, "shared.", text.toLowerCase(Locale.ROOT), List.of("yes", "no"));
			case BINDING -> choice(rule, "hierarchy.binding.", text.toUpperCase(Locale.ROOT),
					Arrays.stream(Binding.values()).map(Binding::name).toList());
			case LIST -> lines(text);
			case LEVELS ->
				lines(text).lines().map(LevelCode::new).map(LevelCode::value).collect(Collectors.joining("\n"));
			case PATTERN -> NumberPattern.parse(text).toString();
			case TEXT -> RuleText.checked(text);
		};
	}

	private String number(MessageSourceResolvable rule, String text) {
		try {
			var number = Integer.parseInt(text);
			if (number >= this.least && number <= this.most) {
				return Integer.toString(number);
			}
		}
		catch (NumberFormatException ex) {
			// refused below, like a number outside the bounds
		}
		throw new RuleBroken("hierarchy.refused.number", rule, text, Integer.toString(this.least),
				Integer.toString(this.most));
	}

	private static String choice(MessageSourceResolvable rule, String prefix, String text, List<String> choices) {
		if (!choices.contains(text)) {
			throw new RuleBroken("hierarchy.refused.choice", rule, text, RuleChoices.said(prefix, choices));
		}
		return text;
	}

	private static String lines(String text) {
		return text.lines()
			.map(String::strip)
			.filter((line) -> !line.isEmpty())
			.distinct()
			.collect(Collectors.joining("\n"));
	}

}
