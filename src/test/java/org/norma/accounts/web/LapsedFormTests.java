package org.norma.accounts.web;

import java.io.UnsupportedEncodingException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.norma.SignedIn;
import org.norma.publications.PublicationTest;
import org.norma.shared.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;

/** What somebody typed is not lost when the sign-in changed meanwhile. */
@PublicationTest
class LapsedFormTests {

	private static final String FORM = "/projects/7f0c1d2e-0000-4000-8000-000000000000/suspend";

	@Autowired
	private MockMvcTester web;

	@Test
	void whoSignedInAnewReadsThatAndWhatWasTyped() throws UnsupportedEncodingException {
		var sent = form().header("Origin", "http://localhost")
			.with(SignedIn.as(Role.OFFICIAL))
			.with(SecurityMockMvcRequestPostProcessors.csrf().useInvalidToken());
		assertThat(shown(sent, SignedIn.as(Role.OFFICIAL)))
			.contains("This form was not sent", "You signed in anew while you were writing",
					"the &lt;b&gt;test&lt;/b&gt; bench burnt down", "href=\"" + FORM + "?lang=en\"",
					"Open the form again")
			.doesNotContain("You have no right to this page", "hunter2 is my word", "SECRET_CHOICE",
					"11111111-2222-4333-8444-555555555555", "name=\"reason\"");
	}

	@Test
	void whoseSignInEndedReadsThatAndIsLedToTheForm() throws UnsupportedEncodingException {
		for (var sent : new MockMvcRequestBuilder[] { form().with(SecurityMockMvcRequestPostProcessors.csrf()),
				form() }) {
			assertThat(shown(sent.header("Origin", "http://localhost"), (request) -> request)).contains(
					"Your sign-in ended while you were writing", "the &lt;b&gt;test&lt;/b&gt; bench burnt down",
					"href=\"" + FORM + "?lang=en\"");
		}
	}

	@ParameterizedTest
	@CsvSource({ "Origin,https://elsewhere.example", "Sec-Fetch-Site,cross-site", "Origin,null" })
	void whatAnotherSiteSendsIsNotShown(String header, String value) {
		var answer = form().header(header, value).exchange();
		assertThat(answer).hasStatus(403);
		assertThat(this.web.get()
			.uri("/error")
			.with((request) -> later(request, answer.getRequest()))
			.header("Referer", "https://elsewhere.example/")
			.exchange()).bodyText().doesNotContain("bench burnt down", "elsewhere.example");
	}

	private MockMvcRequestBuilder form() {
		return this.web.post()
			.uri(FORM)
			.header("Host", "localhost")
			.header("Referer", "http://localhost" + FORM + "?lang=en")
			.param("reason", "the <b>test</b> bench burnt down")
			.param("password", "hunter2 is my word")
			.param("choice", "SECRET_CHOICE")
			.param("version", "11111111-2222-4333-8444-555555555555");
	}

	/** The container brings a refused request to the page of errors. */
	private String shown(MockMvcRequestBuilder sent, RequestPostProcessor who) throws UnsupportedEncodingException {
		var answer = sent.exchange();
		assertThat(answer).hasStatus(403);
		return this.web.get()
			.uri("/error?lang=en")
			.with(who)
			.with((request) -> later(request, answer.getRequest()))
			.exchange()
			.getResponse()
			.getContentAsString();
	}

	private static MockHttpServletRequest later(MockHttpServletRequest request, MockHttpServletRequest refused) {
		request.setAttribute("jakarta.servlet.error.status_code", 403);
		var names = refused.getAttributeNames();
		while (names.hasMoreElements()) {
			var name = names.nextElement();
			if (name.startsWith("org.norma")) {
				request.setAttribute(name, refused.getAttribute(name));
			}
		}
		refused.getParameterMap().forEach((name, values) -> request.addParameter(name, values));
		if (refused.getHeader("Referer") != null) {
			request.removeHeader("Referer");
			request.addHeader("Referer", refused.getHeader("Referer"));
		}
		return request;
	}

}
