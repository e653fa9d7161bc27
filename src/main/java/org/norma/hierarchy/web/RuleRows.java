package org.norma.hierarchy.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.norma.hierarchy.EffectiveRule;
import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.LevelDirectory;
import org.norma.hierarchy.Rule;
import org.norma.hierarchy.Reach;
import org.norma.hierarchy.RuleChangeView;
import org.norma.hierarchy.RuleEntry;
import org.norma.hierarchy.RuleReaches;
import org.norma.hierarchy.RuleTheme;
import org.norma.hierarchy.RuleValues;

import org.springframework.stereotype.Component;

/** Puts the rules of a level into the rows of its page, by theme. */
@Component
class RuleRows {

	private final LevelDirectory levels;

	private final RuleValues values;

	private final RuleReaches reaches;

	private final Clock clock;

	RuleRows(LevelDirectory levels, RuleValues values, RuleReaches reaches, Clock clock) {
		this.reaches = reaches;
		this.levels = levels;
		this.values = values;
		this.clock = clock;
	}

	Map<RuleTheme, List<RuleRow>> of(LevelCode level, LocalDate day, Locale locale) {
		return this.levels.rulesOf(level, day)
			.all()
			.stream()
			.map((line) -> row(level, line, day, locale))
			.collect(Collectors.groupingBy((row) -> row.rule().theme(), () -> new EnumMap<>(RuleTheme.class),
					Collectors.toList()));
	}

	Optional<RuleRow> of(LevelCode level, Rule rule, LocalDate day, Locale locale) {
		return this.levels.rulesOf(level, day).line(rule).map((line) -> row(level, line, day, locale));
	}

	private RuleRow row(LevelCode level, EffectiveRule line, LocalDate day, Locale locale) {
		var entry = line.entry();
		var replaces = Optional.ofNullable(line.above()).map((above) -> name(above.level(), locale)).orElse(null);
		return new RuleRow(line.rule(), this.values.of(entry, locale), entry.level().value(),
				name(entry.level(), locale), line.inherited(), replaces, entry.said(), entry.confidence(),
				entry.noted(locale), entry.validFrom(), setBy(entry, locale), date(entry.setAt()),
				history(level, line.rule(), day, locale));
	}

	/** Who set it and, where it guards, who agreed, or that nobody could. */
	private String setBy(RuleEntry entry, Locale locale) {
		var agreed = entry.agreedBy();
		if (agreed == null) {
			return entry.setBy();
		}
		return agreed.isEmpty() ? this.values.text("hierarchy.set-by.alone", locale, entry.setBy())
				: this.values.text("hierarchy.set-by.two", locale, entry.setBy(), agreed);
	}

	RulePlanRow plan(RuleEntry line, boolean takesBack, Locale locale) {
		return new RulePlanRow(line, name(line.level(), locale), this.values.of(line, locale),
				this.values.text("hierarchy.set-by", locale, setBy(line, locale), date(line.setAt())), takesBack,
				this.reaches.of(line));
	}

	RuleChangeRow change(RuleChangeView change, Locale locale) {
		var line = change.line();
		return new RuleChangeRow(change, name(line.level(), locale), this.values.of(line, locale), date(line.setAt()),
				Optional.ofNullable(change.decidedAt()).map(this::date).orElse(null),
				change.waits() ? this.reaches.of(line) : Reach.NONE);
	}

	List<RuleRow.Line> history(LevelCode level, Rule rule, LocalDate day, Locale locale) {
		return this.levels.historyOf(level, rule).stream().map((entry) -> line(entry, day, locale)).toList();
	}

	/** Without what begins after the day. */
	List<RuleRow.Line> past(LevelCode level, Rule rule, LocalDate day, Locale locale) {
		return history(level, rule, day, locale).stream().filter((line) -> !line.coming()).toList();
	}

	private RuleRow.Line line(RuleEntry entry, LocalDate day, Locale locale) {
		return new RuleRow.Line(this.values.line(entry, locale), entry.said(), entry.confidence(), entry.noted(locale),
				entry.validFrom(), setBy(entry, locale), date(entry.setAt()), entry.validFrom().isAfter(day));
	}

	private String name(LevelCode code, Locale locale) {
		return this.levels.level(code).name(locale);
	}

	private LocalDate date(Instant instant) {
		return LocalDate.ofInstant(instant, this.clock.getZone());
	}

}
