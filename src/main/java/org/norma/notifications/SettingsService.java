package org.norma.notifications;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.norma.accounts.Contacts;
import org.norma.shared.Act;
import org.norma.shared.Actor;
import org.norma.shared.Token;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a person wants to be told, and the address of the personal calendar. */
@Service
public class SettingsService {

	private final SettingRows rows;

	private final Contacts contacts;

	private final Links links;

	private final ApplicationEventPublisher events;

	SettingsService(SettingRows rows, Contacts contacts, Links links, ApplicationEventPublisher events) {
		this.rows = rows;
		this.contacts = contacts;
		this.links = links;
		this.events = events;
	}

	@Transactional(readOnly = true)
	public NotificationSettings of(Actor person) {
		return new NotificationSettings(choice(person), this.rows.hasCalendar(person.accountId()));
	}

	@Transactional
	public void choose(Actor person, MailChoice mail) {
		var before = choice(person);
		this.rows.choose(person.accountId(), mail);
		if (before != mail) {
			publish(person, "notification.mail-chosen", Map.of("mail", before.name()), Map.of("mail", mail.name()));
		}
	}

	/**
	 * Gives the calendar a new address; a former one stops working.
	 * @return the address, which is kept nowhere
	 */
	@Transactional
	public String renewCalendar(Actor person) {
		var token = Token.next();
		this.rows.keepCalendar(person.accountId(), token.hash());
		publish(person, "notification.calendar-opened", Map.of(), Map.of());
		return this.links.to("/calendar/" + token.value() + ".ics");
	}

	@Transactional
	public void closeCalendar(Actor person) {
		this.rows.keepCalendar(person.accountId(), null);
		publish(person, "notification.calendar-closed", Map.of(), Map.of());
	}

	/** Whose calendar the token opens, empty for a wrong one or a disabled account. */
	@Transactional(readOnly = true)
	public Optional<Actor> personOf(String token) {
		return this.rows.ofCalendar(new Token(token).hash()).flatMap(this.contacts::actor);
	}

	private MailChoice choice(Actor person) {
		return this.rows.choices(List.of(person.accountId())).getOrDefault(person.accountId(), MailChoice.AT_ONCE);
	}

	private void publish(Actor person, String verb, Map<String, String> before, Map<String, String> after) {
		UUID id = person.accountId();
		this.events.publishEvent(
				new Act(verb, "account", id.toString(), before, after, id, person.displayName(), null, null, null));
	}

}
