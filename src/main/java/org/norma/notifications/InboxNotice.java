package org.norma.notifications;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Something a person was told, in the words of the reader.
 *
 * @param readAt when it was read, {@code null} while it is unread
 */
public record InboxNotice(UUID id, String text, String href, Instant toldAt, @Nullable Instant readAt) {

	public boolean unread() {
		return this.readAt == null;
	}

}
