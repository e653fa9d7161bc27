package org.norma.shared.export;

import java.util.List;

/**
 * A feed.
 *
 * @param name its path with what narrows it, in one order; the same for the same feed
 * @param title what it holds
 * @param page path of the page that shows the same
 * @param entries newest first
 */
public record AtomFeed(String name, String title, String page, List<AtomEntry> entries) {

	public AtomFeed {
		entries = List.copyOf(entries);
	}

}
