package org.norma.shared.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** A page that says that something is wrong is no success. */
@SpringBootTest
@AutoConfigureMockMvc
class ErrorPagesTests {

	@Autowired
	private MockMvcTester web;

	/** Red before: 200, with a page that says that there is nothing. */
	@Test
	void thePageOfErrorsAskedForByItselfIsNothing() {
		assertThat(this.web.get().uri("/error?lang=en")).hasStatus(404)
			.bodyText()
			.contains("There is nothing at this address");
		assertThat(this.web.post().uri("/error").with(csrf())).hasStatus(404);
		assertThat(this.web.get().uri("/error").header("Accept", "application/json")).hasStatus(404);
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 403, 404, 405, 409, 413, 418, 429, 500, 503 })
	void anErrorKeepsItsStatus(int status) {
		assertThat(this.web.get().uri("/error").requestAttr("jakarta.servlet.error.status_code", status))
			.hasStatus(status);
	}

}
