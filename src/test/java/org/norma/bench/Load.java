package org.norma.bench;

import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Asks a running server for addresses, with one or several clients that wait for each
 * answer.
 */
final class Load {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	private static final long LONGEST = Duration.ofSeconds(30).toNanos();

	private final int port;

	private final String cookies;

	Load(int port) {
		this(port, "");
	}

	private Load(int port, String cookies) {
		this.port = port;
		this.cookies = cookies;
	}

	/** The same server, asked by a person of the demonstration. */
	Load as(String person) throws Exception {
		var jar = new java.net.CookieManager();
		var browser = HttpClient.newBuilder().cookieHandler(jar).build();
		var page = browser.send(HttpRequest.newBuilder(uri("/sign-in")).build(), HttpResponse.BodyHandlers.ofString());
		var token = TOKEN.matcher(page.body());
		if (!token.find()) {
			throw new IllegalStateException("No form at /sign-in");
		}
		var form = "_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
		var answer = browser.send(HttpRequest.newBuilder(uri("/sign-in/demo/" + person))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form))
			.build(), HttpResponse.BodyHandlers.discarding());
		if (answer.statusCode() != 302) {
			throw new IllegalStateException("Sign-in of " + person + ": " + answer.statusCode());
		}
		return new Load(this.port,
				String.join("; ",
						jar.getCookieStore()
							.getCookies()
							.stream()
							.map((cookie) -> cookie.getName() + "=" + cookie.getValue())
							.toList()));
	}

	String get(String address) throws Exception {
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(uri(address)).build(), HttpResponse.BodyHandlers.ofString())
			.body();
	}

	private URI uri(String address) {
		return URI.create("http://localhost:" + this.port + address);
	}

	/**
	 * Goes once through the addresses with the given number of clients, for half a minute
	 * at most; a client that gets no answer in a minute gives up.
	 */
	Result run(List<String> addresses, int clients) throws Exception {
		var nanos = new ConcurrentLinkedQueue<Long>();
		var next = new AtomicInteger();
		var failures = new AtomicInteger();
		var pool = Executors.newFixedThreadPool(clients);
		long start = System.nanoTime();
		var running = new java.util.ArrayList<Future<?>>();
		for (int i = 0; i < clients; i++) {
			running.add(pool.submit(() -> {
				try (var connection = new Connection(this.port, this.cookies)) {
					for (int at = next.getAndIncrement(); at < addresses.size()
							&& System.nanoTime() - start < LONGEST; at = next.getAndIncrement()) {
						long before = System.nanoTime();
						var answer = connection.get(addresses.get(at));
						nanos.add(System.nanoTime() - before);
						if (answer.status() >= 400) {
							failures.incrementAndGet();
						}
					}
				}
				catch (SocketTimeoutException ex) {
					failures.incrementAndGet();
				}
				return null;
			}));
		}
		for (var each : running) {
			each.get();
		}
		long whole = System.nanoTime() - start;
		pool.shutdown();
		return Result.of(nanos.stream().sorted().toList(), whole, failures.get());
	}

	/**
	 * Answers a second, median and 95th percentile in milliseconds, answers of status 400
	 * and more.
	 */
	record Result(double perSecond, double p50, double p95, int failures) {

		private static Result of(List<Long> sorted, long whole, int failures) {
			var last = sorted.size() - 1;
			return (last < 0) ? new Result(0, Double.NaN, Double.NaN, failures)
					: new Result(sorted.size() / (whole / 1e9), sorted.get(sorted.size() / 2) / 1e6,
							sorted.get(Math.min(last, (int) (sorted.size() * 0.95))) / 1e6, failures);
		}

		@Override
		public String toString() {
			return String.format("%8.1f/s  p50 %7.2f ms  p95 %7.2f ms  failed %d", this.perSecond, this.p50, this.p95,
					this.failures);
		}

	}

}
