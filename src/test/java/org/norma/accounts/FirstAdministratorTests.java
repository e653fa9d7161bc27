package org.norma.accounts;

import java.time.Duration;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.norma.accounts.TimeUnderControl.HandClock;
import org.norma.shared.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@SpringBootTest(properties = "spring.application.name=first")
@AutoConfigureMockMvc
@Import(TimeUnderControl.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstAdministratorTests {

	@Autowired
	private MockMvcTester web;

	@Autowired
	private FirstAdministrator first;

	@Autowired
	private AccountDirectory directory;

	@Autowired
	private HandClock clock;

	@Test
	@Order(1)
	void withoutAnAccountTheSignInLeadsToTheFirstAdministrator() {
		assertThat(this.first.code()).matches("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}");
		assertThat(this.web.get().uri("/sign-in")).hasStatus(302).redirectedUrl().isEqualTo("/first-administrator");
		assertThat(this.web.get().uri("/first-administrator").header("Accept-Language", "zh-CN")).hasStatusOk()
			.bodyText()
			.contains("首位系统管理员")
			.doesNotContain("??accounts", this.first.code());
	}

	@Test
	@Order(2)
	void aWrongCodeIsRefusedAndAfterFiveTriesOneHasToWait() {
		for (int i = 0; i < 5; i++) {
			assertThat(create("AAAA-BBBB-CCCC", "copper harbour seven")).hasStatusOk()
				.bodyText()
				.contains("This is not the code of the present start");
		}
		assertThat(create(this.first.code(), "copper harbour seven")).bodyText().contains("Wait 12 seconds");
		this.clock.pass(Duration.ofMinutes(1));
	}

	@Test
	@Order(3)
	void theCodeStillCountsAfterAPasswordWasRefused() {
		assertThat(create(this.first.code(), "boss")).hasStatusOk().bodyText().contains("it needs at least 12");
		assertThat(this.first.isMissing()).isTrue();
	}

	@Test
	@Order(4)
	void theRightCodeMakesAnAdministratorWhoIsSignedIn() {
		var made = create(" " + this.first.code().toLowerCase(java.util.Locale.ROOT) + " ", "copper harbour seven");
		assertThat(made).hasStatus(302).redirectedUrl().isEqualTo("/");
		var session = java.util.Objects.requireNonNull(made.getResponse().getCookie("SESSION"));
		assertThat(this.web.get().uri("/accounts").cookie(session)).hasStatusOk()
			.bodyText()
			.contains("boss@example.org");
	}

	@Test
	@Order(5)
	void afterwardsThereIsNothingAtTheAddress() {
		assertThat(this.web.get().uri("/first-administrator")).hasStatus(404);
		assertThat(create(this.first.code(), "copper harbour eight")).hasStatus(404);
		assertThat(this.web.get().uri("/sign-in")).hasStatusOk();
		assertThat(this.directory.search(new AccountFilter("", Role.ADMINISTRATOR, true),
				org.springframework.data.domain.PageRequest.of(0, 9)))
			.hasSize(1);
	}

	private MvcTestResult create(String code, String password) {
		return this.web.post()
			.uri("/first-administrator")
			.param("code", code)
			.param("userName", "Boss@example.org")
			.param("displayName", "The Boss")
			.param("password", password)
			.with(csrf())
			.exchange();
	}

}
