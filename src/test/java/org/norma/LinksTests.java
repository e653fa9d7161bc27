package org.norma;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** Every list accepts what the pages of the demonstration ask it for. */
@SpringBootTest(properties = "norma.demo-stories=false")
@AutoConfigureMockMvc
@ActiveProfiles("demo")
@TestPropertySource(properties = { "norma.api.limit.requests=0", "spring.test.mockmvc.print=none" })
@Tag("long")
class LinksTests {

	private static final Pattern LINK = Pattern.compile("(?:href|hx-get)=\"([^\"#]*)");

	private static final List<String> BEGINNINGS = List.of("/", "/bodies", "/bodies?kind=COMMITTEE", "/levels",
			"/classification", "/projects", "/ballots", "/consultations", "/announcements", "/needs", "/reviews");

	/** Pages of one kind that are looked at; their links differ in what they name. */
	private static final int OF_A_KIND = 12;

	private static final int LONGEST_WALK = 700;

	@Autowired
	private MockMvcTester web;

	@Test
	void everyLinkWithAQueryIsAccepted() throws UnsupportedEncodingException {
		var waiting = new ArrayDeque<>(BEGINNINGS);
		var seen = new HashSet<>(BEGINNINGS);
		var kinds = new HashMap<String, Integer>();
		var refused = new ArrayList<String>();
		var walked = new HashSet<String>();
		while (!waiting.isEmpty() && walked.size() < LONGEST_WALK) {
			var address = waiting.removeFirst();
			if (kinds.merge(kind(address), 1, Integer::sum) > OF_A_KIND) {
				continue;
			}
			walked.add(address);
			var answer = this.web.get().uri(URI.create(address.replace(" ", "%20"))).exchange().getResponse();
			if (answer.getStatus() >= 400) {
				refused.add(answer.getStatus() + " " + address);
			}
			links(address, answer.getContentAsString()).stream().filter(seen::add).forEach(waiting::add);
		}
		assertThat(refused).isEmpty();
		assertThat(kinds.keySet()).contains("/?issuer", "/bodies/-", "/standards/-", "/levels/-");
	}

	private static List<String> links(String from, String page) {
		return LINK.matcher(page)
			.results()
			.map((each) -> HtmlUtils.htmlUnescape(each.group(1)))
			.map((link) -> link.startsWith("?") ? from.split("\\?")[0] + link : link)
			.filter((link) -> link.matches("/(?!/).*|/"))
			.filter((link) -> !link.matches("/(webjars|css|js|images|fonts|assets)/.*|.*lang=.*"))
			.toList();
	}

	/** The page without what it names, and the names of what it is asked for. */
	private static String kind(String address) {
		var parts = address.split("\\?", 2);
		var path = parts[0].replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "-")
			.replaceFirst("^/(bodies|standards|levels|classification|announcements)/[^/]+", "/$1/-");
		return (parts.length < 2) ? path : path + "?" + parts[1].replaceAll("=[^&]*", "");
	}

}
