package org.norma.publications;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface FilingRepository extends Repository<Filing, UUID> {

	Filing saveAndFlush(Filing filing);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select f from Filing f where f.id = :id")
	Optional<Filing> lock(UUID id);

	List<Filing> findByPublicationIdOrderByKind(UUID publicationId);

	List<Filing> findByPublicationIdIn(Collection<UUID> publicationIds);

	@Query("select f from Filing f where f.filedOn is null and f.dueOn < :today and f.lateToldOn is null")
	List<Filing> untold(LocalDate today);

}
