package org.norma.publications;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.norma.designations.Designation;
import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.LevelDirectory;
import org.norma.projects.ProjectKind;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Days and numbers that follow from the rules. */
@PublicationTest
class IssueDatesTests {

	private static final LocalDate DAY = LocalDate.of(2026, 8, 31);

	@Autowired
	private LevelDirectory levels;

	private IssueDates of(ProjectKind kind, String level) {
		return IssueDates.of(kind, DAY, DAY, this.levels.rulesOf(new LevelCode(level), DAY));
	}

	@Test
	void aMandatoryStandardTakesEffectSixMonthsAfterPublicationTheEndOfTheMonthCounted() {
		var dates = of(ProjectKind.NEW, "national.mandatory");
		assertThat(dates.earliest()).isEqualTo(LocalDate.of(2027, 2, 28));
		assertThat(dates.allows(LocalDate.of(2027, 2, 27))).isFalse();
		assertThat(dates.allows(LocalDate.of(2027, 2, 28))).isTrue();
		assertThat(dates.textDueOn()).isEqualTo(LocalDate.of(2026, 9, 20));
	}

	@Test
	void anAmendmentWaitsAsTheStandardDoesAndACorrigendumMayTakeEffectAtOnce() {
		assertThat(of(ProjectKind.AMENDMENT, "national.mandatory").earliest()).isEqualTo(LocalDate.of(2027, 2, 28));
		assertThat(of(ProjectKind.AMENDMENT, "national.recommended").earliest()).isEqualTo(DAY);
		assertThat(of(ProjectKind.CORRIGENDUM, "national.mandatory").earliest()).isEqualTo(DAY);
	}

	@Test
	void whatIsEnteredLaterTakesEffectOnTheDayOfItsEntryAtTheEarliest() {
		var rules = this.levels.rulesOf(new LevelCode("enterprise"), DAY);
		var dates = IssueDates.of(ProjectKind.NEW, DAY, DAY.plusDays(5), rules);
		assertThat(dates.publishedOn()).isEqualTo(DAY);
		assertThat(dates.earliest()).isEqualTo(DAY.plusDays(5));
	}

	@Test
	void whereNoRuleSetsMonthsItMayTakeEffectOnTheDayOfPublicationButNotBefore() {
		var dates = of(ProjectKind.NEW, "enterprise");
		assertThat(dates.allows(DAY)).isTrue();
		assertThat(dates.allows(DAY.minusDays(1))).isFalse();
		assertThat(dates.textDueOn()).isNull();
	}

	@Test
	void whatIsApprovedIsIssuedWithinTheMonthsOfTheRule() {
		assertThat(IssueDates.issueBy(DAY, this.levels.rulesOf(new LevelCode("national.mandatory"), DAY)))
			.contains(LocalDate.of(2026, 10, 31));
		assertThat(IssueDates.issueBy(DAY, this.levels.rulesOf(new LevelCode("enterprise"), DAY))).isEmpty();
	}

	@Test
	void sheetsAreNumberedAsTheirIssuersDo() {
		var chinese = Designation.parse("GB/T 15629.11-2003");
		assertThat(SupplementNumbers.format(chinese, ProjectKind.AMENDMENT, 1, 2026))
			.isEqualTo("GB/T 15629.11-2003/XG1-2026");
		assertThat(SupplementNumbers.format(chinese, ProjectKind.CORRIGENDUM, 2, 2026))
			.isEqualTo("GB/T 15629.11-2003/COR2-2026");
		var iso = Designation.parse("ISO/IEC 27001:2022");
		assertThat(SupplementNumbers.format(iso, ProjectKind.AMENDMENT, 1, 2026))
			.isEqualTo("ISO/IEC 27001:2022/Amd 1:2026");
		assertThat(SupplementNumbers.format(iso, ProjectKind.CORRIGENDUM, 1, 2026))
			.isEqualTo("ISO/IEC 27001:2022/Cor 1:2026");
	}

}
