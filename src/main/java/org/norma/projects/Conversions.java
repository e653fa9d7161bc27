package org.norma.projects;

import java.time.LocalDate;
import java.util.Optional;

import org.norma.catalogue.Edition;
import org.norma.catalogue.EditionId;
import org.norma.catalogue.Editions;
import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.LevelDirectory;
import org.norma.hierarchy.LevelKind;
import org.norma.hierarchy.Rule;
import org.norma.shared.RuleBroken;

import org.springframework.stereotype.Component;

/** Whether an association standard has proved itself long enough to be converted. */
@Component
class Conversions {

	private final Editions editions;

	private final LevelDirectory levels;

	private final ProjectRules rules;

	Conversions(Editions editions, LevelDirectory levels, ProjectRules rules) {
		this.editions = editions;
		this.levels = levels;
		this.rules = rules;
	}

	void check(ProposalData proposal) {
		if (proposal.kind() == ProjectKind.CONVERSION) {
			Optional.ofNullable(proposal.targetEditionId())
				.map(EditionId::new)
				.flatMap(this.editions::byId)
				.filter(this::isOfAssociation)
				.ifPresent((edition) -> edition.startsOn().ifPresent((start) -> check(proposal, edition, start)));
		}
	}

	private boolean isOfAssociation(Edition edition) {
		return this.levels.level(new LevelCode(edition.level())).kind() == LevelKind.ASSOCIATION;
	}

	private void check(ProposalData proposal, Edition edition, LocalDate start) {
		var level = this.rules.of(proposal.level());
		int years = level.years(Rule.CONVERSION_YEARS).orElse(0);
		if (this.rules.today().isBefore(start.plusYears(years))) {
			throw new RuleBroken("projects.refused.conversion-years", edition.designation(), start.toString(),
					String.valueOf(years), start.plusYears(years).toString(),
					ProjectRules.basis(level, Rule.CONVERSION_YEARS));
		}
	}

}
