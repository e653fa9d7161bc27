package org.norma.accounts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface GrantRequestRepository extends Repository<GrantRequest, UUID> {

	GrantRequest save(GrantRequest request);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select r from GrantRequest r where r.id = :id and r.accountId = :account")
	Optional<GrantRequest> lock(UUID id, AccountId account);

	@Query("""
			select r from GrantRequest r where r.accountId = :account and r.state = GrantRequestState.WAITING
			order by r.askedAt, r.id
			""")
	List<GrantRequest> waiting(AccountId account);

	@Query("select r from GrantRequest r where r.state = GrantRequestState.WAITING order by r.askedAt, r.id")
	List<GrantRequest> waiting();

}
