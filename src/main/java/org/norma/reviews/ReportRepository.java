package org.norma.reviews;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ReportRepository extends Repository<Report, UUID> {

	Report saveAndFlush(Report report);

	Optional<Report> findByCode(String code);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select r from Report r where r.code = :code")
	Optional<Report> lock(String code);

	Optional<Report> findByTokenHash(String tokenHash);

	Optional<Report> findByUsedTokenHash(String usedTokenHash);

	List<Report> findByReviewId(UUID review);

	@Query("select r from Report r where r.state <> org.norma.reviews.ReportState.UNCONFIRMED order by r.statedAt desc")
	Page<Report> confirmed(Pageable page);

	@Query("select r from Report r where r.state = org.norma.reviews.ReportState.RECEIVED order by r.statedAt")
	List<Report> received(Pageable page);

	@Modifying
	@Query("delete from Report r where r.state = org.norma.reviews.ReportState.UNCONFIRMED and r.statedAt < :before")
	int deleteUnconfirmed(Instant before);

}
