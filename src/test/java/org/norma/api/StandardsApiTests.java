package org.norma.api;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.norma.catalogue.CatalogueService;
import org.norma.lookup.Catalogues;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
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

	@LocalServerPort
	private int port;

	@Autowired
	private CatalogueService catalogue;

	@BeforeAll
	void fill() {
		new Catalogues(this.catalogue).fill(30);
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
		for (var bad : new String[] { "page=-1", "size=100000", "asOf=abc", "sort=up", "status=dead", "issuer=x" }) {
			assertProblem(get("/api/v1/standards?q=a&" + bad, "1.1.1.5"), 400);
		}
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
	void encodedSlashesPassOnlyWhereNumbersStand() throws Exception {
		assertThat(get("/search-index%2Fx", "1.1.1.7").statusCode()).isEqualTo(400);
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

	private HttpResponse<String> get(String path, String forwardedFor) throws Exception {
		var request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.header("X-Forwarded-For", forwardedFor)
			.header("Accept-Language", "en")
			.build();
		return this.client.send(request, HttpResponse.BodyHandlers.ofString());
	}

}
