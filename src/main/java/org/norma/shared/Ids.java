package org.norma.shared;

import java.util.UUID;

import org.hibernate.id.uuid.UuidVersion7Strategy;

/**
 * Identifiers that grow with time (RFC 9562 version 7), so that new rows sit together in
 * the indexes.
 */
public final class Ids {

	private Ids() {
	}

	public static UUID next() {
		return UuidVersion7Strategy.INSTANCE.generateUuid(null);
	}

}
