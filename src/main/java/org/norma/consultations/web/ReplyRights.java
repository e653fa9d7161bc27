package org.norma.consultations.web;

import java.util.UUID;

import org.norma.shared.Actor;

import org.springframework.stereotype.Component;

/** Tells the page of a round for which bodies its reader may reply. */
@Component("replyRights")
public class ReplyRights {

	public boolean actsFor(UUID body) {
		return Actor.current()
			.filter((person) -> person.grants().stream().anyMatch((grant) -> body.equals(grant.bodyId())))
			.isPresent();
	}

}
