package org.norma.accounts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PasswordRequestRepository extends Repository<PasswordRequest, UUID> {

	PasswordRequest saveAndFlush(PasswordRequest request);

	@Query("""
			select r from PasswordRequest r where r.accountId = :account
			and r.state in (PasswordRequestState.WAITING, PasswordRequestState.AGREED)
			""")
	Optional<PasswordRequest> open(AccountId account);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("""
			select r from PasswordRequest r where r.accountId = :account
			and r.state in (PasswordRequestState.WAITING, PasswordRequestState.AGREED)
			""")
	Optional<PasswordRequest> lock(AccountId account);

	@Query("select r from PasswordRequest r where r.state = PasswordRequestState.WAITING order by r.askedAt, r.id")
	List<PasswordRequest> waiting();

}
