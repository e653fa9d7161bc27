package org.norma;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.norma.accounts.AccountService;
import org.norma.projects.Person;
import org.norma.projects.World;
import org.norma.publications.PublicationTest;
import org.norma.shared.Actor;
import org.norma.shared.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Somebody with every right sends nonsense to every handler: each field in turn missing,
 * empty, huge, with characters that no text has, of another kind, far out of range. Norma
 * may refuse, it may not break. {@code -Dnorma.test.hostile=needs|projects} attacks those
 * modules alone.
 */
@PublicationTest
@Import(HostileTargets.class)
@TestPropertySource(properties = { "norma.api.limit.requests=0", "spring.test.mockmvc.print=none" })
@Tag("long")
class HostileTests {

	private static final List<byte[]> FILES = List.of(new byte[0], "a\u0000b;c\n\"".getBytes(StandardCharsets.UTF_8),
			("PK\u0003\u0004" + HostileForm.HUGE).getBytes(StandardCharsets.UTF_8),
			"{[<?xml".getBytes(StandardCharsets.UTF_16));

	private static final List<String> FILE_NAMES = List.of("x.csv", "x.xlsx", "",
			HostileForm.NO_TEXT + HostileForm.HUGE);

	/** How often a handler that did what was asked gets something fresh to act on. */
	private static final int FRESH = 2;

	private static final String MODULES = System.getProperty("norma.test.hostile", "\\w+");

	/** It starts to rebuild the search index, which goes on after the test. */
	private static final String LEFT_OUT = "SearchIndexController#rebuild";

	@Autowired
	private MockMvcTester web;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping handlers;

	@Autowired
	private World.Acting acting;

	@Autowired
	private HostileTargets targets;

	@Autowired
	private AccountService accounts;

	private final List<String> broken = new ArrayList<>();

	@BeforeEach
	@AfterEach
	void today() {
		this.acting.clock().set(LocalDate.of(2026, 3, 2));
	}

	@Test
	void nonsenseIsRefusedAndBreaksNothing() {
		var person = somebodyWithEveryRight();
		this.handlers.getHandlerMethods()
			.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().getBeanType().getName().matches("org\\.norma\\.(" + MODULES + ")\\..*"))
			.filter((entry) -> !name(entry.getValue()).equals(LEFT_OUT))
			.sorted(Comparator.comparing((entry) -> entry.getKey().toString()))
			.forEach((entry) -> attack(entry.getKey(), entry.getValue(), person));
		assertThat(this.broken).isEmpty();
	}

	private static String name(HandlerMethod handler) {
		return handler.getBeanType().getSimpleName() + "#" + handler.getMethod().getName();
	}

	private Person somebodyWithEveryRight() {
		var id = this.accounts.create("all-" + UUID.randomUUID() + "@example.org", "Zhao Qian", Locale.ENGLISH).id();
		var grants = new ArrayList<>(this.acting.official().grants());
		grants.add(new Actor.Grant(Role.DRAFTER, this.acting.lead(), null));
		grants.add(new Actor.Grant(Role.EXPERT, this.acting.committee(), null));
		grants.add(new Actor.Grant(Role.ADMINISTRATOR, null, null));
		grants.add(new Actor.Grant(Role.AUDITOR, null, null));
		grants.add(new Actor.Grant(Role.ENTERPRISE, this.acting.enterprise(), null));
		return new Person(id.value(), "Zhao Qian", List.copyOf(grants), Locale.ENGLISH);
	}

	private void attack(RequestMappingInfo mapping, HandlerMethod handler, Person person) {
		var form = HostileForm.of(mapping, handler);
		form.fields().computeIfPresent("project", (name, any) -> this.targets.drafted().toString());
		for (var pattern : mapping.getPatternValues()) {
			var door = new Door(mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST), pattern, form,
					person);
			door.send(Map.of());
			form.fields()
				.keySet()
				.stream()
				.filter((field) -> field.contains("[1]"))
				.forEach((field) -> door.send(field.replace("[1]", "[2000000000]"), "text"));
			form.nonsense().forEach((field, values) -> values.forEach((nonsense) -> door.send(field, nonsense)));
			form.file().ifPresent((field) -> door.sendFiles(field));
			if (pattern.contains("{")) {
				Stream.of(UUID.randomUUID().toString(), "nonsense", "%00", HostileForm.HUGE)
					.forEach((id) -> door.sendTo(pattern.replaceAll("\\{[^/]+}", id)));
			}
		}
	}

	/** One handler at one address; what was done there is not there a second time. */
	private final class Door {

		private final boolean post;

		private final String pattern;

		private final HostileForm form;

		private final Person person;

		private String path;

		private int used;

		Door(boolean post, String pattern, HostileForm form, Person person) {
			this.post = post;
			this.pattern = pattern;
			this.form = form;
			this.person = person;
			this.path = HostileTests.this.targets.path(pattern);
		}

		void send(String field, String nonsense) {
			var sent = new LinkedHashMap<>(this.form.fields());
			sent.put(field, nonsense);
			send(sent);
		}

		void send(Map<String, String> sent) {
			send(this.path, sent, null);
		}

		void sendTo(String address) {
			send(address, this.form.fields(), null);
		}

		void sendFiles(String field) {
			FILES.forEach((content) -> FILE_NAMES.forEach((name) -> send(this.path, this.form.fields(),
					new MockMultipartFile(field, name, "text/csv", content))));
		}

		private void send(String address, Map<String, String> sent, MockMultipartFile file) {
			try {
				var uri = URI.create(address);
				var request = (file != null) ? MockMvcRequestBuilders.multipart(uri).file(file)
						: MockMvcRequestBuilders.request(this.post ? HttpMethod.POST : HttpMethod.GET, uri);
				sent.forEach((name, value) -> request.param(name, value));
				this.form.headers().forEach((name) -> request.header(name, "true"));
				request.with(csrf());
				if (!address.startsWith("/api/")) {
					request.with(authentication(this.person.token()));
				}
				note(HostileTests.this.web.perform(request), address, sent, file);
			}
			catch (IllegalArgumentException ex) {
				// no address
			}
		}

		private void note(MvcTestResult answer, String address, Map<String, String> sent, MockMultipartFile file) {
			var fault = answer.getUnresolvedException();
			var status = (fault != null) ? 500 : answer.getResponse().getStatus();
			if (status >= 500) {
				HostileTests.this.broken.add((this.post ? "POST " : "GET ") + shown(address) + " " + shown(sent)
						+ ((file != null) ? " file " + shown(file.getOriginalFilename()) : "") + ": " + status + " "
						+ root(fault));
			}
			if (this.post && status / 100 == 3 && this.used++ < FRESH) {
				this.path = HostileTests.this.targets.path(this.pattern);
			}
		}

	}

	private static String root(Throwable thrown) {
		var cause = thrown;
		while (cause != null && cause.getCause() != null) {
			cause = cause.getCause();
		}
		var text = String.valueOf(cause);
		return text.substring(0, Math.min(text.length(), 300));
	}

	private static Map<String, String> shown(Map<String, String> form) {
		var shown = new LinkedHashMap<String, String>();
		form.forEach((name, value) -> shown.put(name, shown(value)));
		return shown;
	}

	private static String shown(String value) {
		return (value.length() > 200) ? value.length() + " characters"
				: value.replace("\u0000", "<NUL>").replace("\uD800", "<half>");
	}

}
