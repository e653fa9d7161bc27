package org.norma.accounts;

import java.util.Optional;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PasswordLinkRepository extends Repository<PasswordLink, String> {

	PasswordLink save(PasswordLink link);

	Optional<PasswordLink> findById(String tokenHash);

	/** Of two who use the same link at once, one deletes 1 and the other 0. */
	@Modifying(flushAutomatically = true)
	@Query("delete from PasswordLink l where l.tokenHash = :tokenHash")
	int use(String tokenHash);

	@Modifying(flushAutomatically = true)
	@Query("delete from PasswordLink l where l.accountId = :account")
	void deleteOf(AccountId account);

}
