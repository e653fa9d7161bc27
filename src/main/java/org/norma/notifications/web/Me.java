package org.norma.notifications.web;

import java.util.UUID;

import org.norma.shared.Actor;

/** The signed-in person, whose pages these are. */
final class Me {

	private Me() {
	}

	static Actor person() {
		return Actor.current().orElseThrow();
	}

	static UUID account() {
		return person().accountId();
	}

}
