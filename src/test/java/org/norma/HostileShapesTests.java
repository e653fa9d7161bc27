package org.norma;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.function.Consumer;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Every address with every parameter of its handler in shapes that no page sends: names
 * that reach into a value, lists, values of another kind, headers that are none. Each
 * time others of them, for less than a minute; nothing may break.
 * {@code -Dnorma.test.seed=…} repeats a run, {@code -Dnorma.test.shapes=600} gives it as
 * many seconds.
 */
@PublicationTest
@Import(HostileTargets.class)
@TestPropertySource(properties = { "norma.api.limit.requests=0", "spring.test.mockmvc.print=none" })
@Tag("long")
class HostileShapesTests {

	private static final Logger log = LoggerFactory.getLogger(HostileShapesTests.class);

	private static final Duration MOST = Duration.ofSeconds(Integer.getInteger("norma.test.shapes", 15));

	private static final String LEFT_OUT = "SearchIndexController#rebuild";

	private static final List<String> NAMES = List.of("%s.x", "%s.class", "%s[0]", "%s[x]", "%s['x']", "%s[]",
			"%s[0].x", "%s[2000000000]", "_%s", "!%s", "%s.x.y.z", ".%s", "%s.", "[%s]");

	private static final List<String> VALUES = List.of("", "1", "\u200B", "\u200B\u2060\uFEFF", "a\u0000b", "\uD800",
			"\u202Egnp", HostileForm.HUGE, "-1", "0", "1e9", "NaN", "\u0663\u0664", "99999999999999999999", "%", "_",
			"' or 1=1 --", "(((", "*~?:", "\"", "../..", "${7*7}", "2026-02-30", "null", "true", "\u0130\uD83D\uDE42");

	private static final List<String> PATHS = List.of("\u200B", " ", "\u00A0", "0", "-1", "~", "~~", "-", ".", "%",
			"\uD83D\uDE42", "\u202E", "null", "00000000-0000-0000-0000-000000000000", "a".repeat(400));

	private static final List<Map.Entry<String, String>> HEADERS = List.of(Map.entry("Accept", "nonsense"),
			Map.entry("Accept", "*/*;q=x"), Map.entry("Accept", "text/csv"), Map.entry("Accept", "application/xml"),
			Map.entry("Content-Type", "nonsense"), Map.entry("Content-Type", "multipart/form-data"),
			Map.entry("Content-Type", "text/plain;charset=nonsense"), Map.entry("Accept-Language", "xx-!!,*;q=x"),
			Map.entry("Accept-Language", "a,".repeat(2000)), Map.entry("Range", "bytes=9999999999-1"),
			Map.entry("If-Modified-Since", "yesterday"), Map.entry("If-None-Match", "\""),
			Map.entry("Cookie", "norma-language=\u0001%%; norma-theme=x; norma-asked=!!"), Map.entry("HX-Request", "x"),
			Map.entry("X-HTTP-Method-Override", "DELETE"), Map.entry("X-Forwarded-Host", "a b"),
			Map.entry("Forwarded", "host=\"]\""), Map.entry("Origin", "null"));

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

	private static final long SEED = Long.getLong("norma.test.seed", System.nanoTime());

	private final Random random = new Random(SEED);

	private final List<Attack> attacks = new ArrayList<>();

	private final Map<String, List<?>> made = new LinkedHashMap<>();

	private final TreeSet<String> broken = new TreeSet<>();

	@BeforeEach
	@AfterEach
	void today() {
		this.acting.clock().set(LocalDate.of(2026, 3, 2));
	}

	@Test
	void noShapeOfARequestBreaksAnything() {
		this.handlers.getHandlerMethods()
			.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().getBeanType().getName().startsWith("org.norma."))
			.filter((entry) -> !LEFT_OUT
				.equals(entry.getValue().getBeanType().getSimpleName() + "#" + entry.getValue().getMethod().getName()))
			.forEach((entry) -> plan(entry.getKey(), entry.getValue()));
		Collections.shuffle(this.attacks, this.random);
		this.attacks.forEach((attack) -> this.targets.path(attack.pattern(), this.made));
		long until = System.nanoTime() + MOST.toNanos();
		var person = somebody();
		int done = 0;
		for (var attack : this.attacks) {
			if (System.nanoTime() > until) {
				break;
			}
			send(attack, person);
			done++;
		}
		log.info("{} of {} hostile requests, seed {}", done, this.attacks.size(), SEED);
		assertThat(this.broken).isEmpty();
		assertThat(done).isPositive();
	}

	private void plan(RequestMappingInfo mapping, HandlerMethod handler) {
		var form = HostileForm.of(mapping, handler);
		var method = mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST) ? HttpMethod.POST
				: HttpMethod.GET;
		for (var pattern : mapping.getPatternValues()) {
			plan(method, pattern, "names", (request) -> NAMES.forEach(
					(shape) -> form.fields().forEach((name, value) -> request.param(shape.formatted(name), value))));
			some(VALUES, 6).forEach((nonsense) -> plan(method, pattern, "value " + shown(nonsense),
					(request) -> Stream.concat(form.fields().keySet().stream(), form.nonsense().keySet().stream())
						.distinct()
						.forEach((name) -> request.param(name, nonsense, nonsense))));
			some(HEADERS, 2)
				.forEach((header) -> plan(method, pattern, "header " + shown(header.toString()), (request) -> {
					request.header(header.getKey(), header.getValue());
					form.fields().forEach((name, value) -> request.param(name, value));
				}));
			if (pattern.contains("{")) {
				some(PATHS, 3).forEach((part) -> this.attacks.add(new Attack(method, pattern,
						pattern.replaceAll("\\{[^/]+}", Matcher.quoteReplacement(UriUtils.encode(part, "UTF-8"))),
						"path " + shown(part), (request) -> {
						})));
			}
		}
	}

	private <T> List<T> some(List<T> all, int count) {
		var shuffled = new ArrayList<>(all);
		Collections.shuffle(shuffled, this.random);
		return shuffled.subList(0, count);
	}

	private void plan(HttpMethod method, String pattern, String shape, Consumer<MockHttpServletRequestBuilder> change) {
		this.attacks.add(new Attack(method, pattern, null, shape, change));
	}

	private void send(Attack attack, Person person) {
		var path = (attack.path() != null) ? attack.path() : this.targets.path(attack.pattern(), this.made);
		var request = MockMvcRequestBuilders.request(attack.method(), URI.create(path));
		attack.change().accept(request);
		request.with(csrf());
		if (!path.startsWith("/api/")) {
			request.with(authentication(person.token()));
		}
		var answer = this.web.perform(request);
		var fault = answer.getUnresolvedException();
		if (fault != null || answer.getResponse().getStatus() >= 500) {
			this.broken.add(attack.method() + " " + attack.pattern() + " " + attack.shape() + ": " + root(fault));
		}
	}

	private Person somebody() {
		var grants = new ArrayList<>(this.acting.official().grants());
		grants.add(new Actor.Grant(Role.DRAFTER, this.acting.lead(), null));
		grants.add(new Actor.Grant(Role.EXPERT, this.acting.committee(), null));
		grants.add(new Actor.Grant(Role.ADMINISTRATOR, null, null));
		grants.add(new Actor.Grant(Role.AUDITOR, null, null));
		grants.add(new Actor.Grant(Role.ENTERPRISE, this.acting.enterprise(), null));
		var id = this.accounts.create("shapes-" + UUID.randomUUID() + "@example.org", "Zhao Qian", Locale.ENGLISH).id();
		return new Person(id.value(), "Zhao Qian", List.copyOf(grants), Locale.ENGLISH);
	}

	private static String root(Throwable thrown) {
		var cause = thrown;
		while (cause != null && cause.getCause() != null) {
			cause = cause.getCause();
		}
		var text = String.valueOf(cause);
		return text.substring(0, Math.min(text.length(), 200));
	}

	private static String shown(String value) {
		return (value.length() > 60) ? value.length() + " characters"
				: value.replace("\u0000", "<NUL>").replace("\uD800", "<half>");
	}

	private record Attack(HttpMethod method, String pattern, String path, String shape,
			Consumer<MockHttpServletRequestBuilder> change) {
	}

}
