package org.norma.reviews;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.norma.hierarchy.EffectiveRule;
import org.norma.hierarchy.Binding;
import org.norma.hierarchy.Level;
import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.LevelDirectory;
import org.norma.hierarchy.LevelKind;
import org.norma.hierarchy.LegalBasis;
import org.norma.hierarchy.Rule;
import org.norma.hierarchy.RuleSet;
import org.norma.shared.RuleBroken;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** What the rules of a level say about reviews. */
@Component
class ReviewRules {

	private final LevelDirectory levels;

	private final MessageSource messages;

	private final Clock clock;

	ReviewRules(LevelDirectory levels, MessageSource messages, Clock clock) {
		this.levels = levels;
		this.messages = messages;
		this.clock = clock;
	}

	LocalDate today() {
		return LocalDate.now(this.clock);
	}

	RuleSet of(LevelCode level) {
		return this.levels.rulesOf(level, today());
	}

	String levelName(LevelCode level) {
		return this.levels.level(level).name(LocaleContextHolder.getLocale());
	}

	List<String> criteria(LevelCode level) {
		var own = of(level).list(Rule.REVIEW_CRITERIA);
		return own.isEmpty() ? Criteria.USUAL : own;
	}

	/**
	 * Whether who judged may not decide: public authorities and associations act for
	 * others, an enterprise for itself (Law art. 19).
	 */
	boolean wantsTwoPeople(LevelCode level) {
		return this.levels.level(level).kind() != LevelKind.ENTERPRISE;
	}

	/** Where the level names no criteria, those of the annual review count. */
	String criteriaBasis(LevelCode level) {
		return of(level).get(Rule.REVIEW_CRITERIA)
			.map(EffectiveRule::basis)
			.orElseGet(() -> LegalBasis.said(LegalBasis.OWN));
	}

	/**
	 * The outcomes that the level offers. An amendment sheet revises a part: it is
	 * offered where the level revises and has such sheets.
	 */
	Set<Outcome> outcomes(LevelCode level) {
		var rules = of(level);
		var offered = EnumSet.noneOf(Outcome.class);
		rules.list(Rule.REVIEW_OUTCOMES).forEach((word) -> Outcome.ofWord(word).ifPresent(offered::add));
		if (offered.isEmpty()) {
			offered.addAll(Set.of(Outcome.CONFIRM, Outcome.REVISE, Outcome.WITHDRAW));
		}
		if (offered.contains(Outcome.REVISE) && rules.yes(Rule.AMENDMENT_ALLOWED)) {
			offered.add(Outcome.AMEND);
		}
		if (this.levels.level(level).kind() == LevelKind.ASSOCIATION && conversionYears() > 0) {
			offered.add(Outcome.CONVERT);
		}
		return offered;
	}

	/**
	 * Years for which an association standard must have been in force to be converted.
	 */
	int conversionYears() {
		return converting().map((level) -> of(level).years(Rule.CONVERSION_YEARS).orElse(0)).orElse(0);
	}

	/**
	 * The level into which standards of associations are converted: the first that bids
	 * them wait, and binds nobody by itself.
	 */
	Optional<LevelCode> converting() {
		return this.levels.all()
			.stream()
			.filter((level) -> level.existsOn(today()) && !level.prefixes().isEmpty())
			.map(Level::code)
			.filter((level) -> this.levels.defaultBinding(level) == Binding.VOLUNTARY)
			.filter((level) -> of(level).get(Rule.CONVERSION_YEARS).isPresent())
			.findFirst();
	}

	String basis(LevelCode level, Rule rule) {
		return of(level).get(rule).map(EffectiveRule::basis).orElse("–");
	}

	void refuseUnlessOffered(LevelCode level, Outcome outcome) {
		var offered = outcomes(level);
		if (!offered.contains(outcome)) {
			throw new RuleBroken("reviews.refused.outcome", name(outcome), levelName(level),
					offered.stream().map(this::name).collect(Collectors.joining(", ")),
					basis(level, Rule.REVIEW_OUTCOMES));
		}
	}

	/** The calendar asks for a review in the year in which it is due or proposed. */
	void refuseBeforeDue(Reviewed standard) {
		var level = standard.level();
		var due = standard.due();
		var basis = basis(level, Rule.REVIEW_CYCLE_YEARS);
		if (due == null) {
			throw new RuleBroken("reviews.refused.no-cycle", standard.designation(), levelName(level));
		}
		var notice = of(level).months(Rule.REVIEW_PROPOSAL_MONTHS).orElse(0);
		if (due.minusMonths(notice).getYear() > today().getYear()) {
			throw new RuleBroken("reviews.refused.not-due", standard.designation(), due.toString(), levelName(level),
					String.valueOf(of(level).years(Rule.REVIEW_CYCLE_YEARS).orElse(0)), basis, today().toString());
		}
	}

	/** The group-to-national rule asks for years of use before a conversion. */
	void refuseEarlyConversion(Reviewed standard, LocalDate inForceSince) {
		if (this.levels.level(standard.level()).kind() != LevelKind.ASSOCIATION) {
			return;
		}
		var from = inForceSince.plusYears(conversionYears());
		if (today().isBefore(from)) {
			throw new RuleBroken("reviews.refused.conversion-years", standard.designation(), inForceSince.toString(),
					String.valueOf(conversionYears()), from.toString(),
					converting().map((level) -> basis(level, Rule.CONVERSION_YEARS)).orElse("–"));
		}
	}

	String name(Outcome outcome) {
		return this.messages.getMessage(new DefaultMessageSourceResolvable("reviews.outcome." + outcome.name()),
				LocaleContextHolder.getLocale());
	}

}
