package org.norma.shared.web;

import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class CleanTextTests {

	@Test
	void textOfAnyLanguageStaysAsItIs() {
		var text = "标准 GB/T 1.1\tperché\r\n“m²” 𠀀 \u00a0end";
		assertThat(CleanText.clean(text)).isEqualTo(text);
	}

	@Test
	void whatIsNoTextIsLeftOut() {
		assertThat(CleanText.clean("a\u0000b\u0001\uD800c\uDC00\uFFFFd")).isEqualTo("abcd");
	}

	@Test
	void nothingTurnsTheDirectionOfTheTextBehindIt() {
		assertThat(CleanText.clean("a\u202Efdp.exe\u2066b\u2069\u202Ac\u202C")).isEqualTo("afdp.exebc");
		assertThat(CleanText.clean("\u202E\u2069")).isEmpty();
	}

	@Test
	void signsWithoutWidthAreLeftOutExceptTheJoinersOfAScript() {
		assertThat(
				CleanText.clean("a\u200Bb\u200E\u200F\u061C\uFEFFc\u2060\u0085\u009Fd" + Character.toString(0xE0041)))
			.isEqualTo("abcd");
		assertThat(CleanText.clean("می\u200Cخواهم")).isEqualTo("می\u200Cخواهم");
	}

	@Test
	void everyWayToAskForAParameterGivesItClean() throws Exception {
		var request = new MockHttpServletRequest("POST", "/needs/new");
		request.addParameter("subject", "a\u0000b", "\uD800");
		var chain = new MockFilterChain();
		new CleanText().doFilter(request, new MockHttpServletResponse(), chain);
		var cleaned = chain.getRequest();
		assertThat(cleaned.getParameter("subject")).isEqualTo("ab");
		assertThat(cleaned.getParameterValues("subject")).containsExactly("ab", "");
		assertThat(cleaned.getParameterMap().get("subject")).containsExactly("ab", "");
		assertThat(cleaned.getParameter("other")).isNull();
		assertThat(cleaned.getParameterValues("other")).isNull();
	}

}
