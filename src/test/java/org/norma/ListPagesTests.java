package org.norma;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.norma.publications.PublicationTest;
import org.norma.shared.Actor;
import org.norma.shared.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** Every list answers at once, and with one page, whatever page is asked for. */
@PublicationTest
@TestPropertySource(properties = { "norma.api.limit.requests=0", "spring.test.mockmvc.print=none" })
class ListPagesTests {

	private static final List<String> ASKED = List.of("0", "-1", "1000000", "107374183", "2147483647");

	@Autowired
	private MockMvcTester web;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping handlers;

	@Test
	void aPageBeyondTheListIsItsLastOne() throws UnsupportedEncodingException {
		var lists = lists().toList();
		assertThat(lists).contains("/reviews", "/reviews/cases", "/reviews/reports", "/accounts", "/projects", "/needs",
				"/bodies", "/consultations", "/ballots", "/announcements", "/inbox");
		var everything = Stream.of(Role.values())
			.map((role) -> new Actor.Grant(role, null, null))
			.toArray(Actor.Grant[]::new);
		for (var list : lists) {
			for (var page : ASKED) {
				var begun = Instant.now();
				var answer = this.web.get()
					.uri(list + "?page=" + page)
					.with(SignedIn.with(everything))
					.exchange()
					.getResponse();
				assertThat(answer.getStatus()).as(list + " " + page).isLessThan(500);
				assertThat(answer.getContentAsString()).as(list + " " + page).hasSizeLessThan(500_000);
				assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(20));
			}
		}
	}

	/** Red before: an empty list without a word, a rule of codes, or "cannot be read". */
	@ParameterizedTest
	@ValueSource(strings = { "/projects?stage=", "/projects?kind=", "/projects?level=", "/projects?committee=",
			"/projects.csv?level=", "/needs?state=", "/needs?sector=", "/bodies?kind=", "/bodies?region=",
			"/bodies?member=", "/bodies.csv?member=", "/consultations?kind=", "/consultations?level=",
			"/consultations.atom?level=", "/reviews?span=", "/reviews?level=", "/reviews?committee=", "/reviews?body=",
			"/reviews.csv?level=", "/accounts?role=" })
	void whatAListDoesNotOfferIsNamed(String address) {
		var administrator = SignedIn.with(new Actor.Grant(Role.ADMINISTRATOR, null, null));
		assertThat(this.web.get().uri(address + "No.Such&lang=en").with(administrator)).hasStatus(400)
			.bodyText()
			.contains("There is no choice “No.Such” here.");
		assertThat(this.web.get().uri(address + "&lang=en").with(administrator)).hasStatusOk();
	}

	/** Red before: only the search was offered. */
	@ParameterizedTest
	@CsvSource({ "/projects?kind=, /projects, Projects", "/projects.csv?level=, /projects, Projects",
			"/needs?state=, /needs, Needs", "/consultations.atom?level=, /consultations, Consultations",
			"/reviews?span=, /reviews, Reviews", "/accounts?role=, /accounts, Accounts",
			"/bodies?region=, /bodies, Bodies", "/outbox?state=, /outbox, Outbox" })
	void theFirstWayOnFromWhatAListDoesNotOfferIsTheListItself(String address, String list, String name)
			throws UnsupportedEncodingException {
		var page = Jsoup.parse(asked(address + "No.Such"));
		var ways = page.select(".empty-action a");
		assertThat(ways.eachAttr("href")).startsWith(list);
		assertThat(ways.eachText()).startsWith("Open the list: " + name);
		assertThat(ways.select(".btn-primary").eachAttr("href")).containsExactly(list);
		assertThat(ways.eachAttr("href")).contains("/");
	}

	private String asked(String address) throws UnsupportedEncodingException {
		return this.web.get()
			.uri(address + "&lang=en")
			.with(SignedIn.with(new Actor.Grant(Role.ADMINISTRATOR, null, null)))
			.exchange()
			.getResponse()
			.getContentAsString();
	}

	private Stream<String> lists() {
		return this.handlers.getHandlerMethods()
			.entrySet()
			.stream()
			.filter((entry) -> reads(entry.getKey()) && takesPage(entry.getValue()))
			.flatMap((entry) -> entry.getKey().getPatternValues().stream())
			.filter((path) -> !path.contains("{"))
			.sorted();
	}

	private static boolean reads(RequestMappingInfo mapping) {
		return mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET);
	}

	private static boolean takesPage(HandlerMethod handler) {
		return Arrays.stream(handler.getMethod().getParameters()).anyMatch((each) -> each.getName().equals("page"));
	}

}
