package org.norma.needs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.jspecify.annotations.Nullable;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface NeedRepository extends Repository<Need, NeedId> {

	Need saveAndFlush(Need need);

	Optional<Need> findById(NeedId id);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select n from Need n where n.id = :id")
	Optional<Need> lock(NeedId id);

	Optional<Need> findByCode(String code);

	Optional<Need> findByTokenHash(String tokenHash);

	Optional<Need> findByUsedTokenHash(String usedTokenHash);

	List<Need> findByProjectId(UUID projectId);

	/** What the same person or address stated in the same words since a moment. */
	@Query("""
			select n from Need n where n.subject = :subject and n.why = :why and n.statedAt > :since and n.state in ('UNCONFIRMED', 'RECEIVED', 'CONSIDERED')
			and (n.proposer.accountId = :account or n.proposer.mail = :mail) order by n.statedAt
			""")
	List<Need> same(String subject, String why, Instant since, @Nullable UUID account, @Nullable String mail);

	@Modifying
	@Query("delete from Need n where n.state = org.norma.needs.NeedState.UNCONFIRMED and n.statedAt < :before")
	int deleteUnconfirmed(Instant before);

}
