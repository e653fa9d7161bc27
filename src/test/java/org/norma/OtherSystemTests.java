package org.norma;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.norma.hierarchy.Conventions;
import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.LevelDirectory;
import org.norma.hierarchy.LevelKind;
import org.norma.hierarchy.LevelService;
import org.norma.hierarchy.Rule;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.MessageSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * In another system its own codes, sentences and bodies rule, and none of the default's.
 */
@SpringBootTest(properties = "norma.profile=cen")
class OtherSystemTests {

	private static final LevelCode EN = new LevelCode("en");

	@Autowired
	private MessageSource messages;

	@Autowired
	private Conventions conventions;

	@Autowired
	private LevelDirectory levels;

	@Autowired
	private LevelService service;

	@Test
	void sentencesNameItsOwnRulesOrNone() {
		assertThat(said("gate.text.no-scope", "A")).contains("CEN-CENELEC").doesNotContain("GB");
		assertThat(said("gate.text.empty", "A")).startsWith("The text of A is empty.").doesNotContain("GB");
		assertThat(said("projects.refused.urgent-reason")).doesNotContain("Law");
		assertThat(said("projects.form.department.help")).doesNotContain("469");
		assertThat(this.messages.getMessage("gate.text.no-scope", new Object[] { "A" }, Locale.ITALIAN))
			.contains("CEN-CENELEC");
	}

	@Test
	void codesAreWrittenWithItsOwnMarks() {
		assertThat(this.conventions.region("EU-33")).isEqualTo("33");
		assertThat(this.conventions.region("CN-33")).isEqualTo("CN-33");
		assertThat(this.conventions.isWhole("EU")).isTrue();
		assertThat(this.conventions.isWhole("CN")).isFalse();
		assertThat(this.conventions.issuer("W/AB 1")).isEqualTo("AB1");
		assertThat(this.conventions.issuer("T/CAS")).isEqualTo("T/CAS");
		assertThat(this.conventions.issuerMark(LevelKind.ASSOCIATION)).isEqualTo("W-");
		assertThat(this.conventions.isDepartment("MGT")).isTrue();
		assertThat(this.conventions.isDepartment("469")).isFalse();
	}

	@Test
	void itsIndustriesServeItsOwnSectors() {
		assertThat(this.conventions.industrySectors()).containsExactly(Map.entry("MACH", "C"));
	}

	@Test
	void stagesAreToldInItsOwnCodes() {
		assertThat(this.conventions.stageCodes()).singleElement().satisfies((codes) -> {
			assertThat(codes.name()).isEqualTo("CEN");
			assertThat(codes.of("consultation", "30")).isEqualTo("40.20");
			assertThat(codes.of("drafting", "20")).isEqualTo("20");
		});
	}

	@Test
	void placesAreFoundByItsOwnPrefix() {
		assertThat(this.service.levelForPrefix("DB3301/T")).isEmpty();
		assertThat(this.service.levelForPrefix("ES3301/T")).contains(new LevelCode("members.3301"));
	}

	@Test
	void itsOwnStandardsAreOwnAndThoseOfACountryAreFromOutside() {
		assertThat(this.levels.isOwn("EN")).isTrue();
		assertThat(this.levels.isOwn("ES33")).isTrue();
		assertThat(this.levels.isOwn("GB/T")).isFalse();
	}

	@Test
	void itsOwnRulesSayWhoIssuesAndHowItNumbers() {
		var rules = this.levels.rulesOf(EN, LocalDate.of(2026, 1, 1));
		assertThat(rules.list(Rule.ISSUER_BODIES)).containsExactly("CCMC");
		assertThat(rules.list(Rule.PROJECT_APPROVER_BODIES)).containsExactly("CENBT");
		assertThat(rules.list(Rule.TEXT_ELEMENTS)).containsExactly("foreword", "scope");
		assertThat(rules.pattern(Rule.PLAN_PATTERN)).get().hasToString("WI {seq:5}/{yyyy} {department}");
		assertThat(rules.list(Rule.PLAN_DEPARTMENTS)).startsWith("MGT");
		assertThat(rules.list(Rule.NUMBERS_APART)).containsExactly("60000-69999");
	}

	private String said(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, Locale.ENGLISH);
	}

}
