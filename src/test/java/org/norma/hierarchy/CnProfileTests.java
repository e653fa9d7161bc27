package org.norma.hierarchy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.norma.shared.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/** The default profile says what the collected facts say. */
@SpringBootTest
class CnProfileTests {

	private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

	private static final Map<String, String> LEVELS = Map.of("national_mandatory", "national.mandatory",
			"national_recommended", "national.recommended", "national_guidance", "national.guidance", "national_sample",
			"national.sample", "industry", "industry", "local_province", "local", "local_city", "local.3701",
			"association", "association", "enterprise", "enterprise");

	/** Facts of another name, or that fill several rules. */
	private static final Map<String, List<Rule>> RULES = Map.ofEntries(
			Map.entry("scope_grounds", List.of(Rule.LEGAL_GROUNDS)),
			Map.entry("project_publicity_days", List.of(Rule.PUBLICITY_DAYS)),
			Map.entry("consultation_days_min", List.of(Rule.CONSULTATION_DAYS)),
			Map.entry("wto_tbt_notification", List.of(Rule.TBT_NOTIFICATION)),
			Map.entry("max_months_plan_to_submission", List.of(Rule.DRAFTING_MONTHS)),
			Map.entry("max_extension_months", List.of(Rule.EXTENSION_MONTHS)),
			Map.entry("extension_request_days_before", List.of(Rule.EXTENSION_REQUEST_DAYS)),
			Map.entry("max_months_submission_to_issue", List.of(Rule.ISSUE_MONTHS)),
			Map.entry("expert_group_min", List.of(Rule.EXPERT_GROUP_MINIMUM)),
			Map.entry("expert_group_pass", List.of(Rule.EXPERT_APPROVAL)),
			Map.entry("drafters_excluded_from_review", List.of(Rule.DRAFTERS_VOTE)),
			Map.entry("text_public_free", List.of(Rule.TEXT_FREE)),
			Map.entry("text_public_within_days", List.of(Rule.TEXT_PUBLIC_DAYS)),
			Map.entry("transition_period", List.of(Rule.TRANSITION)),
			Map.entry("amendment_sheet", List.of(Rule.AMENDMENT_ALLOWED, Rule.AMENDMENT_NEEDS_PROJECT)),
			Map.entry("implementation_stat_report", List.of(Rule.STATISTICS_REPORT)),
			Map.entry("tc_required", List.of(Rule.COMMITTEE_REQUIRED)),
			Map.entry("tc_vote", List.of(Rule.BALLOT_QUORUM, Rule.BALLOT_APPROVAL, Rule.BALLOT_AGAINST_MAXIMUM)),
			Map.entry("vote", List.of(Rule.BALLOT_APPROVAL, Rule.DRAFTERS_VOTE)),
			Map.entry("filing", List.of(Rule.FILING_TO, Rule.FILING_DAYS)),
			Map.entry("report_up", List.of(Rule.REPORT_UP_TO, Rule.REPORT_UP_DAYS)));

	/** Facts whose words became a value of another form. */
	private static final Map<String, List<String>> VALUES = Map.ofEntries(
			Map.entry("national_mandatory.project_publicity_days", List.of("30")),
			Map.entry("national_mandatory.consultation_days_min", List.of("60")),
			Map.entry("national_mandatory.drafters_excluded_from_review", List.of("no")),
			Map.entry("national_mandatory.amendment_sheet", List.of("yes", "no")),
			Map.entry("national_mandatory.transition_period", List
				.of("a reasonable period; until the new standard takes effect, enterprises may apply the old one "
						+ "or the new one, then the old one ends")),
			Map.entry("national_mandatory.binding", List.of("MANDATORY")),
			Map.entry("national_recommended.binding", List.of("VOLUNTARY")),
			Map.entry("national_recommended.tc_required", List.of("yes")),
			Map.entry("national_recommended.tc_vote", List.of("3/4", "2/3", "1/4")),
			Map.entry("national_guidance.binding", List.of("INFORMATIVE")),
			Map.entry("industry.binding", List.of("VOLUNTARY")),
			Map.entry("industry.on_national_issued", List.of("repeal\nconvert")),
			Map.entry("industry.number_pattern", List.of("{code}/T {seq}[.{part}]-{yyyy}")),
			Map.entry("industry.filing", List.of("State Council standardization dept", "60")),
			Map.entry("local_province.binding", List.of("VOLUNTARY")),
			Map.entry("local_province.filing",
					List.of("State Council standardization dept, which informs the departments", "60")),
			Map.entry("local_province.number_pattern", List.of("DB{region}/T {seq}-{yyyy}")),
			Map.entry("local_city.number_pattern", List.of("DB{region}/T {seq}-{yyyy}")),
			Map.entry("local_city.report_up", List.of("province", "30")),
			Map.entry("association.stages", List.of("10\n20\n30\n40\n50\n60\n90")),
			Map.entry("association.binding", List.of("BY_AGREEMENT")),
			Map.entry("association.vote", List.of("3/4", "no")),
			Map.entry("association.disclosure", List.of("self-declaration\nname-number-issue-document\npatents")),
			Map.entry("association.number_pattern", List.of("T/{org} {seq}-{yyyy}")),
			Map.entry("enterprise.disclosure", List
				.of("number-and-name-of-every-standard-executed\nown-standard-functional-and-performance-indicators")),
			Map.entry("enterprise.number_pattern", List.of("Q/{org} {seq}-{yyyy}")));

	/** Titles of laws and regulations in a source, among its working notes. */
	private static final Pattern LAWS = Pattern.compile("\\p{IsHan}{2,}(法|规定|条例)(?!\\p{IsHan})");

	@Autowired
	private LevelDirectory levels;

	@Autowired
	private LevelService service;

	@TestFactory
	Stream<DynamicTest> everyFactIsARuleWithItsValueBasisAndConfidence() {
		var file = Path.of(System.getProperty("norma.data.samples", "../shared/data"))
			.resolve("../domain/levels_cn.json");
		Assumptions.assumeTrue(Files.exists(file), "no " + file);
		this.service.ensureCity("3701");
		var facts = JsonMapper.builder().build().readTree(file);
		return StreamSupport.stream(facts.get("levels").spliterator(), false)
			.flatMap((level) -> level.properties()
				.stream()
				.filter((fact) -> fact.getValue().isObject())
				.map((fact) -> dynamicTest(level.get("id").asString() + "." + fact.getKey(),
						() -> isRepresented(level.get("id").asString(), fact.getKey(), fact.getValue()))));
	}

	private void isRepresented(String level, String key, JsonNode fact) {
		var rules = RULES.getOrDefault(key, List.of(ruleNamed(key)));
		for (int at = 0; at < rules.size(); at++) {
			var line = this.levels.rulesOf(new LevelCode(LEVELS.get(level)), DAY).line(rules.get(at)).orElseThrow();
			assertThat(line.confidence().mark()).isEqualTo(fact.get("conf").asString());
			if (!fact.get("source").asString().equals("same")) {
				assertThat(line.written()).doesNotContain("SESEC", "seen in", "(S", "(M)", "note", "confidence");
				assertThat(LAWS.matcher(fact.get("source").asString()).results().map(MatchResult::group))
					.allMatch(line.written()::contains);
			}
			if (fact.get("value").isNull()) {
				assertThat(line.isSet()).isFalse();
			}
			else {
				var values = VALUES.getOrDefault(level + "." + key, List.of());
				assertThat(plain(line))
					.isEqualTo(values.isEmpty() ? wanted(line.rule(), fact.get("value")) : values.get(at));
			}
		}
	}

	private static Rule ruleNamed(String key) {
		return Stream.of(Rule.values())
			.filter((rule) -> rule.key().equals(key.replace('_', '-')))
			.findFirst()
			.orElse(Rule.BINDING);
	}

	private static String plain(EffectiveRule line) {
		return (line.rule().type() == ValueType.TEXT) ? RuleText.read(line.value()).get("en").orElseThrow()
				: line.value();
	}

	private static String wanted(Rule rule, JsonNode value) {
		if (value.isArray()) {
			return String.join("\n",
					StreamSupport.stream(value.spliterator(), false)
						.map((each) -> each.asString().replace('_', '-'))
						.toList());
		}
		if (rule == Rule.FLOOR) {
			return "national.mandatory";
		}
		return value.isBoolean() ? (value.asBoolean() ? "yes" : "no") : value.asString();
	}

	@Test
	void allIndustriesAndProvincesAreThereWithTheirNames() {
		assertThat(this.levels.childrenOf(new LevelCode("industry"), DAY)).hasSize(76);
		assertThat(this.levels.childrenOf(new LevelCode("local"), DAY)
			.stream()
			.filter((level) -> level.code().last().length() == 2)).hasSize(31);
		assertThat(this.levels.level(new LevelCode("local.31")).names())
			.isEqualTo(new Texts(Map.of("en", "Shanghai", "zh", "上海市", "it", "Shanghai")));
		assertThat(this.levels.all()).allSatisfy((level) -> assertThat(level.names().isEmpty()).isFalse());
	}

	@Test
	void provincesAndLawsOverrideWhatTheLevelAboveRules() {
		assertThat(rules("local").years(Rule.REVIEW_CYCLE_YEARS)).hasValue(5);
		assertThat(rules("local.31").years(Rule.REVIEW_CYCLE_YEARS)).hasValue(3);
		assertThat(rules("local.37").levels(Rule.FLOOR)).extracting(LevelCode::value)
			.containsExactly("national.mandatory", "national.recommended");
		assertThat(rules("local.33").get(Rule.CONSULTATION_DAYS)).hasValueSatisfying((rule) -> {
			assertThat(rule.inherited()).isTrue();
			assertThat(rule.origin()).hasToString("local");
		});
		assertThat(this.levels.defaultBinding(new LevelCode("industry.AQ"))).isEqualTo(Binding.MANDATORY);
		assertThat(this.levels.defaultBinding(new LevelCode("industry.JR"))).isEqualTo(Binding.VOLUNTARY);
		assertThat(rules("industry.JR").get(Rule.ISSUER).orElseThrow().confidence().toVerify()).isTrue();
	}

	@Test
	void whoIssuesTheStandardsOfAnIndustryIsNamedInEveryLanguage() {
		assertThat(this.levels.childrenOf(new LevelCode("industry"), DAY))
			.extracting((level) -> rules(level.code().value()).text(Rule.ISSUER).orElseThrow().byLanguage())
			.allSatisfy((names) -> assertThat(names).containsOnlyKeys("zh", "en", "it").doesNotContainValue(""));
	}

	@Test
	void aRuleOfALaterRegulationDoesNotHoldBeforeIt() {
		var code = new LevelCode("national.recommended");
		assertThat(this.levels.rulesOf(code, LocalDate.of(2023, 2, 28)).days(Rule.CONSULTATION_DAYS)).isEmpty();
		assertThat(this.levels.rulesOf(code, LocalDate.of(2023, 3, 1)).days(Rule.CONSULTATION_DAYS)).hasValue(60);
	}

	private RuleSet rules(String code) {
		return this.levels.rulesOf(new LevelCode(code), DAY);
	}

}
