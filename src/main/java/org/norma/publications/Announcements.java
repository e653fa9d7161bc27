package org.norma.publications;

import java.util.UUID;

/** Publishes announcements on their page and in the feed. */
public interface Announcements {

	/**
	 * Announces within the caller's transaction, numbered by authority and year without a
	 * gap.
	 * @return the id of the announcement, shown at {@code /announcements/{id}}
	 */
	UUID announce(NewAnnouncement announcement);

}
