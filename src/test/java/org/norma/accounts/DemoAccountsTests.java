package org.norma.accounts;

import java.io.UnsupportedEncodingException;
import java.util.Locale;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.norma.bodies.BodyDirectory;
import org.norma.bodies.BodyService;
import org.norma.shared.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@SpringBootTest(properties = "norma.demo-stories=false")
@AutoConfigureMockMvc
@ActiveProfiles("demo")
class DemoAccountsTests {

	@Autowired
	private MockMvcTester web;

	@Autowired
	private SignInService people;

	@Autowired
	private BodyService bodies;

	@Autowired
	private BodyDirectory directory;

	@ParameterizedTest
	@EnumSource
	void eachRoleHasAButtonThatSignsIn(Role role) {
		assertThat(this.web.get().uri("/sign-in")).hasStatusOk()
			.bodyText()
			.contains("name=\"role\" value=\"" + role + "\"");
		var done = this.web.post().uri("/sign-in/demo").param("role", role.name()).with(csrf()).exchange();
		assertThat(done).hasStatus(302);
		var session = java.util.Objects.requireNonNull(done.getResponse().getCookie("SESSION"));
		assertThat(this.web.get().uri("/account").cookie(session)).hasStatusOk()
			.bodyText()
			.contains(role.name().toLowerCase(java.util.Locale.ROOT) + "@demo.norma");
	}

	@Test
	void theyActForTheBodiesThatExist() {
		var drafter = this.people.principalNamed("drafter@demo.norma").orElseThrow();
		assertThat(drafter.grants()).singleElement()
			.satisfies((grant) -> assertThat(grant.bodyId())
				.isEqualTo(this.bodies.byCode("SAC/TC 151").map((body) -> body.id()).orElse(null)));
	}

	@Test
	void theExpertsOfTheCommitteeSitForUnitsOfSeveralInterests() {
		var committee = this.bodies.byCode("SAC/TC 151").orElseThrow().id();
		var seats = this.directory.members(committee);
		assertThat(seats).extracting((seat) -> seat.interest()).doesNotContainNull().hasSizeGreaterThan(5);
		for (int n = 2; n <= 8; n++) {
			var expert = this.people.principalNamed("expert_" + n + "@demo.norma").orElseThrow();
			assertThat(seats).anyMatch((seat) -> expert.holds(Role.EXPERT, seat.body().id()));
		}
	}

	/**
	 * Red before: names with codes of bodies, in no order, and no word of what each is
	 * for.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "en", "zh-CN", "it" })
	void everybodyStandsUnderTheirBodyWithWhatTheAccountIsFor(String language) throws UnsupportedEncodingException {
		var page = signInPage(language);
		var locale = Locale.forLanguageTag(language);
		for (var person : DemoPerson.values()) {
			var button = page.select("details form[action=/sign-in/demo/" + person.name() + "]");
			assertThat(button).as(person.name()).hasSize(1);
			assertThat(button.select(".text-secondary").text()).as(person.name())
				.hasSizeGreaterThan(6)
				.doesNotContain("??", "{0}");
			var heading = button.parents().select("section").select("h3").text();
			if (person.bodyCode != null) {
				var names = this.bodies.byCode(person.bodyCode).orElseThrow().names();
				assertThat(heading).contains(names.in(locale), person.bodyCode);
			}
			else {
				assertThat(heading).isNotBlank();
			}
		}
		assertThat(page.select("details h3").eachText()).doesNotHaveDuplicates();
	}

	@Test
	void whoCountersignsForWhomIsSaidByName() throws UnsupportedEncodingException {
		var page = signInPage("en");
		assertThat(line(page, "OFFICIAL_2")).contains("Second person for 李伟 Li Wei");
		assertThat(line(page, "MARKET")).contains("李伟 Li Wei", "approves");
		assertThat(line(page, "MARKET_2")).contains("韩冰 Han Bing", "countersigns");
		assertThat(line(page, "MINISTRY")).contains("许静 Xu Jing");
		assertThat(line(page, "MINISTRY_2")).contains("Second person for 赵强 Zhao Qiang", "approves");
		assertThat(line(page, "MINISTRY_3")).contains("赵强 Zhao Qiang", "许静 Xu Jing");
		assertThat(line(page, "EXPERT_2")).contains("Demonstration Precision Engineering");
	}

	/** Red before: the cards of the roles did not say for which body. */
	@Test
	void theCardsOfTheRolesNameTheBody() throws UnsupportedEncodingException {
		var card = signInPage("en").select("form:has(input[name=role][value=OFFICIAL])");
		assertThat(card.text()).contains("Standardization Administration of China");
	}

	private static String line(Document page, String person) {
		return page.select("details form[action=/sign-in/demo/" + person + "] .text-secondary").text();
	}

	private Document signInPage(String language) throws UnsupportedEncodingException {
		return Jsoup
			.parse(this.web.get().uri("/sign-in?lang=" + language).exchange().getResponse().getContentAsString());
	}

	@Test
	void thereIsNoFirstAdministratorToMakeAndNoPasswordToGuess() {
		assertThat(this.web.get().uri("/first-administrator")).hasStatus(404);
		assertThat(this.people.withPassword("administrator@demo.norma", "", new SignInOrigin("::1", null))).isEmpty();
	}

}
