package org.norma.notifications;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.norma.accounts.Contact;
import org.norma.accounts.Contacts;
import org.norma.shared.Role;
import org.norma.shared.work.Notice;
import org.norma.shared.work.Notice.Recipients;

import org.springframework.stereotype.Component;

/** Finds the people of notices: one query for all named, one for each role in a body. */
@Component
class Readers {

	private final Contacts contacts;

	Readers(Contacts contacts) {
		this.contacts = contacts;
	}

	List<Reader> of(List<Notice> notices) {
		var named = named(notices);
		var holders = new HashMap<Office, List<Contact>>();
		return notices.stream()
			.flatMap((notice) -> people(notice.recipients(), named, holders)
				.map((contact) -> new Reader(notice, contact)))
			.toList();
	}

	private Map<UUID, Contact> named(List<Notice> notices) {
		var ids = notices.stream()
			.flatMap((notice) -> notice.recipients().accounts().stream())
			.collect(Collectors.toSet());
		return this.contacts.byIds(ids).stream().collect(Collectors.toMap(Contact::id, Function.identity()));
	}

	private Stream<Contact> people(Recipients wanted, Map<UUID, Contact> named, Map<Office, List<Contact>> holders) {
		Set<Contact> people = new LinkedHashSet<>();
		wanted.accounts().stream().flatMap((id) -> Stream.ofNullable(named.get(id))).forEach(people::add);
		if (wanted.role() != null) {
			people.addAll(holders.computeIfAbsent(new Office(wanted.role(), wanted.bodyId()),
					(office) -> this.contacts.holders(office.role(), office.bodyId())));
		}
		return people.stream();
	}

	private record Office(Role role, @Nullable UUID bodyId) {

	}

}
