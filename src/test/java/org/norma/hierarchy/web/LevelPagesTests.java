package org.norma.hierarchy.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.LevelDirectory;
import org.norma.hierarchy.Rule;
import org.norma.projects.Person;
import org.norma.shared.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class LevelPagesTests {

	@Autowired
	private MockMvcTester web;

	@Autowired
	private LevelDirectory levels;

	@Autowired
	private org.springframework.context.MessageSource messages;

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			en | Mandatory national standards | to be verified | Standardization Law of 2017, art. 10
			zh-CN | 强制性国家标准 | 待核实 | 标准化法(2017)第10条
			it | Norme nazionali obbligatorie | da verificare | legge sulla normazione del 2017, art. 10
			""")
	void everybodyReadsTheTreeAndALevelInThreeLanguages(String language, String name, String toVerify, String law) {
		assertThat(this.web.get().uri("/levels?lang=" + language)).hasStatusOk()
			.bodyText()
			.contains(name, "industry.AQ", "local.31", "international")
			.doesNotContain("??");
		assertThat(this.web.get().uri("/levels/national.mandatory?lang=" + language)).hasStatusOk()
			.bodyText()
			.contains(name, toVerify, "GB 1234-", law)
			.doesNotContain("??", "/edit");
	}

	@Test
	void aLevelShowsWhereItsRulesComeFromOnADay() {
		assertThat(this.web.get().uri("/levels/local.31?lang=en&on=2026-03-01")).hasStatusOk()
			.bodyText()
			.contains("set here", "replaces the rule of Local standards", "inherited from Local standards", "3 years",
					"DB31/T 1234-2026");
		assertThat(this.web.get().uri("/levels/local.31?lang=en&on=2019-01-01")).hasStatusOk()
			.bodyText()
			.doesNotContain("Public consultation at least");
		assertThat(this.web.get().uri("/levels?lang=en&on=1950-01-01")).hasStatusOk()
			.bodyText()
			.contains("There are no levels on this day.");
	}

	@Test
	void levelsOfEveryKindHaveAPage() {
		var seen = java.util.EnumSet.noneOf(org.norma.hierarchy.LevelKind.class);
		for (var level : this.levels.all()) {
			if (seen.add(level.kind()) || level.sort() % 20 == 0) {
				assertThat(this.web.get().uri("/levels/" + level.code())).hasStatusOk().bodyText().doesNotContain("??");
			}
		}
		assertThat(seen).hasSize(9);
	}

	/** Lists of codes and numbers, which are the same in all languages. */
	private static final java.util.Set<Rule> AS_WRITTEN = java.util.Set.of(Rule.STAGES, Rule.PLAN_DEPARTMENTS,
			Rule.NUMBERS_APART);

	@ParameterizedTest
	@ValueSource(strings = { "en", "zh-CN", "it" })
	void everyRuleAndEveryEntryOfAListHasItsWords(String language) {
		var locale = java.util.Locale.forLanguageTag(language);
		assertThat(Rule.values())
			.allSatisfy((rule) -> assertThat(this.messages.getMessage("hierarchy.rule." + rule.key(), null, locale))
				.isNotBlank());
		var day = LocalDate.of(2026, 1, 1);
		assertThat(this.levels.all()).allSatisfy((level) -> assertThat(this.levels.rulesOf(level.code(), day).all())
			.filteredOn(org.norma.hierarchy.EffectiveRule::isSet)
			.filteredOn((line) -> line.rule().type() == org.norma.hierarchy.ValueType.LIST && !line.rule().isOfBodies()
					&& !AS_WRITTEN.contains(line.rule()))
			.allSatisfy((line) -> assertThat(line.value().lines())
				.allSatisfy((item) -> assertThat(this.messages.getMessage("hierarchy.item." + item, null, locale))
					.isNotBlank())));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/levels/new", "/levels/local.31/edit", "/levels/local.31/retire", "/levels/local.31/merge",
					"/levels/local.31/rules/consultation-days/edit", "/levels/local.31/rules?rule=floor" })
	void onlyAnAdministratorChangesLevels(String page) {
		assertThat(this.web.get().uri(page)).hasStatus(302).redirectedUrl().endsWith("/sign-in");
		assertThat(this.web.get().uri(page).with(user("OFFICIAL"))).hasStatus(403);
		var answer = this.web.get().uri(page).with(user("ADMINISTRATOR")).exchange();
		assertThat(answer.getResponse().getStatus()).isIn(200, 302);
		assertThat(String.valueOf(answer.getResponse().getRedirectedUrl())).doesNotContain("sign-in");
	}

	/** Red before: a name of any length was taken where a level is named anew. */
	@Test
	void aNameThatIsTooLongIsRefusedBesideItsField() {
		assertThat(this.web.post()
			.uri("/levels/local.31/edit?lang=en")
			.param("en", "x".repeat(201))
			.param("zh", "上海")
			.with(csrf())
			.with(user("ADMINISTRATOR"))).hasStatusOk()
			.bodyText()
			.contains("201 characters are entered; 200 are the most. Shorten the text.", "上海");
		assertThat(this.levels.level(new LevelCode("local.31")).names().get("en")).contains("Shanghai");
	}

	@Test
	void nobodyElseActs() {
		assertThat(this.web.post().uri("/levels/local.31/edit").param("en", "Mine").with(csrf()).with(user("EXPERT")))
			.hasStatus(403);
		assertThat(this.web.post().uri("/levels/local.31/edit").param("en", "Mine").with(user("ADMINISTRATOR")))
			.hasStatus(403);
		assertThat(this.levels.level(new LevelCode("local.31")).names().get("en")).contains("Shanghai");
	}

	/**
	 * What it means stands where it is named, and a mark where nothing is decided by it.
	 */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			en | How long the public can comment on a draft. | Informs | Kept for later
			zh-CN | 公众对征求意见稿提意见的期限。 | 供查阅 | 留待日后
			it | Per quanto tempo il pubblico può commentare | Informa | Per il futuro
			""")
	@WithMockUser(roles = "ADMINISTRATOR")
	void aRuleSaysWhatItMeansWhereItIsNamed(String language, String means, String informs, String later) {
		assertThat(this.web.get().uri("/levels/national.mandatory?lang=" + language)).hasStatusOk()
			.bodyText()
			.contains(means, informs, later)
			.doesNotContain("??");
		assertThat(rulePage("consultation-days", language)).bodyText().contains(means).doesNotContain(later);
		assertThat(rulePage("floor", language)).bodyText().contains(informs).doesNotContain(later);
		assertThat(rulePage("dormant-months", language)).bodyText().contains(later);
	}

	private org.springframework.test.web.servlet.assertj.MvcTestResult rulePage(String rule, String language) {
		return this.web.get().uri("/levels/national.mandatory/rules/" + rule + "/edit?lang=" + language).exchange();
	}

	@ParameterizedTest
	@ValueSource(strings = { "consultation-days", "binding", "floor", "issuer", "review-outcomes", "text-free",
			"number-pattern", "ballot-approval", "expert-group-minimum", "report-up-to" })
	@WithMockUser(roles = "ADMINISTRATOR")
	void aRuleOfEachTypeHasItsForm(String rule) {
		assertThat(this.web.get().uri("/levels/national.mandatory/rules/" + rule + "/edit?lang=en")).hasStatusOk()
			.bodyText()
			.contains("name=\"validFrom\"")
			.doesNotContain("??");
	}

	/** Red before: a field for any lines, whatever the rule understands. */
	@ParameterizedTest
	@CsvSource({ "en,propose and approve", "zh-CN,提", "it,propo" })
	@WithMockUser(roles = "ADMINISTRATOR")
	void theWordsOfARuleAreOfferedByTheirNames(String language, String name) {
		assertThat(this.web.get().uri("/levels/national/rules/separate-persons/edit?lang=" + language)).hasStatusOk()
			.bodyText()
			.contains("type=\"checkbox\" name=\"value\"", "value=\"proposer-approver\"", "checked", name)
			.doesNotContain("<textarea class=\"form-control\" id=\"value\"", ">proposer-approver<");
	}

	@Test
	@WithMockUser(roles = "ADMINISTRATOR")
	void anAdministratorChangesARuleFromNextMonth() {
		var from = LocalDate.now().plusMonths(1);
		assertThat(this.web.post()
			.uri("/levels/local.33/rules/consultation-days/edit")
			.with(csrf())
			.param("effect", "SET")
			.param("value", "45")
			.param("basis", "Order 999 art.1")
			.param("confidence", "PRIMARY")
			.param("note", "")
			.param("validFrom", from.toString())).hasStatus(302).hasRedirectedUrl("/levels/local.33");
		assertThat(this.levels.rulesOf(new LevelCode("local.33"), from).days(Rule.CONSULTATION_DAYS)).hasValue(45);
		assertThat(this.web.get().uri("/levels/local.33?lang=en")).bodyText().contains("30 days", ": 45 days");
	}

	/** Red before: below the value and in the history. */
	@Test
	@WithMockUser(roles = "ADMINISTRATOR")
	void aPlannedChangeStandsOnceOnThePageOfItsLevel() {
		assertThat(change("local.41", "consultation-days", "77", LocalDate.now().plusMonths(2))).hasStatus(302);
		assertThat(this.web.get().uri("/levels/local.41?lang=en")).bodyText().containsOnlyOnce("77 days");
		assertThat(this.web.get().uri("/levels/local.41/rules/consultation-days/edit?lang=en")).bodyText()
			.containsOnlyOnce("77 days");
	}

	/** Red before: "Norma", or the Chinese name of a law, as the basis of the change. */
	@Test
	@WithMockUser(roles = "ADMINISTRATOR")
	void aChangeNamesABasisOfItsOwn() {
		var filled = "(?s)id=\"basis\"[^>]*value=\"[^\"]+\"";
		for (var page : List.of("national.recommended/rules/consultation-days", "national/rules/separate-persons",
				"local.42/rules/consultation-days")) {
			for (var language : List.of("en", "zh-CN", "it")) {
				assertThat(this.web.get().uri("/levels/" + page + "/edit?lang=" + language)).hasStatusOk()
					.bodyText()
					.doesNotContainPattern(filled);
			}
		}
		assertThat(change("local.42", "drafting-months", "19", LocalDate.of(2020, 1, 1))).hasStatus(302);
		assertThat(this.web.get().uri("/levels/local.42/rules/drafting-months/edit?lang=it")).bodyText()
			.containsPattern("(?s)id=\"basis\"[^>]*value=\"Order 999 art.1\"");
	}

	/** Red before: the code of the level. */
	@Test
	@WithMockUser(roles = "ADMINISTRATOR")
	void whatCannotBeInheritedAgainIsCalledByItsName() {
		for (var language : List.of("en", "zh-CN", "it")) {
			var level = this.levels.level(new LevelCode("local.43")).name(Locale.forLanguageTag(language));
			assertThat(this.web.post()
				.uri("/levels/local.43/rules/consultation-days/edit?lang=" + language)
				.with(csrf())
				.param("effect", "INHERIT")
				.param("confidence", "PRIMARY")
				.param("validFrom", LocalDate.now().plusMonths(1).toString())).hasStatusOk()
				.bodyText()
				.containsPattern("role=\"alert\">\\s*<div>[^<]*" + level)
				.doesNotContainPattern("role=\"alert\">\\s*<div>[^<]*(local.43|consultation-days)");
		}
	}

	private MvcTestResult change(String level, String rule, String value, LocalDate from) {
		return this.web.post()
			.uri("/levels/" + level + "/rules/" + rule + "/edit")
			.with(csrf())
			.with(authentication(Person.with("Anna", Role.ADMINISTRATOR, null).token()))
			.param("effect", "SET")
			.param("value", value)
			.param("basis", "Order 999 art.1")
			.param("confidence", "PRIMARY")
			.param("note", "")
			.param("validFrom", from.toString())
			.exchange();
	}

	@Test
	@WithMockUser(roles = "ADMINISTRATOR")
	void aRefusedRuleComesBackWithItsSentenceAndWhatWasTyped() {
		assertThat(this.web.post()
			.uri("/levels/local.33/rules/ballot-approval/edit?lang=en")
			.with(csrf())
			.param("effect", "SET")
			.param("value", "five quarters")
			.param("basis", "Order 999 art.1")
			.param("confidence", "PRIMARY")
			.param("validFrom", "2026-08-01")).hasStatusOk()
			.bodyText()
			.contains("“five quarters” is not a share", "value=\"five quarters\"", "Order 999 art.1");
	}

	@Test
	@WithMockUser(roles = "ADMINISTRATOR")
	void aTextIsEnteredInThreeLanguages() {
		assertThat(this.web.post()
			.uri("/levels/local.33/rules/issuer/edit")
			.with(csrf())
			.param("effect", "SET")
			.param("en", "the bureau")
			.param("zh", "浙江省市场监督管理局")
			.param("basis", "x")
			.param("confidence", "SECONDARY")
			.param("validFrom", "2020-01-01")).hasStatus(302);
		assertThat(this.web.get().uri("/levels/local.33?lang=zh-CN")).bodyText().contains("浙江省市场监督管理局");
	}

	@Test
	@WithMockUser(roles = "ADMINISTRATOR")
	void aNameIsShownAsTextWhateverItContains() {
		assertThat(this.web.post()
			.uri("/levels/local.33/edit")
			.with(csrf())
			.param("en", "<script>alert(1)</script>")
			.param("prefixes", "DB33")).hasStatus(302);
		for (var page : new String[] { "/levels", "/levels/local.33", "/levels/local.33/edit", "/levels/local.33/merge",
				"/levels/local.33/retire", "/levels/new?parent=local.33" }) {
			assertThat(this.web.get().with(csrf()).uri(page + (page.contains("?") ? "&" : "?") + "lang=en"))
				.hasStatusOk()
				.bodyText()
				.contains("&lt;script&gt;alert(1)")
				.doesNotContain("<script>alert(1)");
		}
	}

	@Test
	@WithMockUser(roles = "ADMINISTRATOR")
	void aLevelIsAddedThroughItsForm() {
		assertThat(this.web.post()
			.uri("/levels?lang=en")
			.with(csrf())
			.param("parent", "industry")
			.param("kind", "INDUSTRY")
			.param("part", "")
			.param("validFrom", "2026-01-01")).hasStatusOk().bodyText().contains("This is needed.");
		assertThat(this.web.post()
			.uri("/levels")
			.with(csrf())
			.param("parent", "industry")
			.param("kind", "INDUSTRY")
			.param("part", "ZZ")
			.param("en", "Trial")
			.param("prefixes", "ZZ, ZZJ")
			.param("validFrom", "2026-01-01")).hasStatus(302).hasRedirectedUrl("/levels/industry.ZZ");
		assertThat(this.levels.level(new LevelCode("industry.ZZ")).prefixes()).containsExactly("ZZ", "ZZJ");
	}

	@Test
	@WithMockUser(roles = "ADMINISTRATOR")
	void aMergeIsShownThenDone() {
		var page = this.web.get().uri("/levels/local.31/merge?lang=en&into=local.32").with(csrf()).exchange();
		assertThat(page).hasStatusOk().bodyText().contains("Rules that would change", "3 years", "5 years", "DB31");
		var body = new String(page.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
		var seen = body.replaceAll("(?s).*name=\"seen\"\\s+value=\"([^\"]+)\".*", "$1");
		assertThat(this.web.post()
			.uri("/levels/local.31/merge?lang=en")
			.with(csrf())
			.param("into", "local.32")
			.param("seen", "0")).hasStatusOk().bodyText().contains("has changed since it was shown", "name=\"seen\"");
		assertThat(this.web.post()
			.uri("/levels/local.31/merge")
			.with(csrf())
			.param("into", "local.32")
			.param("seen", seen)).hasStatus(302).hasRedirectedUrl("/levels/local.32");
		assertThat(this.web.get().uri("/levels/local.31?lang=en")).bodyText()
			.contains("Retired", "Merged into", "local.32");
		assertThat(this.web.get().uri("/levels/local.33/merge?lang=en&into=local.33")).hasStatusOk()
			.bodyText()
			.contains("cannot be merged into itself");
	}

	@Test
	void whatDoesNotExistIsAnsweredInAStatedWay() {
		assertThat(this.web.get().uri("/levels/local.99?lang=en")).hasStatus(404)
			.bodyText()
			.contains("There is no level with the code local.99");
		assertThat(this.web.get().uri("/levels/NOT A CODE?lang=en")).hasStatus(409)
			.bodyText()
			.contains("“NOT A CODE” is not the code of a level");
		assertThat(this.web.get().uri("/levels/local?lang=en&on=2026-02-30")).hasStatus(400)
			.bodyText()
			.contains("The day 2026-02-30 does not exist", "value=\"2026-02-30\"", "id=\"numbers\"");
		for (var day : List.of("yesterday", "9999-12-31")) {
			assertThat(this.web.get().uri("/levels/local?lang=en&on=" + day)).hasStatus(400)
				.bodyText()
				.contains("The day “" + day + "” cannot be read; write it as 2026-01-31", "value=\"" + day + "\"",
						"id=\"numbers\"");
		}
		assertThat(this.web.get().uri("/levels?lang=it&on=abc")).hasStatus(400)
			.bodyText()
			.contains("«abc»", "/levels/national", "value=\"abc\"");
		for (var day : List.of("9998-12-31", "1899-12-31", "0001-01-01")) {
			assertThat(this.web.get().uri("/levels/local?on=" + day)).hasStatusOk();
			assertThat(this.web.get().uri("/levels?on=" + day)).hasStatusOk();
		}
		assertThat(this.web.get().uri("/levels/local/rules")).hasRedirectedUrl("/levels/local#rules");
		assertThat(this.web.get().uri("/levels/nowhere/rules")).hasStatus(404);
		assertThat(this.web.get().uri("/classifications")).hasRedirectedUrl("/classification");
		assertThat(this.web.get().uri("/levels/local?lang=en&on=2026-11-30")).bodyText()
			.contains("2026-11-30")
			.doesNotContainPattern("[A-Z][a-z]{2} \\d{1,2}, \\d{4}");
	}

	private static org.springframework.test.web.servlet.request.RequestPostProcessor user(String role) {
		return org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors
			.user("somebody")
			.roles(role);
	}

}
