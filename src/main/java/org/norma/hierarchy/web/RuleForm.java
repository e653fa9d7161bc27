package org.norma.hierarchy.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.norma.hierarchy.Binding;
import org.norma.hierarchy.Confidence;
import org.norma.hierarchy.EffectiveRule;
import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.Rule;
import org.norma.hierarchy.RuleEntry;
import org.norma.hierarchy.RuleOutcome;
import org.norma.hierarchy.RuleService;
import org.norma.hierarchy.RuleText;
import org.norma.hierarchy.ValueType;
import org.norma.shared.Texts;

import org.springframework.format.annotation.DateTimeFormat;

/** What an administrator fills in to change a rule from a day on. */
record RuleForm(@NotNull(message = "{hierarchy.needed}") RuleEntry.@Nullable Effect effect,
		@Size(max = 4000) @Nullable String value, @Size(max = 1200) @Nullable String en,
		@Size(max = 1200) @Nullable String zh, @Size(max = 1200) @Nullable String it,
		@Size(max = 500) @Nullable String basis, @Nullable Confidence confidence,
		@Size(max = 1000) @Nullable String note,
		@NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate validFrom) {

	/**
	 * The form for changing a rule, filled with what holds now; the basis is that of the
	 * change and not of what held before. How sure one is of it is chosen anew each time:
	 * nobody claims a check by saving what was filled in.
	 */
	static RuleForm changing(@Nullable EffectiveRule line, LocalDate from, Locale locale) {
		if (line == null || !line.isSet()) {
			return new RuleForm(RuleEntry.Effect.SET, "", "", "", "", "", null, "", from);
		}
		var texts = (line.rule().type() == ValueType.TEXT) ? RuleText.read(line.value()) : Texts.empty();
		return new RuleForm(RuleEntry.Effect.SET, line.value(), texts.get("en").orElse(""), texts.get("zh").orElse(""),
				texts.get("it").orElse(""), line.ownBasis(locale), null, line.ownNote(locale), from);
	}

	/** The words that are chosen, where the rule offers some. */
	public List<String> chosen() {
		return Arrays.stream(or(this.value).split("[\n,]"))
			.map(String::strip)
			.filter((word) -> !word.isEmpty())
			.toList();
	}

	RuleOutcome apply(RuleService rules, LevelCode level, Rule rule) {
		var from = Objects.requireNonNull(this.validFrom);
		return switch (Objects.requireNonNull(this.effect)) {
			case SET -> rules.setRule(level, rule, entered(rule), or(this.basis), certain(), or(this.note), from);
			case NONE -> rules.requireNothing(level, rule, or(this.basis), certain(), or(this.note), from);
			case INHERIT -> rules.inheritAgain(level, rule, or(this.note), from);
		};
	}

	/**
	 * Whether somebody said how sure the basis is; what is inherited has that of above.
	 */
	@AssertTrue(message = "{hierarchy.confidence.needed}")
	public boolean isConfidenceStated() {
		return this.confidence != null || this.effect == RuleEntry.Effect.INHERIT;
	}

	private Confidence certain() {
		return Objects.requireNonNull(this.confidence);
	}

	private String entered(Rule rule) {
		if (!rule.choices().isEmpty()) {
			return String.join("\n", chosen());
		}
		if (rule.type() != ValueType.TEXT) {
			return or(this.value);
		}
		var texts = new HashMap<String, String>();
		texts.put(Locale.ENGLISH.getLanguage(), or(this.en));
		texts.put(Locale.CHINESE.getLanguage(), or(this.zh));
		texts.put(Locale.ITALIAN.getLanguage(), or(this.it));
		var entered = new Texts(texts);
		return entered.isEmpty() ? "" : RuleText.of(entered);
	}

	private static String or(@Nullable String text) {
		return (text != null) ? text : "";
	}

	/** Whether it was chosen. */
	public boolean says(Binding binding) {
		return binding.name().equals(this.value);
	}

}
