package org.norma.shared.web;

import java.util.List;

/** Public pages of one kind, listed for search engines in parts of bounded length. */
public interface SitemapSource {

	/** Most addresses of a part (sitemaps.org). */
	int MOST = 50_000;

	/** What the part of the address is called. */
	String name();

	/** The parts in which they are listed. */
	List<Part> parts();

	/** The paths of a part, without the context path, at most {@link #MOST}. */
	List<String> paths(Part part);

	/**
	 * A part of a list that is in order.
	 *
	 * @param from the first of it, empty for the beginning of the list
	 * @param before the first of the next part, empty for the end of the list
	 */
	record Part(String from, String before) {

		/** A list that fits into one part. */
		public static final Part WHOLE = new Part("", "");

	}

}
