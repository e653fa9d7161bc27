package org.norma.accounts;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.shared.Actor;
import org.norma.shared.SecondPeople;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says why other administrators do not count as the second one for who asks. */
@Service
@Transactional(readOnly = true)
public class SecondAdministrators {

	private final SecondPeople people;

	private final Dependences dependences;

	private final Contacts contacts;

	SecondAdministrators(SecondPeople people, Dependences dependences, Contacts contacts) {
		this.people = people;
		this.dependences = dependences;
		this.contacts = contacts;
	}

	/** Whether the person of this thread owes this account that he or she may act. */
	public boolean owes(AccountId account) {
		return Actor.current().filter((person) -> this.dependences.owes(person.accountId(), account)).isPresent();
	}

	/**
	 * Every other administrator who cannot agree to what the person of this thread asks,
	 * and why; empty where somebody can, and where there is nobody else.
	 * @param about account that it is about, whose owner does not decide
	 */
	public List<Passed> passedOver(@Nullable AccountId about) {
		return Actor.current().map((person) -> passedOver(person.accountId(), about)).orElse(List.of());
	}

	private List<Passed> passedOver(UUID person, @Nullable AccountId about) {
		var others = new HashSet<>(this.people.holding(SecondPeople.ADMINISTRATORS));
		others.remove(person);
		var owing = this.dependences.of(others);
		var owner = (about != null) ? about.value() : null;
		if (others.stream().anyMatch((each) -> !each.equals(owner) && !owing.owes(each, person))) {
			return List.of();
		}
		return this.contacts.byIds(others)
			.stream()
			.map((each) -> new Passed(each.name(), each.id().equals(owner) ? Why.OWNER : Why.OWES))
			.toList();
	}

	/** Why the person does not count for what another one asked about the account. */
	public Tie tie(UUID asker, UUID person, AccountId about) {
		if (about.value().equals(person)) {
			return Tie.OWNER;
		}
		var behind = this.dependences.of(List.of(asker, person)).behind(asker, person);
		return behind.filter(asker::equals).isPresent() ? Tie.PERSON
				: behind.filter(person::equals).isPresent() ? Tie.ASKER : Tie.BOTH;
	}

	/** What ties a person to who asks. */
	public enum Tie {

		/** The account is that of the person. */
		OWNER,
		/** The person owes who asks that he or she may act. */
		PERSON,
		/** Who asks owes it to the person. */
		ASKER,
		/** Both owe it to a third one. */
		BOTH

	}

	/**
	 * An administrator who does not count.
	 *
	 * @param name as others read it
	 */
	public record Passed(String name, Why why) {
	}

	/** Why an administrator does not count. */
	public enum Why {

		/** The account is the own one. */
		OWNER,
		/** Role, account or password link came from who asks. */
		OWES

	}

}
