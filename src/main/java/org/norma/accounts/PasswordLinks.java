package org.norma.accounts;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.norma.shared.Actor;
import org.norma.shared.NotFound;
import org.norma.shared.work.Notice;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands out the links that set passwords: to the mailbox of the account alone, or to the
 * administrator where there is no mail.
 */
@Service
@Transactional
public class PasswordLinks {

	private final AccountRepository accounts;

	private final AccountService service;

	private final PasswordService passwords;

	private final PasswordRequests requests;

	private final Dependences dependences;

	private final ObjectProvider<PasswordMail> mail;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	PasswordLinks(AccountRepository accounts, AccountService service, PasswordService passwords,
			PasswordRequests requests, Dependences dependences, ObjectProvider<PasswordMail> mail,
			ApplicationEventPublisher events, Clock clock) {
		this.accounts = accounts;
		this.service = service;
		this.passwords = passwords;
		this.requests = requests;
		this.dependences = dependences;
		this.mail = mail;
		this.events = events;
		this.clock = clock;
	}

	/** A new account, and the link for its first password. */
	public Given create(String userName, String displayName, Locale language) {
		var made = this.service.create(userName, displayName, language);
		return given(account(made.id()), made.token());
	}

	/**
	 * Makes the present password useless, and a link for a new one; asks another
	 * administrator where one has to agree first.
	 * @return empty where it now waits for another administrator
	 * @throws RuleBroken where the link would be read by who owes the own account or role
	 * to this one
	 */
	public Optional<Given> reset(AccountId id) {
		if (!this.requests.isMailed(id)) {
			this.dependences.refuseWhoOwes(account(id));
		}
		var agreed = this.requests.open(id).filter(PasswordRequestView::agreed).isPresent();
		if (!agreed && this.requests.isNeeded(id)) {
			this.requests.ask(id);
			return Optional.empty();
		}
		var token = this.passwords.reset(id);
		var account = account(id);
		Actor.current()
			.filter((person) -> !person.accountId().equals(id.value()))
			.ifPresent((person) -> tell(account, person));
		return Optional.of(given(account, token));
	}

	private void tell(Account account, Actor maker) {
		this.events.publishEvent(new Notice(Notice.Recipients.account(account.id().value()),
				"accounts.notice.link-made", List.of(maker.displayName()), "/account",
				"accounts.link-made-" + account.id().value() + this.clock.millis()));
	}

	private Given given(Account account, String token) {
		this.dependences.releaseLink(account.id());
		if (!this.requests.isMailed(account.id())) {
			this.dependences.owed(account.id(), Dependences.What.LINK);
			return new Given(account.id(), token);
		}
		var language = account.language();
		this.mail.stream()
			.filter(PasswordMail::isPossible)
			.findFirst()
			.orElseThrow()
			.send(Objects.requireNonNull(account.mailbox()), account.displayName(),
					(language != null) ? language : Locale.ENGLISH, "/password/" + token,
					this.clock.instant().plus(PasswordService.OPEN));
		return new Given(account.id(), null);
	}

	/** The person has read who made the link that set the password. */
	public void acknowledge(AccountId id) {
		account(id).acknowledgeLink();
	}

	private Account account(AccountId id) {
		return this.accounts.findById(id).orElseThrow(() -> new NotFound("accounts.not-found"));
	}

	/**
	 * A link that was made.
	 *
	 * @param token what the administrator hands over, {@code null} where it went to the
	 * mailbox of the account
	 */
	public record Given(AccountId id, @org.jspecify.annotations.Nullable String token) {

	}

}
