package org.norma.notifications;

import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.shared.Act;
import org.norma.shared.NotFound;
import org.norma.shared.Role;
import org.norma.shared.RuleBroken;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators see and do about mails. */
@Service
public class Outbox {

	private final OutboxRows rows;

	private final LetterPrinter printer;

	private final ApplicationEventPublisher events;

	Outbox(OutboxRows rows, LetterPrinter printer, ApplicationEventPublisher events) {
		this.rows = rows;
		this.printer = printer;
		this.events = events;
	}

	/** The newest first, those in the state, or in any with {@code null}. */
	@Transactional(readOnly = true)
	public Page<OutboxMail> all(@Nullable OutboxState state, Pageable page) {
		var counts = this.rows.counts();
		var total = (state != null) ? counts.getOrDefault(state, 0L)
				: counts.values().stream().mapToLong(Long::longValue).sum();
		return new PageImpl<>(this.rows.all(state, page.getPageSize(), page.getOffset()), page, total);
	}

	/** How many mails are in each state that has some. */
	@Transactional(readOnly = true)
	public Map<OutboxState, Long> counts() {
		return this.rows.counts();
	}

	@Transactional(readOnly = true)
	public OutboxMail byId(UUID id) {
		return this.rows.byId(id).orElseThrow(() -> new NotFound("notifications.outbox.not-found"));
	}

	/** The plain part of the mail, as its reader sees it. */
	public String text(OutboxMail mail) {
		return this.printer.text(mail);
	}

	/**
	 * Lets the mail be tried anew; one that the mail server has taken is not sent again.
	 */
	@Transactional
	public void retry(UUID id) {
		var mail = this.rows.lock(id).orElseThrow(() -> new NotFound("notifications.outbox.not-found"));
		if (mail.state() == OutboxState.SENT) {
			throw new RuleBroken("notifications.outbox.already-sent", mail.address());
		}
		this.rows.retry(id);
		publish("outbox.retried", id.toString(), Map.of("state", mail.state().name()));
	}

	/** Lets every mail that waits or was given up be tried anew. */
	@Transactional
	public int retryAll() {
		var mails = this.rows.retry(null);
		publish("outbox.all-retried", "all", Map.of("mails", String.valueOf(mails)));
		return mails;
	}

	private void publish(String verb, String subject, Map<String, String> before) {
		this.events.publishEvent(Act.by(Role.ADMINISTRATOR, verb, "mail", subject, before, Map.of()));
	}

}
