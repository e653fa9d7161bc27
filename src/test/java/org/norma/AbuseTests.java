package org.norma;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A stranger at the real server: slow and large bodies, addresses that cannot be read,
 * visits without end. Others are still served, and nothing is left behind.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "norma.api.limit.requests=40", "norma.api.limit.period=1h" })
@ExtendWith(OutputCaptureExtension.class)
@DirtiesContext
@Tag("long")
class AbuseTests {

	private static final int SLOW = 300;

	private final HttpClient client = HttpClient.newBuilder().build();

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@ParameterizedTest
	@ValueSource(strings = {
			"POST /sign-in HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 90000\r\n",
			"POST /imports HTTP/1.1\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 90000\r\n",
			"POST /sign-in HTTP/1.1\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n",
			"GET /about HTTP/1.1\r\nContent-Length: 90000\r\n" })
	void whileBodiesHangOthersAreServed(String head) throws Exception {
		get("/about");
		var hanging = new ArrayList<Socket>();
		try {
			for (int i = 0; i < SLOW; i++) {
				hanging.add(send(head + "Host: norma\r\n\r\n"));
			}
			Thread.sleep(500);
			for (int i = 0; i < 5; i++) {
				long before = System.nanoTime();
				assertThat(get("/about").statusCode()).isEqualTo(200);
				assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(3));
			}
		}
		finally {
			for (var socket : hanging) {
				socket.close();
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/imports", "/bodies/import", "/consultations/7/upload", "/classification/ics/import",
			"/sign-in", "/needs", "/imports;x", "//imports" })
	void aFileThatNobodyMaySendIsRefusedBeforeItIsRead(String address) throws Exception {
		try (var socket = send("POST " + address + " HTTP/1.1\r\nHost: norma\r\nAccept-Language: en\r\n"
				+ "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 300000000\r\n\r\n--x\r\n")) {
			socket.setSoTimeout(15_000);
			long before = System.nanoTime();
			assertThat(statusOf(socket)).isIn(400, 403, 415);
			assertThat(Duration.ofNanos(System.nanoTime() - before)).as("nothing but the head was sent")
				.isLessThan(Duration.ofSeconds(isRefusedByTheFirewall(address) ? 14 : 5));
		}
	}

	/**
	 * Its page of errors is made when the ten seconds for the rest of a body are over.
	 */
	private static boolean isRefusedByTheFirewall(String address) {
		return address.contains(";") || address.contains("//");
	}

	@Test
	void aFormOfAGuestIsBounded() throws Exception {
		var huge = HttpRequest.newBuilder(at("/sign-in"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString("userName=" + "a".repeat(3_000_000)))
			.build();
		var answer = this.client.send(huge, HttpResponse.BodyHandlers.ofString());
		assertThat(answer.statusCode()).isEqualTo(413);
		assertThat(answer.body()).contains("256 kB");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/?q=%ff", "/?q=%zz", "/?%", "/about?lang=%c3%28", "/projects?words=%00%ff",
			"/api/v1/standards?q=%ff", "/nowhere?q=%ff", "/%2e%2e/?q=%ff", "/%ff", "/%zz" })
	void whatCannotBeDecodedIsAnsweredShortlyAndLeavesNoTrace(String address, CapturedOutput log) throws Exception {
		int before = log.getAll().length();
		for (int i = 0; i < 10; i++) {
			var answer = get(address);
			assertThat(answer.statusCode()).isIn(400, address.startsWith("/api/") ? 429 : 400);
			assertThat(answer.body().length()).isLessThan(8000);
			if (address.startsWith("/api/")) {
				assertThat(answer.type()).isEqualTo("application/problem+json");
			}
		}
		assertThat(log.getAll().substring(before)).as("log of ten such requests").hasSizeLessThan(2000);
	}

	@Test
	void visitsOfGuestsMakeNoSession() throws Exception {
		for (var page : List.of("/", "/about", "/?q=quality", "/projects", "/standards/nothing", "/accounts", "/inbox",
				"/ledger", "/sign-in", "/consultations", "/needs/new", "/nowhere", "/?lang=it&theme=dark")) {
			get(page);
		}
		assertThat(this.jdbc.sql("select count(*) from spring_session").query(Integer.class).single()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/standards?q=a", "/%61pi/v1/standards?q=a", "/ap%69/v1/standards?q=a" })
	void everySpellingOfAnAddressOfTheApiCounts(String address) throws Exception {
		for (int i = 0; i < 41; i++) {
			get(address);
		}
		assertThat(get(address).statusCode()).isEqualTo(429);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/standards/%00", "/api/v1/standards/%zz", "/api/v1/nothing",
			"/api/v1/standards/%E2%80%8B" })
	void programsGetProblemDetails(String address) throws Exception {
		var answer = get(address);
		assertThat(answer.statusCode()).isIn(400, 404, 429);
		assertThat(answer.type()).isEqualTo("application/problem+json");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\u0000b.csv", "", "..", "\u200b.csv" })
	void anyNameOfAFileIsAnswered(String name) throws Exception {
		var body = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
				+ "\"\r\n\r\na\r\n--x--\r\n";
		var sent = HttpRequest.newBuilder(at("/imports"))
			.header("Content-Type", "multipart/form-data; boundary=x")
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build();
		assertThat(this.client.send(sent, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(403);
	}

	private URI at(String address) {
		return URI.create("http://localhost:" + this.port + address);
	}

	/** By hand, since the client of the JDK does not send what cannot be read. */
	private Answer get(String address) throws IOException {
		try (var socket = send("GET " + address + " HTTP/1.1\r\nHost: norma\r\nConnection: close\r\n\r\n")) {
			socket.setSoTimeout(30_000);
			var whole = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			var type = whole.lines()
				.takeWhile((line) -> !line.isEmpty())
				.filter((line) -> line.startsWith("Content-Type: "))
				.map((line) -> line.substring(14))
				.findFirst();
			return new Answer(Integer.parseInt(whole.substring(9, 12)), type.orElse(""), whole);
		}
	}

	private Socket send(String text) throws IOException {
		var socket = new Socket("localhost", this.port);
		OutputStream out = socket.getOutputStream();
		out.write(text.getBytes(StandardCharsets.ISO_8859_1));
		out.flush();
		return socket;
	}

	private static int statusOf(Socket socket) throws IOException {
		var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
		return Integer.parseInt(lines.readLine().substring(9, 12));
	}

	private record Answer(int statusCode, String type, String body) {
	}

}
