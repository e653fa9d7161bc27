package org.norma.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The process is killed (SIGKILL) in the middle of approvals, publications, an import and
 * mails, several times on the same data folder: nothing is lost, doubled or half done.
 * {@code -Plong} makes a long trial of it.
 */
@Tag("long")
class CrashTests {

	private static final int KILLS = Integer.getInteger("norma.test.kills", 1);

	private static final int PROJECTS = Integer.getInteger("norma.test.projects", 20 * KILLS);

	private static final int ROWS = Integer.getInteger("norma.test.rows", 10_000);

	@TempDir(cleanup = CleanupMode.ON_SUCCESS)
	private Path folder;

	private final Random random = new Random();

	private final GreenMail mails = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

	private final List<String> story = new ArrayList<>();

	private ChildNorma norma;

	private int kills;

	@AfterEach
	void end() throws Exception {
		this.mails.stop();
		if (this.norma != null && this.norma.isAlive()) {
			this.norma.stop();
		}
		System.out.println(String.join("\n", this.story));
	}

	@Test
	void whateverTheMomentOfTheKillNothingIsLostDoubledOrHalfDone() throws Exception {
		var data = this.folder.resolve("data");
		var waiting = Prepared.in(data, PROJECTS).projects();
		this.mails.start();
		var port = ChildNorma.freePort();
		serve(data, port);
		var officials = IntStream.range(0, Prepared.OFFICIALS)
			.mapToObj((n) -> signedIn(port, Prepared.official(n)))
			.toList();
		var administrator = signedIn(port, Prepared.ADMINISTRATOR);
		var hammer = new Hammer(officials);
		for (int round = 0; round < KILLS; round++) {
			beginImport(administrator, round);
			var threads = hammer.begin(open(waiting, hammer));
			letThemWork(hammer, 5 + this.random.nextInt(25));
			kill(round);
			for (var thread : threads) {
				thread.join();
			}
			if (round == KILLS - 1) {
				killAnImportOfTheCommandLine(data);
			}
			serve(data, port);
			check(hammer);
		}
		finish(hammer, waiting, administrator);
	}

	/**
	 * Until they had so many answers, and a moment more: in the middle of the next acts.
	 */
	private void letThemWork(Hammer hammer, int answers) throws InterruptedException {
		var enough = hammer.answers() + answers;
		for (int hundredths = 0; hammer.answers() < enough && hundredths < 3000; hundredths++) {
			Thread.sleep(10);
		}
		Thread.sleep(this.random.nextInt(100));
	}

	private Visitor signedIn(int port, String name) {
		try {
			var visitor = new Visitor(port);
			visitor.signIn(name, Prepared.PASSWORD);
			return visitor;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void serve(Path data, int port) throws Exception {
		var began = System.nanoTime();
		this.norma = ChildNorma.serve(data, this.folder.resolve("norma-" + this.kills + ".log"), port,
				this.mails.getSmtp().getPort());
		this.story.add("started in %.1f s".formatted((System.nanoTime() - began) / 1e9));
	}

	private static List<UUID> open(List<UUID> waiting, Hammer hammer) {
		return waiting.stream().filter((id) -> !hammer.published().contains(id)).toList();
	}

	private static void beginImport(Visitor administrator, int round) throws Exception {
		var mapping = administrator.upload("/imports", "round" + round + ".csv", csv(round))
			.headers()
			.firstValue("Location")
			.orElseThrow();
		var begun = administrator.post(mapping.replaceFirst("https?://[^/]+", "").replace("/mapping", "/import"),
				Map.of());
		assertThat(begun.statusCode()).isEqualTo(302);
	}

	private static String csv(int round) {
		return IntStream.range(0, ROWS)
			.mapToObj((n) -> "ISO " + ((round + 1) * 100_000 + n) + ":2001,Title " + n + ",2001-01-01")
			.collect(Collectors.joining("\n", "number,title,published\n", "\n"));
	}

	/** The first time with its database: an import is killed without it in every run. */
	private void kill(int round) throws Exception {
		this.kills++;
		if (round % 2 == 0) {
			this.norma.killAll();
		}
		else {
			this.norma.kill();
		}
	}

	/** One that ended before it was killed does not count; the next one is tried. */
	private void killAnImportOfTheCommandLine(Path data) throws Exception {
		for (int attempt = 0; attempt < 10; attempt++) {
			var name = "command" + attempt + ".csv";
			var file = Files.writeString(this.folder.resolve(name), csv(KILLS + attempt));
			this.norma = ChildNorma.run(data, this.folder.resolve(name + ".log"), "import", file.toString());
			while (this.norma.isAlive() && !isRunning(name)) {
				Thread.sleep(20);
			}
			Thread.sleep(this.random.nextInt(500));
			this.norma.kill();
			this.kills++;
			if (!this.norma.log().contains("Imported")) {
				return;
			}
		}
		throw new AssertionError("no import was under way any more when it was killed");
	}

	private boolean isRunning(String fileName) throws IOException {
		try {
			return count(this.norma.database(),
					"import_run where state <> 'MAPPING' and file_name = '" + fileName + "'") > 0;
		}
		catch (DataAccessException | IOException ex) {
			return false;
		}
	}

	private void check(Hammer hammer) throws Exception {
		var database = this.norma.database();
		this.story.add("after %d kills: %d approved, %d published, %d imports done, %d under way, %d mails waiting"
			.formatted(this.kills, count(database, "approval"), count(database, "publication"),
					count(database, "import_run where state = 'DONE'"),
					count(database, "import_run where state in ('QUEUED', 'RUNNING')"),
					count(database, "outbox where state = 'PENDING'")));
		assertThat(Whole.brokenRules(database)).isEmpty();
		assertThat(hammer.surprises()).isEmpty();
		assertThat(database.sql("select project_id from approval").query(UUID.class).list())
			.as("what was said to be approved")
			.containsAll(hammer.approved());
		assertThat(database.sql("select project_id from publication").query(UUID.class).list())
			.as("what was said to be published")
			.containsAll(hammer.published());
	}

	private static long count(JdbcClient database, String what) {
		return database.sql("select count(*) from " + what).query(Long.class).single();
	}

	/** The officials do the rest; then everything that waits must come to its end. */
	private void finish(Hammer hammer, List<UUID> waiting, Visitor administrator) throws Exception {
		for (var thread : hammer.begin(open(waiting, hammer))) {
			thread.join();
		}
		check(hammer);
		var database = this.norma.database();
		assertThat(hammer.published()).containsExactlyInAnyOrderElementsOf(waiting);
		await(database, "import_run where state in ('QUEUED', 'RUNNING')");
		assertThat(database.sql("select distinct added from import_run").query(Integer.class).list())
			.containsExactly(ROWS);
		await(database, "outbox where state = 'PENDING'");
		await(database, "event_publication");
		assertThat(Whole.brokenRules(database)).isEmpty();
		everyMailOnce(database);
		assertThat(administrator.get("/ledger/check").body()).contains("status-in-force");
		everythingIsFound(database, administrator);
	}

	/** Waits as long as it becomes less. */
	private static void await(JdbcClient database, String left) throws InterruptedException {
		var before = Long.MAX_VALUE;
		for (var now = count(database, left); now > 0 && now < before; now = count(database, left)) {
			before = now;
			for (int tenths = 0; tenths < 450 && count(database, left) == now; tenths++) {
				Thread.sleep(100);
			}
		}
		assertThat(count(database, left)).as(left).isZero();
	}

	/**
	 * A mail that the mail server took and that Norma had not marked yet goes out a
	 * second time with the same identifier: at most one a kill.
	 */
	private void everyMailOnce(JdbcClient database) {
		var received = Arrays.stream(this.mails.getReceivedMessages())
			.map(CrashTests::identifier)
			.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
		var written = database.sql("select cast(id as text) from outbox").query(String.class).list();
		assertThat(database.sql("select distinct state from outbox").query(String.class).list())
			.containsExactly("SENT");
		assertThat(received.keySet()).containsExactlyInAnyOrderElementsOf(written);
		var copies = received.values().stream().mapToLong((times) -> times - 1).sum();
		this.story.add("%d mails, %d received, %d of them a second time".formatted(written.size(),
				written.size() + copies, copies));
		assertThat(copies).isLessThanOrEqualTo(this.kills);
	}

	private static String identifier(MimeMessage mail) {
		try {
			return mail.getMessageID().replaceAll("[<>]|@.*", "");
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void everythingIsFound(JdbcClient database, Visitor visitor) throws Exception {
		var numbers = database.sql("select designation from publication").query(String.class).list();
		for (var number : numbers) {
			var found = "";
			for (int tries = 0; tries < 240 && !found.contains(number); tries++) {
				Thread.sleep((tries == 0) ? 0 : 500);
				found = visitor.get("/api/v1/standards?q=" + number.replace(" ", "%20").replace("/", "%2F")).body();
			}
			assertThat(found).as(number).contains("\"designation\":\"" + number + "\"");
		}
	}

}
