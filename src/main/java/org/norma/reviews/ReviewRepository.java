package org.norma.reviews;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ReviewRepository extends Repository<Review, ReviewId> {

	Review saveAndFlush(Review review);

	Optional<Review> findById(ReviewId id);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select r from Review r where r.id = :id")
	Optional<Review> lock(ReviewId id);

	List<Review> findByEditionIdOrderByOpenedOnDescCodeDesc(UUID edition);

	List<Review> findByProjectId(UUID project);

	Optional<Review> findFirstByEditionIdAndStateIn(UUID edition, Collection<ReviewState> states);

	Page<Review> findByStateInOrderByOpenedOnDescCodeDesc(Collection<ReviewState> states, Pageable page);

	@Query("""
			select r from Review r
			where r.state in :states and (:everything = true or r.committeeId in :bodies or r.authorityId in :bodies)
			order by r.dueOn, r.code
			""")
	List<Review> open(Collection<ReviewState> states, boolean everything, Collection<UUID> bodies, Pageable page);

}
