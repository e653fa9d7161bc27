package org.norma.accounts;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.norma.shared.Independence;
import org.norma.shared.SecondPeople;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads from the accounts who counts as another person. */
@Component
@Transactional(readOnly = true)
class IndependentPeople implements SecondPeople {

	private final Contacts contacts;

	private final Dependences dependences;

	private final AccountRepository accounts;

	IndependentPeople(Contacts contacts, Dependences dependences, AccountRepository accounts) {
		this.contacts = contacts;
		this.dependences = dependences;
		this.accounts = accounts;
	}

	@Override
	public Set<UUID> holding(Set<Holders> roles) {
		var found = new HashSet<UUID>();
		roles.forEach((each) -> this.contacts.holders(each.role(), each.body())
			.forEach((contact) -> found.add(contact.id())));
		return found;
	}

	@Override
	public Independence among(Collection<UUID> people) {
		return this.dependences.of(people);
	}

	@Override
	public Optional<String> behind(UUID one, UUID other) {
		return this.dependences.of(List.of(one, other))
			.behind(one, other)
			.flatMap((person) -> this.accounts.findById(new AccountId(person)))
			.map(Account::displayName);
	}

}
