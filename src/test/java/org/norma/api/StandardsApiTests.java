package org.norma.api;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.norma.catalogue.CatalogueService;
import org.norma.lookup.Catalogues;
import org.norma.lookup.Facet;
import org.norma.lookup.SearchIndex;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "norma.api.limit.requests=40", "norma.api.limit.period=1h",
				"norma.trusted-proxies=127.0.0.1,10.9.0.0/16" })
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StandardsApiTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final HttpClient client = HttpClient.newHttpClient();

	private @Nullable PublishedAnswers published;

	@LocalServerPort
	private int port;

	@Autowired
	private CatalogueService catalogue;

	@Autowired
	private SearchIndex index;

	@Autowired
	private JdbcClient jdbc;

	@BeforeAll
	void fill() throws InterruptedException {
		var catalogues = new Catalogues(this.catalogue);
		catalogues.fill(30);
		catalogues.edition("GB/T 99001-2001").titles("zh", "无日期").register();
		this.jdbc.sql("""
				with issuer as (insert into body (id, code, slug, sort_key, kind, names, name_keys, status)
					values (gen_random_uuid(), 'API-1', 'api-1', 'API-1', 'AUTHORITY',
						'{"en":"Office of Names"}', '{}', 'ACTIVE') returning id)
				update edition set issuer_id = (select id from issuer) where designation = 'GB/T 99001-2001'
				""").update();
		this.index.rebuild();
		while (this.index.progress().running()) {
			Thread.sleep(20);
		}
	}

	@Test
	void aSearchGivesItemsAndFacets() throws Exception {
		var answer = get("/api/v1/standards?q=quality%20management&status=in-force&asOf=2026-01-01&size=5", "1.1.1.1");
		assertThat(answer.statusCode()).isEqualTo(200);
		var page = JSON.readTree(answer.body());
		assertThat(page.get("total").asInt()).isPositive();
		assertThat(page.get("page").asInt()).isEqualTo(1);
		assertThat(page.get("size").asInt()).isEqualTo(5);
		assertThat(page.get("facets").get("status").get("SUPERSEDED").asInt()).isPositive();
		var item = first(page, "GB/T 19001-2016");
		assertThat(item.get("title").asString()).isEqualTo("Quality management systems - Requirements");
		assertThat(item.get("level").asString()).isEqualTo("national.recommended");
		assertThat(item.get("binding").asString()).isEqualTo("VOLUNTARY");
		assertThat(item.get("status").asString()).isEqualTo("in-force");
		assertThat(item.get("effective").asString()).isEqualTo("2017-07-01");
		assertThat(item.get("ics").get(0).asString()).isEqualTo("03.120.10");
		assertThat(item.get("url").asString()).endsWith("/standards/gb-t-19001-2016");
	}

	@ParameterizedTest
	@ValueSource(strings = { "GB%2FT%2019001-2016", "GB/T%2019001-2016", "gbt19001-2016", "gb-t-19001-2016",
			"GB%2FT%2019001%E2%80%942016", "gbt19001", "GB%2FT%2019001" })
	void aStandardIsFoundByItsNumberInAnySpelling(String number) throws Exception {
		var answer = get("/api/v1/standards/" + number, "1.1.1.2");
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		var standard = JSON.readTree(answer.body());
		assertThat(standard.get("designation").asString()).isEqualTo("GB/T 19001-2016");
		assertThat(standard.get("relations").get(0).get("kind").asString()).isEqualTo("REPLACES");
		assertThat(standard.get("relations").get(0).get("designation").asString()).isEqualTo("GB/T 19001-2008");
		assertThat(standard.get("editions")).hasSize(3);
	}

	@Test
	void aSeriesIsAnsweredAsOfTheDay() throws Exception {
		var standard = JSON.readTree(get("/api/v1/standards/GB%2FT%2019001?asOf=2010-01-01", "1.1.1.3").body());
		assertThat(standard.get("designation").asString()).isEqualTo("GB/T 19001-2008");
		assertThat(standard.get("status").asString()).isEqualTo("in-force");
	}

	@Test
	void errorsAreProblemDetails() throws Exception {
		var unknown = get("/api/v1/standards/GB%2FT%2019001-2015", "1.1.1.4");
		assertProblem(unknown, 404);
		assertThat(JSON.readTree(unknown.body()).get("near").toString()).contains("GB/T 19001-2016");
		for (var bad : new String[] { "page=-1", "size=100000", "asOf=abc", "sort=up", "status=dead", "issuer=x",
				"level=XYZ", "ics=99.999", "year=soon", "level[]=x" }) {
			assertProblem(get("/api/v1/standards?q=a&" + bad, "1.1.1.5"), 400);
		}
	}

	/** Red before: the language was kept for a year. */
	@Test
	void aLanguageAskedForIsThatOfTheAnswerAlone() throws Exception {
		var italian = get("/api/v1/standards/GB%2FT%2019001-2015?lang=it", "1.1.1.6");
		assertProblem(italian, 404);
		assertThat(JSON.readTree(italian.body()).get("detail").asString()).contains("Norma");
		assertThat(italian.headers().allValues("Set-Cookie")).isEmpty();
	}

	@Test
	void aClientThatAsksTooOftenIsToldWhenToComeBack() throws Exception {
		HttpResponse<String> last = get("/api/v1/standards?q=1", "2.2.2.2");
		for (int i = 0; i < 45; i++) {
			last = get("/api/v1/standards?q=1", "2.2.2.2");
		}
		assertProblem(last, 429);
		assertThat(last.headers().firstValue("Retry-After").map(Long::valueOf).orElseThrow()).isPositive();
		assertProblem(get("/api/v1/standards?q=1", "9.9.9.9, 2.2.2.2"), 429);
		assertProblem(get("/api/v1/standards?q=1", "2.2.2.2, 10.9.1.1"), 429);
		assertThat(get("/api/v1/standards?q=1", "3.3.3.3").statusCode()).isEqualTo(200);
	}

	@Test
	void theDescriptionListsTheAddresses() throws Exception {
		var description = get("/v3/api-docs/v1", "1.1.1.6");
		assertThat(description.statusCode()).isEqualTo(200);
		var paths = JSON.readTree(description.body()).get("paths");
		assertThat(paths.has("/api/v1/standards")).isTrue();
		assertThat(paths.has("/api/v1/standards/{designation}")).isTrue();
		assertThat(paths.get("/api/v1/standards").get("get").get("parameters").toString()).contains("\"asOf\"",
				"\"binding\"", "\"size\"");
		assertThat(get("/swagger-ui.html", "1.1.1.6").statusCode()).isIn(200, 302);
	}

	@Test
	void everyParameterThatWorksIsDescribedWithItsType() throws Exception {
		var description = JSON.readTree(get("/v3/api-docs/v1", "1.1.1.8").body());
		var parameters = new HashMap<String, JsonNode>();
		description.get("paths")
			.get("/api/v1/standards")
			.get("get")
			.get("parameters")
			.forEach((each) -> parameters.put(each.get("name").asString(), each.get("schema")));
		assertThat(parameters).containsOnlyKeys(
				Stream
					.concat(Stream.of(Facet.values()).map(Facet::parameter),
							Stream.of("q", "asOf", "sort", "page", "size", "lang"))
					.toList());
		assertThat(parameters.get("page").get("type").asString()).isEqualTo("integer");
		assertThat(parameters.get("size").get("maximum").asInt()).isEqualTo(100);
		assertThat(parameters.get("asOf").get("format").asString()).isEqualTo("date");
	}

	@Test
	void fieldsThatMayBeNullSaySo() throws Exception {
		var schemas = JSON.readTree(get("/v3/api-docs/v1", "1.1.1.9").body()).get("components").get("schemas");
		var item = schemas.get("StandardItem");
		assertThat(item.get("properties").get("withdrawn").get("type").toString()).contains("null", "string");
		assertThat(item.get("properties").get("designation").get("type").toString()).doesNotContain("null");
		assertThat(item.get("required").toString()).contains("withdrawn", "designation");
		assertThat(schemas.get("StandardsPage").get("properties").get("total").get("type").asString())
			.isEqualTo("integer");
	}

	@Test
	void everyKindOfAnswerIsAsPublished() throws Exception {
		for (var path : List.of("?q=", "?q=nothing-has-this-word", "/ISO%209001%3A2015", "?q=widgets&size=100",
				"/GB%2FT%2099001-2001", "/GB%2FT%2019001-2000", "/GB%2FT%2019001-2016?asOf=abc", "/%20", "/no-such",
				"?lang=zh-CN&q=99001", "/" + "x".repeat(301), "/GB%2FT%2050000-1990?lang=it")) {
			assertThat(get("/api/v1/standards" + path, "1.1.2.1").statusCode()).as(path).isIn(200, 400, 404);
		}
		assertThat(get("/api/v1/standards/GB%2FT%2099001-2001", "1.1.2.1").body()).contains("\"published\":null");
	}

	@Test
	void issuersOfTheFacetHaveNames() throws Exception {
		var page = JSON.readTree(get("/api/v1/standards?q=GB%2FT%2099001-2001&lang=en", "1.1.2.2").body());
		var issuers = page.get("facets").get("issuer").propertyNames();
		assertThat(issuers).hasSize(1);
		var id = issuers.iterator().next();
		assertThat(page.get("names").get("issuer").get(id).asString()).isEqualTo("Office of Names");
		assertThat(page.get("items").get(0).get("issuer").asString())
			.isEqualTo(page.get("names").get("issuer").get(id).asString());
		assertThat(page.get("names").get("level").get("national.recommended").asString()).isNotEmpty();
	}

	@Test
	void encodedSlashesPassOnlyWhereNumbersStand() throws Exception {
		assertThat(get("/search-index%2Fx", "1.1.1.7").statusCode()).isEqualTo(400);
	}

	/** Red before: a page. */
	@Test
	void anAddressThatIsNoneIsAProblemForBrowsersToo() throws Exception {
		for (var path : List.of("/api", "/api/", "/api/nothing", "/api/v1", "/api/v1/", "/api/v1/nothing",
				"/api/v1/standards/x/y", "/api/v1/nothing.html")) {
			for (var accept : List.of("*/*", "application/json", "text/html,application/xhtml+xml,*/*;q=0.8")) {
				var request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
					.header("X-Forwarded-For", "1.1.4.1")
					.header("Accept", accept)
					.header("Accept-Language", "en")
					.build();
				assertProblem(this.client.send(request, HttpResponse.BodyHandlers.ofString()), 404);
			}
		}
	}

	private static void assertProblem(HttpResponse<String> answer, int status) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
		var problem = JSON.readTree(answer.body());
		assertThat(problem.get("status").asInt()).isEqualTo(status);
		assertThat(problem.get("detail").asString()).hasSizeGreaterThan(20);
	}

	private static JsonNode first(JsonNode page, String number) {
		for (var item : page.get("items")) {
			if (item.get("designation").asString().equals(number)) {
				return item;
			}
		}
		throw new AssertionError(number + " not in " + page);
	}

	/** Every answer of these tests is held against the published description. */
	private HttpResponse<String> get(String path, String forwardedFor) throws Exception {
		var answer = ask(path, forwardedFor);
		if (path.startsWith("/api/")) {
			assertThat(published().faults(path, answer)).as(path + " answered " + answer.body()).isEmpty();
		}
		return answer;
	}

	private PublishedAnswers published() throws Exception {
		if (this.published == null) {
			this.published = new PublishedAnswers(ask("/v3/api-docs/v1", "1.1.1.0").body());
		}
		return this.published;
	}

	private HttpResponse<String> ask(String path, String forwardedFor) throws Exception {
		var request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.header("X-Forwarded-For", forwardedFor)
			.header("Accept-Language", "en")
			.build();
		return this.client.send(request, HttpResponse.BodyHandlers.ofString());
	}

}
