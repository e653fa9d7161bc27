package org.norma.hierarchy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.norma.shared.RuleBroken;

import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/** Writes the values of rules as people of a language read them. */
@Component
public class RuleValues {

	/** How acts keep that nothing is required. */
	private static final String NOTHING = "-";

	private final MessageSource messages;

	private final LevelDirectory levels;

	RuleValues(MessageSource messages, LevelDirectory levels) {
		this.messages = messages;
		this.levels = levels;
	}

	/** What a line says, one text an entry; a line that sets nothing says so. */
	public List<String> of(@Nullable RuleEntry entry, Locale locale) {
		if (entry == null) {
			return List.of("–");
		}
		return switch (entry.effect()) {
			case NONE -> List.of(text("hierarchy.nothing-required", locale));
			case INHERIT -> List.of(text("hierarchy.inherits-again", locale));
			case SET -> set(entry.rule(), String.valueOf(entry.value()), locale);
		};
	}

	/** The same in one line. */
	public String line(@Nullable RuleEntry entry, Locale locale) {
		return String.join("; ", of(entry, locale));
	}

	/**
	 * A value as acts keep it with the key of its rule; as it was written where the rule
	 * or its value is not known here.
	 */
	public String kept(String rule, String value, Locale locale) {
		if (value.equals(NOTHING)) {
			return text("hierarchy.nothing-required", locale);
		}
		return Arrays.stream(Rule.values())
			.filter((each) -> each.key().equals(rule))
			.findFirst()
			.map((each) -> kept(each, value, locale))
			.orElse(value);
	}

	private String kept(Rule rule, String value, Locale locale) {
		try {
			return String.join("; ", set(rule, value, locale));
		}
		catch (RuleBroken | NumberFormatException | NoSuchMessageException unknown) {
			return value;
		}
	}

	private List<String> set(Rule rule, String value, Locale locale) {
		return switch (rule.type()) {
			case DAYS -> List.of(text("hierarchy.days", locale, Integer.valueOf(value)));
			case MONTHS -> List.of(text("hierarchy.months", locale, Integer.valueOf(value)));
			case YEARS -> List.of(text("hierarchy.years", locale, Integer.valueOf(value)));
			case YES_NO -> List.of(text("shared." + value, locale));
			case BINDING -> List.of(text("hierarchy.binding." + value, locale));
			case COUNT, FRACTION, PATTERN -> List.of(value);
			case TEXT -> List.of(RuleText.read(value).in(locale));
			case LIST -> value.lines().map((item) -> item(item, locale)).toList();
			case LEVELS -> value.lines().map((code) -> level(new LevelCode(code), locale)).toList();
		};
	}

	private String item(String item, Locale locale) {
		return String.valueOf(this.messages.getMessage("hierarchy.item." + item, null, item, locale));
	}

	private String level(LevelCode code, Locale locale) {
		return this.levels.byCode(code).map((level) -> level.name(locale)).orElse(code.value());
	}

	/** A sentence of this module. */
	public String text(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

}
