package org.norma.shared.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.Cookie;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.norma.SignedIn;
import org.norma.shared.Act;
import org.norma.shared.DataVersion;
import org.norma.shared.Preparation;
import org.norma.shared.Role;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody who is not signed in gets a page once, until something it shows has changed.
 */
@SpringBootTest(properties = "db-scheduler.enabled=false")
@AutoConfigureMockMvc
class PageValidatorTests {

	@Autowired
	private MockMvcTester web;

	@Autowired
	private DataVersion data;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private RequestMappingHandlerMapping mapping;

	@Autowired
	private ObjectProvider<SearchState> search;

	@Autowired
	private ObjectProvider<BuildProperties> build;

	@Autowired
	private Environment settings;

	/** As if nothing had changed for a long time. */
	@BeforeEach
	void settle() {
		@SuppressWarnings("unchecked")
		var seen = (AtomicReference<DataVersion.Seen>) ReflectionTestUtils.getField(this.data, "seen");
		java.util.Objects.requireNonNull(seen)
			.set(new DataVersion.Seen(this.data.now().version(), System.nanoTime() - Duration.ofMinutes(5).toNanos()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/about", "/", "/projects", "/projects.csv", "/announcements", "/announcements.atom",
			"/consultations", "/consultations.atom", "/levels", "/bodies", "/bodies.csv", "/classification",
			"/standards.csv", "/standards.atom", "/api/v1/standards", "/ledger/heads.atom", "/robots.txt",
			"/sitemap.xml", "/sitemaps/standards.xml" })
	void whatIsStillTheSameIsNeitherMadeNorSentAgain(String page) {
		var first = get(page).exchange();
		assertThat(first).hasStatusOk().headers().containsHeaders("ETag", "Vary");
		assertThat(first.getResponse().getHeader("Cache-Control")).isEqualTo("no-cache");
		assertThat(first.getResponse().getHeaders("Vary")).contains("Cookie", "Accept-Language", "HX-Request");
		assertThat(first.getResponse().getHeaders("Set-Cookie")).isEmpty();
		assertThat(first.getRequest().getSession(false)).isNull();
		var again = get(page).header("If-None-Match", tag(first)).exchange();
		assertThat(again).hasStatus(304).body().isEmpty();
		assertThat(again.getMvcResult().getModelAndView()).isNull();
		assertThat(again.getRequest().getSession(false)).isNull();
		assertThat(again.getResponse().getHeaders("Set-Cookie")).isEmpty();
	}

	@Test
	void anActChangesEveryPage() {
		var before = tag(get("/projects").exchange());
		this.events.publishEvent(Act.bySystem("probe", "probe", UUID.randomUUID().toString(), Map.of(), Map.of()));
		var after = get("/projects").header("If-None-Match", before).exchange();
		assertThat(after).hasStatusOk().headers().doesNotContainHeader("ETag");
		settle();
		assertThat(tag(get("/projects").exchange())).isNotEqualTo(before);
	}

	@Test
	void aChangePastTheProgramIsSeenToo() {
		var before = tag(get("/levels").exchange());
		this.jdbc.sql("update level set code = code").update();
		assertThat(get("/levels").header("If-None-Match", before)).hasStatusOk();
	}

	@Test
	void readingMakesNoChange() {
		var before = this.data.now().version();
		get("/projects").exchange();
		get("/sign-in").exchange();
		this.jdbc.sql("select count(*) from level").query(Long.class).single();
		assertThat(this.data.now().version()).isEqualTo(before);
	}

	/** It becomes visible together with what was written, whoever began first. */
	@Test
	void theVersionChangesWithTheCommitAndNotBefore() {
		var before = this.data.now().version();
		var own = new TransactionTemplate(java.util.Objects.requireNonNull(this.transaction.getTransactionManager()));
		own.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
		var between = new long[2];
		this.transaction.executeWithoutResult((status) -> {
			write();
			own.executeWithoutResult((inner) -> between[0] = this.data.now().version());
			own.executeWithoutResult((inner) -> this.jdbc.sql("update body set id = id").update());
			own.executeWithoutResult((inner) -> between[1] = this.data.now().version());
		});
		assertThat(between[0]).isEqualTo(before);
		assertThat(between[1]).isEqualTo(before + 1);
		assertThat(this.data.now().version()).isEqualTo(before + 2);
		this.transaction.executeWithoutResult((status) -> {
			write();
			write();
			status.setRollbackOnly();
		});
		assertThat(this.data.now().version()).isEqualTo(before + 2);
	}

	@Test
	void rowsArePutTogetherWithoutChangingTheirSum() {
		for (var i = 0; i < 1_100; i++) {
			write();
		}
		var before = this.data.now().version();
		assertThat(this.jdbc.sql("select count(*) from data_version").query(Long.class).single()).isLessThan(10);
		assertThat(this.data.now().version()).isEqualTo(before);
	}

	/** A table of which the version knows nothing is left out on purpose. */
	@Test
	void everyTableMovesTheVersionButThoseThatNoPublicPageShows() {
		assertThat(this.jdbc
			.sql("""
					select c.relname from pg_class c
					where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
						and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'count_change_of_table')
					""")
			.query(String.class)
			.list()).filteredOn((name) -> !name.contains("flyway"))
			.containsExactlyInAnyOrder("spring_session", "spring_session_attributes", "scheduled_tasks",
					"event_publication", "outbox", "notice", "notification_setting", "rendering", "feed_entry",
					"data_version", "ledger_entry", "ledger_head");
	}

	@Test
	void languageThemeAddressAndKindOfRequestHaveTheirOwnValidators() {
		var tags = Stream
			.of(get("/about"), get("/about").header("Accept-Language", "it"),
					get("/about").cookie(new Cookie("norma-theme", "dark")),
					get("/about").cookie(new Cookie("norma-language", "zh-CN")), get("/about").header("Host", "other"),
					get("/about").header("HX-Request", "true"))
			.map((request) -> tag(request.exchange()))
			.toList();
		assertThat(tags).doesNotHaveDuplicates().hasSize(6);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/about?lang=it", "/about?theme=dark", "/sign-in", "/needs/new" })
	void whatSetsACookieOrHoldsAFormIsNotKept(String page) {
		assertThat(get(page).exchange()).headers().doesNotContainHeader("ETag");
	}

	@Test
	void aPageOfSomebodySignedInIsStoredNowhereAndNothingPublicStandsInForIt() {
		var tag = tag(get("/projects").exchange());
		var own = get("/projects").header("If-None-Match", tag).with(SignedIn.as(Role.OFFICIAL)).exchange();
		assertThat(own).hasStatusOk().headers().doesNotContainHeader("ETag");
		assertThat(own.getResponse().getHeader("Cache-Control")).contains("no-store");
		assertThat(get("/projects").header("If-None-Match", tag)).hasStatus(304);
	}

	@Test
	void anErrorIsNotKept() {
		assertThat(get("/standards/no-such-standard").exchange().getResponse().getHeader("Cache-Control"))
			.contains("no-store");
	}

	@Test
	void theNextDayIsAnotherPage() throws Exception {
		var noon = Instant.parse("2031-03-01T04:00:00Z");
		var today = validated(noon, null);
		var tag = java.util.Objects.requireNonNull(today.getHeader("ETag"));
		assertThat(validated(noon.plus(Duration.ofHours(11)), tag).getStatus()).isEqualTo(304);
		assertThat(validated(noon.plus(Duration.ofHours(13)), tag).getStatus()).isEqualTo(200);
	}

	@Test
	void whileSomethingIsPreparedPagesAreMadeEachTime() throws Exception {
		assertThat(validated(Instant.now(), null, List.of()).getHeader("ETag")).isNotNull();
		assertThat(validated(Instant.now(), null, List.of(() -> Optional.of(new Preparation.Steps(1, 2))))
			.getHeader("ETag")).isNull();
		assertThat(validated(Instant.now(), null, List.of(Optional::empty)).getHeader("ETag")).isNotNull();
	}

	private MockHttpServletResponse validated(Instant now, @Nullable String tag) throws Exception {
		return validated(now, tag, List.of());
	}

	private MockHttpServletResponse validated(Instant now, @Nullable String tag, List<Preparation> running)
			throws Exception {
		var request = new MockHttpServletRequest("GET", "/about");
		if (tag != null) {
			request.addHeader("If-None-Match", tag);
		}
		var response = new MockHttpServletResponse();
		var handler = java.util.Objects.requireNonNull(this.mapping.getHandler(request)).getHandler();
		new PageValidator(this.data, Clock.fixed(now, ZoneId.of("Asia/Shanghai")), this.search, this.build,
				provided(running), this.settings)
			.preHandle(request, response, handler);
		return response;
	}

	private static ObjectProvider<Preparation> provided(List<Preparation> running) {
		return new ObjectProvider<>() {
			@Override
			public Stream<Preparation> stream() {
				return running.stream();
			}
		};
	}

	/** A form that is sent would carry the mark of one reader to the next. */
	@Test
	void everyPublicPageIsForEverybodyAndHoldsNoFormThatIsSent() {
		this.mapping.getHandlerMethods().forEach((info, handler) -> {
			if (!handler.hasMethodAnnotation(PublicPage.class)) {
				return;
			}
			assertThat(info.getMethodsCondition().getMethods()).containsExactly(RequestMethod.GET);
			assertThat(AnnotatedElementUtils.hasAnnotation(handler.getMethod(), PermitAll.class)
					|| AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), PermitAll.class))
				.isTrue();
			info.getPatternValues().stream().filter((path) -> !path.contains("{")).forEach((path) -> {
				assertThat(get(path)).bodyText().doesNotContain("_csrf", "method=\"post\"");
				assertThat(get(path)).headers().doesNotContainHeader("Set-Cookie");
			});
		});
	}

	private MockMvcRequestBuilder get(String page) {
		return this.web.get().uri(page);
	}

	private static String tag(MvcTestResult result) {
		return java.util.Objects.requireNonNull(result.getResponse().getHeader("ETag"));
	}

	private void write() {
		this.jdbc.sql("update level set code = code").update();
	}

}
