package org.norma.documents;

import java.util.UUID;

import org.norma.shared.Actor;
import org.norma.shared.Role;

import org.springframework.boot.test.context.TestComponent;

/** Drafters of a body write its documents, its experts read them. */
@TestComponent
class BodyAccess implements DocumentAccess {

	static String owner(UUID body) {
		return "body:" + body;
	}

	@Override
	public boolean handles(String owner) {
		return owner.startsWith("body:");
	}

	@Override
	public boolean mayRead(String owner, Actor person) {
		return person.holds(Role.EXPERT, body(owner));
	}

	@Override
	public boolean mayWrite(String owner, Actor person) {
		return person.holds(Role.DRAFTER, body(owner));
	}

	private static UUID body(String owner) {
		return UUID.fromString(owner.substring("body:".length()));
	}

}
