package org.norma;

import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.norma.publications.PublicationTest;
import org.norma.shared.web.PublicPage;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What anybody may keep of a page of one thing: no form that is sent, whose mark is that
 * of one reader, and no cookie.
 */
@PublicationTest
@Import(HostileTargets.class)
@TestPropertySource(properties = { "norma.api.limit.requests=0", "spring.test.mockmvc.print=none" })
@Tag("long")
class PublicPagesTests {

	@Autowired
	private MockMvcTester web;

	@Autowired
	private HostileTargets targets;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mapping;

	@Test
	void aPageOfOneThingHoldsNoFormThatIsSentAndSetsNoCookie() throws UnsupportedEncodingException {
		var made = new LinkedHashMap<String, List<?>>();
		var answered = new ArrayList<String>();
		for (var path : paths()) {
			var address = this.targets.path(path, made);
			var answer = this.web.get().uri(address).exchange().getResponse();
			var body = answer.getContentAsString();
			assertThat(body).as(address).doesNotContain("_csrf", "method=\"post\"");
			assertThat(answer.getHeader("Set-Cookie")).as(address).isNull();
			if (answer.getStatus() == 200) {
				answered.add(path);
			}
		}
		assertThat(answered).contains("/projects/{id}", "/ballots/{id:[0-9a-f-]{36}}",
				"/consultations/{id:[0-9a-f-]{36}}", "/bodies/{slug}", "/levels/{code}");
	}

	private List<String> paths() {
		return this.mapping.getHandlerMethods()
			.entrySet()
			.stream()
			.filter((each) -> each.getValue().hasMethodAnnotation(PublicPage.class))
			.map(Map.Entry::getKey)
			.flatMap((info) -> info.getPatternValues().stream())
			.filter((path) -> path.contains("{"))
			.toList();
	}

}
