package org.norma.accounts;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.norma.shared.Administrators;
import org.norma.shared.Role;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enabled accounts whose role of an administrator counts today. */
@Component
@Transactional(readOnly = true)
class ActiveAdministrators implements Administrators {

	private final Contacts contacts;

	private final Dependences dependences;

	private final AccountRepository accounts;

	ActiveAdministrators(Contacts contacts, Dependences dependences, AccountRepository accounts) {
		this.contacts = contacts;
		this.dependences = dependences;
		this.accounts = accounts;
	}

	@Override
	public Set<UUID> secondsOf(UUID asker, Set<UUID> without) {
		var others = this.contacts.holders(Role.ADMINISTRATOR, null)
			.stream()
			.map(Contact::id)
			.filter((each) -> !asker.equals(each) && !without.contains(each))
			.toList();
		if (others.isEmpty()) {
			return Set.of();
		}
		var all = new HashSet<>(others);
		all.add(asker);
		return this.dependences.of(all).secondsOf(asker, others);
	}

	@Override
	public Optional<String> behind(UUID one, UUID other) {
		return this.dependences.of(List.of(one, other))
			.behind(one, other)
			.flatMap((person) -> this.accounts.findById(new AccountId(person)))
			.map(Account::displayName);
	}

}
