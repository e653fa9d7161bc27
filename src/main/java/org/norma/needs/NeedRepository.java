package org.norma.needs;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.LockModeType;

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

	@Modifying
	@Query("delete from Need n where n.state = org.norma.needs.NeedState.UNCONFIRMED and n.statedAt < :before")
	int deleteUnconfirmed(Instant before);

}
