package org.norma.shared.web;

import org.junit.jupiter.api.Test;
import org.norma.SignedIn;
import org.norma.shared.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** What somebody sees whose form could not be read. */
@SpringBootTest(properties = "norma.demo=false")
@AutoConfigureMockMvc
class FormBindingTests {

	@Autowired
	private MockMvcTester web;

	@Test
	void aNumberThatIsNoneIsAnsweredBesideItsFieldAndTheRestStaysTyped() {
		assertThat(year("two thousand", "en")).hasStatusOk()
			.bodyText()
			.contains("A whole number is written in digits, such as 12.", "two thousand", "value=\"SAC/TC 99999\"");
		assertThat(year("99999999999999999999", "zh-CN")).bodyText().contains("请用数字填写整数");
		assertThat(year("duemila", "it")).bodyText().contains("Un numero intero si scrive in cifre");
	}

	@Test
	void aChoiceThatTheFormDoesNotOfferIsNamedOnTop() {
		assertThat(opening("NOBODY_KNOWS", "en")).hasStatusOk()
			.bodyText()
			.contains("The form offers no “NOBODY_KNOWS”. Choose again", "It burns.");
		assertThat(opening("NOBODY_KNOWS", "zh-CN")).bodyText().contains("表单中没有“NOBODY_KNOWS”这一选项");
		assertThat(opening("NOBODY_KNOWS", "it")).bodyText().contains("Il modulo non prevede «NOBODY_KNOWS»");
	}

	@Test
	void aSentenceShowsTheBeginningOfWhatIsVeryLong() {
		assertThat(opening("x".repeat(5000), "en")).bodyText().contains("“" + "x".repeat(60) + "…”");
	}

	private MockMvcTester.MockMvcRequestBuilder year(String year, String language) {
		return this.web.post()
			.uri("/reviews/year?lang=" + language)
			.with(csrf())
			.with(SignedIn.as(Role.OFFICIAL))
			.param("committee", "SAC/TC 99999")
			.param("year", year);
	}

	private MockMvcTester.MockMvcRequestBuilder opening(String cause, String language) {
		return this.web.post()
			.uri("/reviews/new?lang=" + language)
			.with(csrf())
			.with(SignedIn.as(Role.OFFICIAL))
			.param("standard", "gb-t-1-2020")
			.param("cause", cause)
			.param("reason", "It burns.");
	}

}
