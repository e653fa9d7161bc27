package org.norma.notifications;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.norma.accounts.Contacts;
import org.norma.shared.Act;
import org.norma.shared.Actor;

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
		var calendar = this.rows.token(person.accountId())
			.map((token) -> this.links.to("/calendar/" + token.text() + ".ics"))
			.orElse(null);
		return new NotificationSettings(choice(person), calendar);
	}

	@Transactional
	public void choose(Actor person, MailChoice mail) {
		var before = choice(person);
		this.rows.choose(person.accountId(), mail);
		if (before != mail) {
			publish(person, "notification.mail-chosen", Map.of("mail", before.name()), Map.of("mail", mail.name()));
		}
	}

	/** Gives the calendar a new address; a former one stops working. */
	@Transactional
	public void renewCalendar(Actor person) {
		this.rows.keep(person.accountId(), CalendarToken.of(person.accountId()));
		publish(person, "notification.calendar-opened", Map.of(), Map.of());
	}

	@Transactional
	public void closeCalendar(Actor person) {
		this.rows.keep(person.accountId(), null);
		publish(person, "notification.calendar-closed", Map.of(), Map.of());
	}

	/** Whose calendar the token opens, empty for a wrong one or a disabled account. */
	@Transactional(readOnly = true)
	public Optional<Actor> personOf(String token) {
		if (token.length() <= CalendarToken.SELECTOR_LENGTH) {
			return Optional.empty();
		}
		return this.rows.token(token.substring(0, CalendarToken.SELECTOR_LENGTH))
			.filter((kept) -> kept.opensWith(token))
			.flatMap((kept) -> this.contacts.actor(kept.account()));
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
