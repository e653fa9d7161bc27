package org.norma.notifications;

import org.springframework.stereotype.Component;

/** Sends what is due, until nothing is due or the mail server is down. */
@Component
class MailRun {

	private final MailDelivery delivery;

	MailRun(MailDelivery delivery) {
		this.delivery = delivery;
	}

	void sendDue() {
		var goOn = true;
		while (goOn && !Thread.currentThread().isInterrupted()) {
			goOn = this.delivery.next() == MailDelivery.Outcome.GO_ON;
		}
	}

}
