package org.norma.projects;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CoordinationRepository extends Repository<Coordination, UUID> {

	Coordination save(Coordination coordination);

	void deleteByProjectIdAndBodyIdNotIn(ProjectId projectId, Collection<UUID> bodies);

	List<Coordination> findByProjectId(ProjectId projectId);

	List<Coordination> findByProjectIdIn(Collection<ProjectId> projects);

	Optional<Coordination> findByProjectIdAndBodyId(ProjectId projectId, UUID bodyId);

	@Query("""
			select c.escalatedBody from Coordination c
			where c.projectId = :project and c.escalatedBody is not null
			""")
	List<UUID> deciders(ProjectId project);

	/** Before a body that was not registered when they were brought there. */
	@Query("select c from Coordination c where c.escalatedOn is not null and c.resolvedOn is null and c.escalatedBody is null")
	List<Coordination> beforeNobody();

	@Query("""
			select c from Coordination c
			where c.due < :today and c.escalatedOn is null and c.resolvedOn is null
				and c.position in (org.norma.projects.CoordinationPosition.ASKED,
					org.norma.projects.CoordinationPosition.OBJECTED)
			""")
	List<Coordination> late(LocalDate today);

}
