package org.norma.publications;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;
import org.norma.projects.ProjectId;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PublicationRepository extends Repository<Publication, UUID> {

	Publication saveAndFlush(Publication publication);

	Optional<Publication> findById(UUID id);

	@Query("select p from Publication p where p.projectId.value = :#{#project.value}")
	Optional<Publication> ofProject(ProjectId project);

	Optional<Publication> findByEditionId(UUID editionId);

	List<Publication> findByIdIn(Collection<UUID> ids);

	List<Publication> findByEditionIdIn(Collection<UUID> editionIds);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select p from Publication p where p.projectId.value = :#{#project.value}")
	Optional<Publication> lock(ProjectId project);

	@Query("""
			select p from Publication p where p.textPublicOn is null and p.textDueOn < :today
			and p.textLateToldOn is null""")
	List<Publication> untold(LocalDate today);

	/** Publications whose text or filing is still open. */
	@Query("""
			select p from Publication p where (p.textPublicOn is null and p.textDueOn is not null)
			or exists (select f from Filing f where f.publicationId = p.id and f.filedOn is null)
			order by p.publishedOn, p.id limit 500""")
	List<Publication> open();

}
