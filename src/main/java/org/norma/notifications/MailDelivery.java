package org.norma.notifications;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.mail.SendFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends one mail a transaction, and tries again later what could not be sent. */
@Service
class MailDelivery {

	private static final Logger log = LoggerFactory.getLogger(MailDelivery.class);

	private static final Duration FIRST_DELAY = Duration.ofMinutes(1);

	private static final Duration LONGEST_DELAY = Duration.ofHours(6);

	private static final int ERROR_LENGTH = 500;

	private final OutboxRows rows;

	private final Postman postman;

	private final Clock clock;

	MailDelivery(OutboxRows rows, Postman postman, Clock clock) {
		this.rows = rows;
		this.postman = postman;
		this.clock = clock;
	}

	/** Sends the mail whose turn it is and marks it, in one transaction. */
	@Transactional
	public Outcome next() {
		return this.rows.lockNext().map(this::deliver).orElse(Outcome.NOTHING_DUE);
	}

	private Outcome deliver(OutboxMail mail) {
		try {
			this.rows.settle(mail.id(), this.postman.deliver(mail), null);
			return Outcome.GO_ON;
		}
		catch (MailParseException | MailPreparationException ex) {
			return fail(mail, ex);
		}
		catch (MailException ex) {
			postpone(mail, ex);
			return concernsOnly(ex) ? Outcome.GO_ON : Outcome.SERVER_DOWN;
		}
	}

	private Outcome fail(OutboxMail mail, Exception why) {
		log.warn("Mail {} to {} cannot be sent: {}", mail.id(), mail.address(), sentence(why));
		this.rows.settle(mail.id(), OutboxState.FAILED, sentence(why));
		return Outcome.GO_ON;
	}

	private void postpone(OutboxMail mail, MailException why) {
		var now = this.clock.instant();
		if (!now.isBefore(mail.giveUpAt())) {
			fail(mail, why);
			return;
		}
		var next = now.plus(delay(mail.attempts()));
		log.warn("Mail {} is tried again at {}: {}", mail.id(), next, sentence(why));
		this.rows.postpone(mail.id(), next, sentence(why));
	}

	/**
	 * One minute after the first attempt, then twice as long each time, up to six hours.
	 */
	static Duration delay(int attemptsBefore) {
		var delay = FIRST_DELAY.multipliedBy(1L << Math.min(attemptsBefore, 16));
		return (delay.compareTo(LONGEST_DELAY) < 0) ? delay : LONGEST_DELAY;
	}

	/** Whether the server answered and refused only this mail. */
	private static boolean concernsOnly(MailException ex) {
		return ex instanceof MailSendException refused
				&& Stream.of(refused.getMessageExceptions()).anyMatch(SendFailedException.class::isInstance);
	}

	private static String sentence(Exception why) {
		var cause = NestedExceptionUtils.getMostSpecificCause(
				(why instanceof MailSendException refused && refused.getMessageExceptions().length > 0)
						? refused.getMessageExceptions()[0] : why);
		var text = Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName()).strip();
		return text.substring(0, Math.min(text.length(), ERROR_LENGTH));
	}

	/** What the attempt says about the mails that wait behind it. */
	enum Outcome {

		NOTHING_DUE, GO_ON, SERVER_DOWN

	}

}
