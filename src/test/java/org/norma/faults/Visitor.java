package org.norma.faults;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser, who stays signed in while Norma is killed and started. */
final class Visitor {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final HttpClient browser = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.cookieHandler(new CookieManager())
		.build();

	private final String base;

	private String token = "";

	Visitor(int port) {
		this.base = "http://localhost:" + port;
	}

	void signIn(String userName, String password) throws Exception {
		takeToken("/sign-in");
		var answer = post("/sign-in", Map.of("userName", userName, "password", password));
		if (answer.statusCode() / 100 != 3) {
			throw new IllegalStateException(userName + " is not let in: " + answer.statusCode());
		}
		takeToken("/account");
	}

	private void takeToken(String page) throws Exception {
		var found = TOKEN.matcher(get(page).body());
		if (!found.find()) {
			throw new IllegalStateException("no form on " + page);
		}
		this.token = found.group(1);
	}

	HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return send(request(path).GET());
	}

	/** Posts the form; where it is asked about, the answer is yes. */
	HttpResponse<String> post(String path, Map<String, String> form) throws IOException, InterruptedException {
		var answer = sent(path, form);
		if (!answer.body().contains("data-confirmation")) {
			return answer;
		}
		var confirmed = new HashMap<>(form);
		confirmed.put("confirmed", "yes");
		return sent(path, confirmed);
	}

	private HttpResponse<String> sent(String path, Map<String, String> form) throws IOException, InterruptedException {
		var body = form.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&", "_csrf=" + this.token + "&", ""));
		return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(body)));
	}

	HttpResponse<String> upload(String path, String fileName, String content) throws IOException, InterruptedException {
		var body = "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
				+ "\"\r\nContent-Type: text/csv\r\n\r\n" + content + "\r\n--part--\r\n";
		return send(request(path + "?_csrf=" + URLEncoder.encode(this.token, StandardCharsets.UTF_8))
			.header("Content-Type", "multipart/form-data; boundary=part")
			.POST(BodyPublishers.ofString(body)));
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.base + path))
			.timeout(Duration.ofSeconds(60))
			.header("Accept", "text/html, */*")
			.header("Accept-Language", "en");
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return this.browser.send(request.build(), BodyHandlers.ofString());
	}

}
