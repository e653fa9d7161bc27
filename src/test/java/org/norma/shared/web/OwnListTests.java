package org.norma.shared.web;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** Where a list is found whose address asked for what it does not offer. */
class OwnListTests {

	private static final List<NavEntry> MENU = List
		.of(NavEntry.forAll(NavEntry.Menu.MAKING, "projects.nav", "/projects", "timeline", 20));

	@ParameterizedTest
	@CsvSource({ "/projects, /projects, projects.nav", "/norma/projects, /projects, projects.nav",
			"/projects.csv, /projects, projects.nav", "/projects.atom, /projects, projects.nav",
			"/projects/programme/2026.csv, /projects/programme/2026,", "/standards.xlsx, /standards,",
			"/bodies/SAC.TC.1, /bodies/SAC.TC.1,", "/%E6%A0%87, /%E6%A0%87," })
	void itIsTheAddressWithoutWhatWasAsked(String asked, String path, String key) {
		var request = new MockHttpServletRequest("GET", asked);
		request.setQueryString("kind=x");
		request.setContextPath(asked.startsWith("/norma/") ? "/norma" : "");
		assertThat(OwnList.of(request, MENU)).contains(new OwnList(path, key));
	}

	@Test
	void whatWasNotAskedOfAListLeadsToNone() {
		assertThat(OwnList.of(new MockHttpServletRequest("GET", "/projects"), MENU)).isEmpty();
		var sent = new MockHttpServletRequest("POST", "/projects");
		sent.setQueryString("kind=x");
		assertThat(OwnList.of(sent, MENU)).isEmpty();
	}

}
