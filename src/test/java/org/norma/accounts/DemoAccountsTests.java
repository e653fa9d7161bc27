package org.norma.accounts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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

	@Test
	void thereIsNoFirstAdministratorToMakeAndNoPasswordToGuess() {
		assertThat(this.web.get().uri("/first-administrator")).hasStatus(404);
		assertThat(this.people.withPassword("administrator@demo.norma", "", new SignInOrigin("::1", null))).isEmpty();
	}

}
