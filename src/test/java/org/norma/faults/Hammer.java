package org.norma.faults;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Officials who approve and publish as fast as they can, until Norma answers no more; and
 * what Norma told them.
 */
final class Hammer {

	private static final String MOVED_ON = "has changed since you opened it";

	private final Set<UUID> approved = ConcurrentHashMap.newKeySet();

	private final Set<UUID> published = ConcurrentHashMap.newKeySet();

	/** Acts asked for again because their first answer never came, and done already. */
	private final Set<UUID> doneUnheard = ConcurrentHashMap.newKeySet();

	private final AtomicInteger answers = new AtomicInteger();

	private final Queue<String> surprises = new ConcurrentLinkedQueue<>();

	private final List<Visitor> officials;

	Hammer(List<Visitor> officials) {
		this.officials = officials;
	}

	Set<UUID> approved() {
		return this.approved;
	}

	Set<UUID> published() {
		return this.published;
	}

	int answers() {
		return this.answers.get();
	}

	Set<UUID> doneUnheard() {
		return this.doneUnheard;
	}

	Queue<String> surprises() {
		return this.surprises;
	}

	/**
	 * As many at once as there are officials, each with the next project of the queue.
	 */
	List<Thread> begin(List<UUID> projects) {
		var queue = new ConcurrentLinkedQueue<>(projects);
		var threads = new ArrayList<Thread>();
		for (int n = 0; n < this.officials.size(); n++) {
			var thread = new Thread(() -> work(queue));
			thread.start();
			threads.add(thread);
		}
		return threads;
	}

	private void work(Queue<UUID> queue) {
		try {
			for (var id = queue.poll(); id != null; id = queue.poll()) {
				if (!this.approved.contains(id)) {
					told(id, "/approve", official(id, 0).post("/projects/" + id + "/approve", approval()),
							this.approved);
				}
				told(id, "/publish", official(id, 1).post("/projects/" + id + "/publish", publication()),
						this.published);
			}
		}
		catch (IOException ex) {
			// Norma is dead: nobody knows what became of the act
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * Always the same two for a project, after a kill too: who approves does not publish.
	 */
	private Visitor official(UUID id, int further) {
		return this.officials.get(Math.floorMod(id.hashCode() + further, this.officials.size()));
	}

	private void told(UUID id, String act, HttpResponse<String> answer, Set<UUID> done) {
		this.answers.incrementAndGet();
		if (answer.statusCode() / 100 == 3 && answer.headers().firstValue("Location").orElse("").contains(id + "/")) {
			done.add(id);
		}
		else if (answer.statusCode() < 500 && answer.body().contains(MOVED_ON)) {
			done.add(id);
			this.doneUnheard.add(id);
		}
		else if (answer.statusCode() != 503) {
			this.surprises.add(act + " " + id + ": " + answer.statusCode() + " "
					+ answer.headers().firstValue("Location").orElse("") + " " + text(answer.body()));
		}
	}

	private static String text(String page) {
		var plain = page.replaceAll("(?s)<(script|style).*?</\\1>", "")
			.replaceAll("<[^>]+>", " ")
			.replaceAll("\\s+", " ");
		return plain.substring(0, Math.min(plain.length(), 2000));
	}

	/**
	 * The projects came so far by two exemptions; who approves says that both were looked
	 * at.
	 */
	private static Map<String, String> approval() {
		return Map.of("password", Prepared.PASSWORD, "reason", "", "exemptions", "consultation,ballot");
	}

	private static Map<String, String> publication() {
		var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
		return Map.of("publishedOn", today.toString(), "effectiveOn", today.plusYears(1).toString(), "textPublic",
				"true", "file", "true");
	}

}
