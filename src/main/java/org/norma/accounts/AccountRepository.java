package org.norma.accounts;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.jspecify.annotations.Nullable;
import org.norma.shared.Role;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AccountRepository extends Repository<Account, AccountId> {

	Account save(Account account);

	Account saveAndFlush(Account account);

	Optional<Account> findById(AccountId id);

	Optional<Account> findByUserName(String userName);

	@Query("select count(a) > 0 from Account a")
	boolean any();

	@Query("""
			select new org.norma.accounts.Freshness(a.revision, a.enabled) from Account a where a.id = :id
			""")
	Optional<Freshness> freshness(AccountId id);

	@Query("""
			select a.id from Account a
			where (a.userName like :words escape '!' or lower(a.displayName) like :words escape '!')
			and (:enabled is null or a.enabled = :enabled)
			and (:role is null or exists (select 1 from a.grants g where g.role = :role))
			order by lower(a.displayName), a.id.value
			""")
	Page<AccountId> search(String words, @Nullable Role role, @Nullable Boolean enabled, Pageable page);

	@Query("select distinct a from Account a left join fetch a.grants where a.id in :ids")
	List<Account> withGrants(Collection<AccountId> ids);

	/** Locked, so that two administrators cannot remove each other at once. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("""
			select a from Account a where exists (select 1 from a.grants g where g.role = Role.ADMINISTRATOR)
			order by a.id.value
			""")
	List<Account> lockedAdministrators();

}
