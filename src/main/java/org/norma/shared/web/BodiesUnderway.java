package org.norma.shared.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts the bodies that are still arriving: each takes a thread, and most threads are
 * for those who send none.
 */
final class BodiesUnderway {

	private final int most;

	private final int mostOfOne;

	private final AtomicInteger all = new AtomicInteger();

	private final Map<String, Integer> byClient = new ConcurrentHashMap<>();

	/**
	 * With limits.
	 * @param most at once of all clients
	 * @param mostOfOne at once of one client
	 */
	BodiesUnderway(int most, int mostOfOne) {
		this.most = most;
		this.mostOfOne = mostOfOne;
	}

	/** Whether one more of the client may come; then it counts until it leaves. */
	boolean enter(String client) {
		int own = this.byClient.merge(client, 1, Integer::sum);
		if (this.all.incrementAndGet() > this.most || own > this.mostOfOne) {
			leave(client);
			return false;
		}
		return true;
	}

	void leave(String client) {
		this.all.decrementAndGet();
		this.byClient.computeIfPresent(client, (name, own) -> (own > 1) ? own - 1 : null);
	}

}
