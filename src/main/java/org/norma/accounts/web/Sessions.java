package org.norma.accounts.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.norma.accounts.PasswordTaken;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** The open sessions of a person, on every device. */
@Component
class Sessions {

	private final FindByIndexNameSessionRepository<? extends Session> repository;

	Sessions(FindByIndexNameSessionRepository<? extends Session> repository) {
		this.repository = repository;
	}

	/** Latest used first. */
	List<Open> of(UUID accountId, String current) {
		return this.repository.findByPrincipalName(accountId.toString())
			.values()
			.stream()
			.map((session) -> new Open(SignInDevice.of(session), session.getCreationTime(),
					session.getLastAccessedTime(), session.getId().equals(current)))
			.sorted(Comparator.comparing(Open::current).thenComparing(Open::lastUsed).reversed())
			.toList();
	}

	/** Ends all sessions of the person but one. */
	void endOthers(UUID accountId, String kept) {
		this.repository.findByPrincipalName(accountId.toString())
			.keySet()
			.stream()
			.filter((id) -> !id.equals(kept))
			.forEach(this.repository::deleteById);
	}

	@TransactionalEventListener
	void on(PasswordTaken event) {
		endOthers(event.accountId(), "");
	}

	/** An open session. */
	record Open(SignInDevice device, Instant opened, Instant lastUsed, boolean current) {

	}

}
