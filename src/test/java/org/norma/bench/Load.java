package org.norma.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Asks a running server for addresses, with one or several clients that wait for each
 * answer.
 */
final class Load {

	private final HttpClient client = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(10))
		.build();

	private final String base;

	Load(String base) {
		this.base = base;
	}

	String get(String address) throws Exception {
		return this.client.send(request(address), HttpResponse.BodyHandlers.ofString()).body();
	}

	/** Goes once through the addresses with the given number of clients. */
	Result run(List<String> addresses, int clients) throws Exception {
		var nanos = new long[addresses.size()];
		var next = new AtomicInteger();
		var failures = new AtomicInteger();
		var pool = Executors.newFixedThreadPool(clients);
		long start = System.nanoTime();
		var running = new java.util.ArrayList<Future<?>>();
		for (int i = 0; i < clients; i++) {
			running.add(pool.submit(() -> {
				for (int at = next.getAndIncrement(); at < nanos.length; at = next.getAndIncrement()) {
					long before = System.nanoTime();
					var answer = this.client.send(request(addresses.get(at)), HttpResponse.BodyHandlers.discarding());
					nanos[at] = System.nanoTime() - before;
					if (answer.statusCode() >= 400) {
						failures.incrementAndGet();
					}
				}
				return null;
			}));
		}
		for (var each : running) {
			each.get();
		}
		long whole = System.nanoTime() - start;
		pool.shutdown();
		Arrays.sort(nanos);
		return new Result(nanos.length / (whole / 1e9), nanos[nanos.length / 2] / 1e6,
				nanos[(int) (nanos.length * 0.95)] / 1e6, failures.get());
	}

	private HttpRequest request(String address) {
		return HttpRequest.newBuilder(URI.create(this.base + address)).timeout(Duration.ofSeconds(60)).build();
	}

	/**
	 * Answers a second, median and 95th percentile in milliseconds, answers of status 400
	 * and more.
	 */
	record Result(double perSecond, double p50, double p95, int failures) {

		@Override
		public String toString() {
			return String.format("%8.1f/s  p50 %7.2f ms  p95 %7.2f ms  failed %d", this.perSecond, this.p50, this.p95,
					this.failures);
		}

	}

}
