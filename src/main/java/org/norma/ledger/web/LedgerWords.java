package org.norma.ledger.web;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.norma.hierarchy.LegalBasis;
import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.LevelDirectory;
import org.norma.hierarchy.RuleText;
import org.norma.hierarchy.RuleValues;
import org.norma.ledger.LedgerEntry;
import org.norma.shared.RuleBroken;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The words for what the ledger keeps as keys and codes. What has no words is shown as it
 * was written.
 */
@Component
class LedgerWords {

	private static final Set<String> LEVELS = Set.of("level", "parent", "merged-into");

	/**
	 * Where the words of a value stand, by the field or by the kind of thing and field.
	 */
	private static final Map<String, String> KEPT_AT = Map.ofEntries(Map.entry("role", "shared.role."),
			Map.entry("confidence", "hierarchy.conf."), Map.entry("position", "ballots.position."),
			Map.entry("disposition", "consultations.disposition."), Map.entry("outcome", "reviews.outcome."),
			Map.entry("recommended", "reviews.outcome."), Map.entry("cause", "reviews.cause."),
			Map.entry("membership", "bodies.membership."), Map.entry("interest", "bodies.interest."),
			Map.entry("status", "bodies.status."), Map.entry("need.state", "needs.state."),
			Map.entry("announcement.kind", "publications.kind."), Map.entry("body.kind", "bodies.kind."),
			Map.entry("level.kind", "hierarchy.kind."), Map.entry("standard.kind", "reviews.report-kind."),
			Map.entry("edition.kind", "lookup.clauses.kind."), Map.entry("status-word.status", "catalogue.status."));

	private final MessageSource messages;

	private final LevelDirectory levels;

	private final RuleValues rules;

	LedgerWords(MessageSource messages, LevelDirectory levels, RuleValues rules) {
		this.messages = messages;
		this.rules = rules;
		this.levels = levels;
	}

	String verb(String verb, Locale locale) {
		return first(locale, verb, "act." + verb);
	}

	String subject(String type, Locale locale) {
		return first(locale, type, "subject." + type);
	}

	/**
	 * What a module counts, such as the editions that a merge moves, has its own name.
	 */
	String field(String field, Locale locale) {
		return first(locale, field, "field." + field, "hierarchy.item." + field, field);
	}

	String value(LedgerEntry entry, String field, String value, Locale locale) {
		if (value.equals("true") || value.equals("false")) {
			return first(locale, value, value.equals("true") ? "shared.yes" : "shared.no");
		}
		if (LEVELS.contains(field)) {
			return level(value, locale);
		}
		return switch (field) {
			case "detail" -> detail(entry.verb(), value, locale);
			case "basis" -> LegalBasis.said(value, locale);
			case "value" -> first(locale, ruled(entry, value, locale), "value.value." + value);
			case "rule" -> Stream.of(value.split(", "))
				.map((key) -> first(locale, key, "hierarchy.rule." + key))
				.collect(Collectors.joining("; "));
			default -> coded(entry, field, value, locale);
		};
	}

	private String coded(LedgerEntry entry, String field, String value, Locale locale) {
		if (value.startsWith("{")) {
			return RuleText.said(value, locale);
		}
		var keys = Stream.of(KEPT_AT.get(entry.subjectType() + "." + field), "value." + field + ".", KEPT_AT.get(field))
			.filter(Objects::nonNull)
			.flatMap((prefix) -> Stream.of(prefix + value, prefix + value.toLowerCase(Locale.ROOT).replace('_', '-')))
			.toArray(String[]::new);
		return first(locale, value, keys);
	}

	/** The value of a rule in the words of the rule that the same entry names. */
	private String ruled(LedgerEntry entry, String value, Locale locale) {
		var rule = Optional.ofNullable(entry.after().get("rule")).orElseGet(() -> entry.before().get("rule"));
		return (rule != null) ? this.rules.kept(rule, value, locale) : RuleText.said(value, locale);
	}

	private String level(String code, Locale locale) {
		try {
			return this.levels.byCode(new LevelCode(code))
				.map((level) -> level.name(locale) + " (" + code + ")")
				.orElse(code);
		}
		catch (RuleBroken ex) {
			return code;
		}
	}

	/** Details are kept as the values of a sentence, parted by middle dots. */
	private String detail(String verb, String value, Locale locale) {
		var sentence = said("detail." + verb, (Object[]) value.split(" · "), locale);
		return (sentence != null) ? sentence : first(locale, value, "gate." + value);
	}

	private String first(Locale locale, String otherwise, String... keys) {
		return Stream.of(keys)
			.map((key) -> said(key, new Object[0], locale))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(otherwise);
	}

	private @Nullable String said(String key, Object[] arguments, Locale locale) {
		return this.messages.getMessage(key, arguments, null, locale);
	}

}
