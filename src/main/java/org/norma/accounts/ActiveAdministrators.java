package org.norma.accounts;

import java.util.Set;
import java.util.UUID;

import org.norma.shared.Administrators;
import org.norma.shared.Role;

import org.springframework.stereotype.Component;

/** Enabled accounts whose role of an administrator counts today. */
@Component
class ActiveAdministrators implements Administrators {

	private final Contacts contacts;

	ActiveAdministrators(Contacts contacts) {
		this.contacts = contacts;
	}

	@Override
	public boolean anotherThan(Set<UUID> accounts) {
		return this.contacts.holders(Role.ADMINISTRATOR, null)
			.stream()
			.anyMatch((each) -> !accounts.contains(each.id()));
	}

}
