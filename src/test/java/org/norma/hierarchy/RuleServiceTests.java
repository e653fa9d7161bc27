package org.norma.hierarchy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.norma.shared.Act;
import org.norma.shared.NotFound;
import org.norma.shared.RuleBroken;
import org.norma.shared.Texts;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@SpringBootTest
@RecordApplicationEvents
@Transactional
class RuleServiceTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);

	private static final LocalDate NEXT_MONTH = LocalDate.of(2026, 8, 1);

	private static final LevelCode LOCAL = new LevelCode("local");

	private static final LevelCode ZHEJIANG = new LevelCode("local.33");

	private static final LevelCode SHANGHAI = new LevelCode("local.31");

	@Autowired
	private RuleService rules;

	@Autowired
	private LevelDirectory levels;

	@Autowired
	private LevelService service;

	@Autowired
	private ApplicationEvents events;

	@Test
	void aChangeFromNextMonthHoldsFromThatDayAndIsInheritedFromThatDay() {
		this.rules.setRule(LOCAL, Rule.CONSULTATION_DAYS, "45", "Order 999 art.1", Confidence.PRIMARY, "", NEXT_MONTH);
		assertThat(days(ZHEJIANG, TODAY)).isEqualTo(30);
		assertThat(days(ZHEJIANG, NEXT_MONTH.minusDays(1))).isEqualTo(30);
		assertThat(days(ZHEJIANG, NEXT_MONTH)).isEqualTo(45);
		assertThat(this.levels.historyOf(LOCAL, Rule.CONSULTATION_DAYS)).hasSize(2);
	}

	@Test
	void aLevelOverridesAndInheritsAgain() {
		set(ZHEJIANG, Rule.REVIEW_CYCLE_YEARS, "2", TODAY);
		this.rules.inheritAgain(ZHEJIANG, Rule.REVIEW_CYCLE_YEARS, "", NEXT_MONTH);
		var now = this.levels.rulesOf(ZHEJIANG, TODAY).get(Rule.REVIEW_CYCLE_YEARS).orElseThrow();
		assertThat(now.value()).isEqualTo("2");
		assertThat(now.inherited()).isFalse();
		assertThat(now.above()).extracting(RuleEntry::level).isEqualTo(LOCAL);
		var later = this.levels.rulesOf(ZHEJIANG, NEXT_MONTH).get(Rule.REVIEW_CYCLE_YEARS).orElseThrow();
		assertThat(later.value()).isEqualTo("5");
		assertThat(later.inherited()).isTrue();
		assertThat(this.levels.historyOf(ZHEJIANG, Rule.REVIEW_CYCLE_YEARS)).hasSize(2);
	}

	@Test
	void aRuleThatGuardsIsNotChangedForToday() {
		var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
		var soon = today.plusDays(2);
		assertThatThrownBy(
				() -> this.rules.requireNothing(ZHEJIANG, Rule.SEPARATE_PERSONS, "trial", Confidence.CHOSEN, "", today))
			.hasMessageContaining("hierarchy.refused.guard-at-once");
		this.rules.requireNothing(ZHEJIANG, Rule.SEPARATE_PERSONS, "trial", Confidence.CHOSEN, "", soon);
		assertThat(this.levels.rulesOf(ZHEJIANG, today).get(Rule.SEPARATE_PERSONS)).isPresent();
		assertThat(this.levels.rulesOf(ZHEJIANG, soon).get(Rule.SEPARATE_PERSONS)).isEmpty();
	}

	@Test
	void aLevelMayRequireNothingWhateverIsAbove() {
		this.rules.requireNothing(ZHEJIANG, Rule.CONSULTATION_DAYS, "trial", Confidence.CHOSEN, "", TODAY);
		assertThat(this.levels.rulesOf(ZHEJIANG, TODAY).days(Rule.CONSULTATION_DAYS)).isEmpty();
		assertThat(this.levels.rulesOf(ZHEJIANG, TODAY).line(Rule.CONSULTATION_DAYS)).isPresent();
	}

	@Test
	void aChangeBelowDoesNotTouchTheSiblings() {
		set(SHANGHAI, Rule.CONSULTATION_DAYS, "40", TODAY);
		assertThat(days(SHANGHAI, TODAY)).isEqualTo(40);
		assertThat(days(ZHEJIANG, TODAY)).isEqualTo(30);
		assertThat(this.levels.heirsOf(LOCAL, Rule.CONSULTATION_DAYS, TODAY)).extracting(Level::code)
			.contains(ZHEJIANG)
			.doesNotContain(SHANGHAI, LOCAL);
	}

	@Test
	void aChangeIsTold() {
		set(ZHEJIANG, Rule.CONSULTATION_DAYS, "40", TODAY);
		assertThat(this.events.stream(Act.class).filter((act) -> act.verb().equals("level.rule-set"))).singleElement()
			.satisfies((act) -> {
				assertThat(act.subjectId()).isEqualTo("local.33");
				assertThat(act.before()).containsEntry("value", "30").containsEntry("level", "local");
				assertThat(act.after()).containsEntry("value", "40").containsEntry("valid-from", "2026-07-15");
			});
	}

	@Test
	void historyIsNotRewritten() {
		set(ZHEJIANG, Rule.CONSULTATION_DAYS, "40", TODAY);
		refused("before-existing", () -> set(ZHEJIANG, Rule.CONSULTATION_DAYS, "50", TODAY));
		refused("before-existing", () -> set(ZHEJIANG, Rule.CONSULTATION_DAYS, "50", TODAY.minusDays(1)));
		refused("before-level", () -> set(ZHEJIANG, Rule.DRAFTING_MONTHS, "12", LocalDate.of(1949, 10, 1)));
	}

	@Test
	void whatCannotBeARuleIsRefused() {
		refused("number", () -> set(ZHEJIANG, Rule.CONSULTATION_DAYS, "-5", TODAY));
		refused("fraction", () -> set(ZHEJIANG, Rule.BALLOT_APPROVAL, "4/3", TODAY));
		refused("basis",
				() -> this.rules.setRule(ZHEJIANG, Rule.CONSULTATION_DAYS, "40", " ", Confidence.PRIMARY, "", TODAY));
		refused("nothing-to-end", () -> this.rules.inheritAgain(ZHEJIANG, Rule.CONSULTATION_DAYS, "", TODAY));
		assertThatThrownBy(() -> set(ZHEJIANG, Rule.FLOOR, "national.unknown", TODAY)).isInstanceOf(NotFound.class);
		assertThatThrownBy(() -> set(new LevelCode("local.99"), Rule.FLOOR, "national.mandatory", TODAY))
			.isInstanceOf(NotFound.class);
	}

	@Test
	void aPrefixLeadsToItsLevelByTheLongestMatch() {
		var expected = Map.ofEntries(Map.entry("GB", "national.mandatory"), Map.entry("GB/T", "national.recommended"),
				Map.entry("gb／t", "national.recommended"), Map.entry("GB/Z", "national.guidance"),
				Map.entry("GSB", "national.sample"), Map.entry("DB", "industry.DB"), Map.entry("DB/T", "industry.DB"),
				Map.entry("DB31/T", "local.31"), Map.entry("DB31", "local.31"), Map.entry("NB/SH/T", "industry.NB"),
				Map.entry("JR/T", "industry.JR"), Map.entry("JGJ/T", "industry.JG"),
				Map.entry("T/GZAEPI", "association"), Map.entry("Q/717G1.R", "enterprise"),
				Map.entry("ISO/IEC", "international"), Map.entry("ISO/TR", "international"),
				Map.entry("ITU-T", "international"), Map.entry("prEN", "regional"), Map.entry("EN ISO", "regional"),
				Map.entry("UNI EN ISO", "foreign"), Map.entry("GOST R", "foreign"), Map.entry("ASTM", "foreign"));
		expected.forEach((prefix, level) -> assertThat(this.levels.levelForPrefix(prefix)).as(prefix)
			.contains(new LevelCode(level)));
		assertThat(this.levels.levelForPrefix("GBZ")).isEmpty();
		assertThat(this.levels.levelForPrefix("GJB")).isEmpty();
		assertThat(this.levels.levelForPrefix("")).isEmpty();
	}

	@Test
	void aCityIsAddedOnceBelowItsProvinceWithTheRulesOfCities() {
		var city = this.service.levelForPrefix("DB3301/T").orElseThrow();
		assertThat(city).isEqualTo(new LevelCode("local.3301"));
		assertThat(this.service.ensureCity("3301")).isEqualTo(city);
		assertThat(this.service.levelForPrefix("DB330106/T")).contains(city);
		assertThat(this.levels.level(city).parent()).isEqualTo(ZHEJIANG);
		assertThat(this.levels.level(city).name(java.util.Locale.ENGLISH)).isEqualTo("City 3301, Zhejiang");
		assertThat(this.levels.level(city).name(java.util.Locale.CHINESE)).isEqualTo("浙江省3301");
		assertThat(this.levels.pathTo(city)).extracting((level) -> level.code().value())
			.containsExactly("cn", "local", "local.33", "local.3301");
		var rulesOfCity = this.levels.rulesOf(city, TODAY);
		assertThat(rulesOfCity.text(Rule.ISSUER).orElseThrow().in(java.util.Locale.ENGLISH))
			.startsWith("prefecture-level");
		assertThat(rulesOfCity.days(Rule.CONSULTATION_DAYS)).hasValue(30);
		assertThat(this.service.levelForPrefix("DB9901/T")).isEmpty();
		assertThatThrownBy(() -> this.service.ensureCity("9901")).isInstanceOf(NotFound.class);
	}

	@Test
	void aChangeYearsAheadWouldKeepEveryOtherOut() {
		assertThatThrownBy(
				() -> set(new LevelCode("industry.JR"), Rule.CONSULTATION_DAYS, "45", LocalDate.of(9999, 12, 31)))
			.isInstanceOfSatisfying(org.norma.shared.RuleBroken.class,
					(refusal) -> assertThat(refusal.key()).isEqualTo("hierarchy.refused.too-far"));
	}

	@Test
	void aLevelIsAddedAndRenamed() {
		var code = this.service.add(
				new NewLevel(new LevelCode("industry"), "ZZ", LevelKind.INDUSTRY, Texts.of("zh", "试验"), null, TODAY),
				java.util.List.of("zz", "ZZJ"));
		assertThat(this.levels.levelForPrefix("ZZJ/T")).contains(code);
		this.service.rename(code, Texts.of("en", "Trial"));
		assertThat(this.levels.level(code).name(java.util.Locale.ENGLISH)).isEqualTo("Trial");
		refused("code-taken", () -> this.service
			.add(new NewLevel(new LevelCode("industry"), "ZZ", LevelKind.INDUSTRY, Texts.of("zh", "试验"), null, TODAY)));
		refused("prefix-taken", () -> this.service.setPrefixes(code, java.util.List.of("GB/T")));
		refused("prefix-form", () -> this.service.setPrefixes(code, java.util.List.of("2026-01-01")));
		refused("prefix-form", () -> this.service.setPrefixes(code, java.util.List.of("1")));
		refused("name", () -> this.service.rename(code, Texts.empty()));
		assertThat(this.levels.rulesOf(code, TODAY).days(Rule.CONSULTATION_DAYS)).hasValue(30);
	}

	private void set(LevelCode level, Rule rule, String value, LocalDate from) {
		this.rules.setRule(level, rule, value, "Order 999 art.1", Confidence.PRIMARY, "", from);
	}

	private int days(LevelCode level, LocalDate day) {
		return this.levels.rulesOf(level, day).days(Rule.CONSULTATION_DAYS).orElseThrow();
	}

	private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
		assertThatThrownBy(act).isInstanceOfSatisfying(RuleBroken.class,
				(refusal) -> assertThat(refusal.key()).isEqualTo("hierarchy.refused." + key));
	}

}
