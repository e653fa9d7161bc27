package org.norma.consultations;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CommentRepository extends Repository<Comment, CommentId> {

	Comment saveAndFlush(Comment comment);

	<S extends Comment> List<S> saveAllAndFlush(Iterable<S> comments);

	Optional<Comment> findByCode(String code);

	Optional<Comment> findByTokenHash(String tokenHash);

	Optional<Comment> findByUsedTokenHash(String usedTokenHash);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select c from Comment c where c.code = :code")
	Optional<Comment> lock(String code);

	/** Confirmed comments of a round among these, in a fixed order of locking. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select c from Comment c where c.roundId = :round and c.code in :codes and c.tokenHash is null and c.withdrawnAt is null order by c.id")
	List<Comment> lockAll(RoundId round, Collection<String> codes);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select c from Comment c where c.roundId = :round and c.groupId = :group and c.tokenHash is null and c.withdrawnAt is null order by c.id")
	List<Comment> lockGroup(RoundId round, UUID group);

	@Modifying
	@Query("delete from Comment c where c.tokenHash is not null and c.statedAt < :before")
	int deleteUnconfirmed(Instant before);

}
