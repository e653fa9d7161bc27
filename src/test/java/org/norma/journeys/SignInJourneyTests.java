package org.norma.journeys;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** One account per role, with a button each. */
class SignInJourneyTests extends Journey {

	@ParameterizedTest
	@CsvSource({ "Administrator,/accounts", "Official,/account", "Drafter,/account", "Expert,/account",
			"Enterprise,/account", "Auditor,/ledger" })
	void eachRoleSignsInAndSeesItsPages(String role, String path) {
		signInAs(role);
		var answer = this.page.navigate(path);
		org.assertj.core.api.Assertions.assertThat(answer.status()).isEqualTo(200);
		look("role-" + role.toLowerCase(java.util.Locale.ROOT));
		this.page.navigate("/work");
		look("work-" + role.toLowerCase(java.util.Locale.ROOT));
		if (!role.equals("Administrator")) {
			org.assertj.core.api.Assertions.assertThat(this.page.navigate("/imports/new").status()).isEqualTo(403);
		}
		this.page.navigate("/");
		assertThat(this.page.locator("header")).not().containsText("Sign in");
	}

}
