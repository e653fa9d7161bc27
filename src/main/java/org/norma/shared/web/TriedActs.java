package org.norma.shared.web;

import org.norma.shared.Act;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears what a trial of an act would write into the ledger. */
@Component
class TriedActs {

	@EventListener
	void on(Act act) {
		Confirmation.tried(act);
	}

}
