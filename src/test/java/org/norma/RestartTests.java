package org.norma;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.ConfigurableWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** Norma started as people start it, with its real server and management port. */
@Tag("long")
class RestartTests {

	private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	@Test
	void whoIsSignedInStaysSoWhenNormaStartsAnewAndRefusalsAreRealPages() throws Exception {
		var database = TestDatabase.newDatabase();
		var norma = start(database);
		try {
			var page = get(norma, "/sign-in");
			var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page.body());
			assertThat(token.find()).isTrue();
			assertThat(post(norma, "/sign-in/demo", "role=EXPERT&_csrf=" + token.group(1)).statusCode()).isEqualTo(302);
			assertThat(get(norma, "/account").body()).contains("expert@demo.norma");
			assertThat(get(norma, "/ledger").statusCode()).isEqualTo(403);
			assertThat(get(norma, "/ledger").body()).contains("You have no right to this page", "<title>403");
			var management = norma.getEnvironment().getProperty("local.management.port", Integer.class, 0);
			for (var endpoint : new String[] { "health", "prometheus" }) {
				assertThat(get(management, "/actuator/" + endpoint).statusCode()).isEqualTo(200);
				assertThat(get(norma, "/actuator/" + endpoint).statusCode()).isEqualTo(404);
			}
		}
		finally {
			norma.close();
		}
		var again = start(database);
		try {
			assertThat(get(again, "/account").body()).contains("expert@demo.norma");
		}
		finally {
			again.close();
		}
	}

	private static ConfigurableApplicationContext start(String database) {
		return SpringApplication.run(NormaApplication.class, "--spring.profiles.active=demo",
				"--norma.demo-stories=false", "--server.port=0", "--management.server.port=0",
				"--spring.datasource.url=" + database, "--norma.data=target/test-index/restart",
				"--spring.datasource.hikari.maximum-pool-size=5");
	}

	private HttpResponse<String> get(ConfigurableApplicationContext norma, String path) throws Exception {
		return get(port(norma), path);
	}

	private HttpResponse<String> get(int port, String path) throws Exception {
		var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
			.header("Accept", "text/html, */*")
			.header("Accept-Language", "en");
		return this.browser.send(request.build(), BodyHandlers.ofString());
	}

	private HttpResponse<String> post(ConfigurableApplicationContext norma, String path, String form) throws Exception {
		var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port(norma) + path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(form));
		return this.browser.send(request.build(), BodyHandlers.ofString());
	}

	private static int port(ConfigurableApplicationContext norma) {
		return ((ConfigurableWebServerApplicationContext) norma).getWebServer().getPort();
	}

}
