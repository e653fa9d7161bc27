package org.norma.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.norma.designations.Designation;
import org.norma.hierarchy.Binding;
import org.norma.hierarchy.EffectiveRule;
import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.LevelDirectory;
import org.norma.hierarchy.Rule;
import org.norma.shared.RuleBroken;

import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Says what speaks against a partial revision that changes a number. */
@Component
class RevisionChecks {

	private final EditionRepository editions;

	private final ClauseFactRows rows;

	private final LevelDirectory levels;

	private final List<NumberClaims> claims;

	private final Clock clock;

	RevisionChecks(EditionRepository editions, ClauseFactRows rows, LevelDirectory levels, List<NumberClaims> claims,
			Clock clock) {
		this.editions = editions;
		this.rows = rows;
		this.levels = levels;
		this.claims = claims;
		this.clock = clock;
	}

	/**
	 * The level of the new number.
	 * @throws RuleBroken when the revision cannot be
	 */
	LevelCode of(Edition edition, Revision revision) {
		var level = level(revision);
		refuseOtherYear(edition, revision, level);
		refuseTaken(edition, revision.number());
		refuseOthersNumber(edition, revision.number(), level);
		refuseOtherBinding(edition, revision, level);
		refuseWrongDay(edition, revision.from());
		return level;
	}

	private LevelCode level(Revision revision) {
		var prefix = revision.number().prefix();
		return this.levels.levelForPrefix(prefix)
			.filter((level) -> this.levels.isWithin(level, this.levels.root().code()))
			.orElseThrow(() -> new RuleBroken("catalogue.renumber.no-level", revision.number().format(), prefix)
				.at("number"));
	}

	/** A number of another year is that of a new edition. */
	private void refuseOtherYear(Edition edition, Revision revision, LevelCode level) {
		var before = Designation.parse(edition.designation());
		var number = revision.number();
		if (before.year().equals(number.year()) && before.supplements().equals(number.supplements())) {
			return;
		}
		var rule = this.levels.rulesOf(level, LocalDate.now(this.clock)).get(Rule.NUMBER_PATTERN);
		throw new RuleBroken("catalogue.renumber.year", number.format(), edition.designation(),
				keepingYear(number, before), rule.map(EffectiveRule::basis).orElse("–"))
			.at("number");
	}

	/** The number with the year that it should have kept. */
	private static String keepingYear(Designation number, Designation before) {
		var series = before.undated().format();
		var rest = before.format().startsWith(series) ? before.format().substring(series.length()) : "";
		return number.base().undated().format() + rest;
	}

	private void refuseTaken(Edition edition, Designation number) {
		if (number.key().equals(edition.key())) {
			throw new RuleBroken("catalogue.renumber.same", edition.designation()).at("number");
		}
		var taken = this.editions.findByKey(number.key())
			.map(Edition::designation)
			.or(() -> this.rows.formerly("key", number.key()).map((id) -> number.format()));
		if (taken.isPresent()) {
			throw new RuleBroken("catalogue.number-taken", taken.get()).at("number");
		}
	}

	/** The number is one of the body, and of its own organisation's code. */
	private void refuseOthersNumber(Edition edition, Designation number, LevelCode level) {
		this.claims.forEach((claim) -> claim.check(edition.issuerId().orElse(null), level, number));
		var code = number.organisationCode();
		var own = Designation.parse(edition.designation()).organisationCode();
		if (code.isPresent() && own.isPresent() && !code.equals(own)) {
			throw new RuleBroken("catalogue.renumber.organisation", number.format(), code.get(), own.get())
				.at("number");
		}
	}

	/**
	 * A text binds as the rules of its level say, and becomes mandatory only by a project
	 * of its own, with consultation and notification.
	 */
	private void refuseOtherBinding(Edition edition, Revision revision, LevelCode level) {
		var wanted = revision.binding();
		if (wanted == Binding.MANDATORY && edition.binding() != Binding.MANDATORY) {
			throw new RuleBroken("catalogue.renumber.mandatory", edition.designation()).at("binding");
		}
		this.levels.rulesOf(level, revision.from())
			.get(Rule.BINDING)
			.filter((rule) -> !rule.value().equals(wanted.name()))
			.ifPresent((rule) -> {
				throw new RuleBroken("catalogue.renumber.binding", revision.number().format(), word(rule.value()),
						rule.basis(), word(wanted.name()))
					.at("binding");
			});
	}

	private static DefaultMessageSourceResolvable word(String binding) {
		return new DefaultMessageSourceResolvable("hierarchy.binding." + binding);
	}

	private void refuseWrongDay(Edition edition, LocalDate from) {
		var today = LocalDate.now(this.clock);
		var last = edition.formerly().stream().findFirst().map(FormerNumber::until);
		var earliest = last.or(edition::startsOn).orElse(LocalDate.MIN);
		var end = edition.endsOn().orElse(LocalDate.MAX);
		if (from.isAfter(today) || !from.isAfter(earliest) || !from.isBefore(end)) {
			var latest = end.isAfter(today) ? today : end.minusDays(1);
			throw new RuleBroken("catalogue.clauses.day", edition.designation(), from,
					earliest.equals(LocalDate.MIN) ? "–" : earliest, latest)
				.at("changedOn");
		}
	}

}
