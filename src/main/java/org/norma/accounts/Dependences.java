package org.norma.accounts;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.norma.shared.Actor;
import org.norma.shared.RuleBroken;
import org.norma.shared.Independence;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps to whom an account owes that it may act. A table without a life of its own. */
@Component
class Dependences {

	private final JdbcClient jdbc;

	private final Clock clock;

	Dependences(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * The account owes this to the person of this thread; Norma itself is owed nothing.
	 */
	void owed(AccountId account, What what) {
		Actor.current().ifPresent((person) -> owed(account, what, person.accountId()));
	}

	/**
	 * Nobody comes to owe something to who owes the own account or role to them: it would
	 * bind the hands of the maker.
	 */
	void owed(AccountId account, What what, UUID person) {
		if (!person.equals(account.value()) && !owes(person, account)) {
			this.jdbc
				.sql("insert into dependence (account_id, person_id, what, since) values (:id, :person, :what, :now)")
				.param("id", account.value())
				.param("person", person)
				.param("what", what.name())
				.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
				.update();
		}
	}

	/** Whether the person owes this account anything, directly or through others. */
	boolean owes(UUID person, AccountId account) {
		return of(List.of(person)).owes(person, account.value());
	}

	/**
	 * An account of the own making must not put its maker out of the way, nor take the
	 * maker's place.
	 * @throws RuleBroken where the person of this thread owes this account anything
	 */
	void refuseWhoOwes(Account account) {
		Actor.current().map(Actor::accountId).filter((person) -> owes(person, account.id())).ifPresent((person) -> {
			throw new RuleBroken("accounts.owes", account.displayName());
		});
	}

	/** Two independent administrators gave the role: what was owed before is settled. */
	void release(AccountId account) {
		release(account, Set.of(What.values()));
	}

	/** A new link took the password away that an earlier one had set. */
	void releaseLink(AccountId account) {
		release(account, Set.of(What.LINK));
	}

	private void release(AccountId account, Set<What> what) {
		this.jdbc.sql("""
				update dependence set released_at = :now
				where account_id = :id and what in (:what) and released_at is null""")
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("id", account.value())
			.param("what", what.stream().map(Enum::name).toList())
			.update();
	}

	/** What the account owes, and to whom. */
	List<Owed> of(AccountId account) {
		return this.jdbc.sql("""
				select distinct d.what, coalesce(a.display_name, d.person_id::text) as person
				from dependence d left join account a on a.id = d.person_id
				where d.account_id = :id and d.released_at is null order by 1, 2""")
			.param("id", account.value())
			.query((row, number) -> new Owed(row.getString("what"), row.getString("person")))
			.list();
	}

	/** To whom these accounts owe anything, directly or through others, in one query. */
	Independence of(Collection<UUID> accounts) {
		var behind = new HashMap<UUID, Set<UUID>>();
		if (!accounts.isEmpty()) {
			this.jdbc.sql("""
					with recursive behind (account_id, person_id) as (
						select account_id, person_id from dependence
						where released_at is null and account_id in (:accounts)
						union
						select b.account_id, d.person_id from behind b
						join dependence d on d.account_id = b.person_id and d.released_at is null)
					select account_id, person_id from behind where account_id <> person_id""")
				.param("accounts", accounts)
				.query((row) -> {
					behind.computeIfAbsent(row.getObject("account_id", UUID.class), (id) -> new HashSet<>())
						.add(row.getObject("person_id", UUID.class));
				});
		}
		return new Independence(behind);
	}

	/** What is owed. */
	enum What {

		/** A role that decides was given, and nobody independent agreed. */
		ROLE,
		/** The account was made. */
		ACCOUNT,
		/** A link to the password was read. */
		LINK

	}

}
