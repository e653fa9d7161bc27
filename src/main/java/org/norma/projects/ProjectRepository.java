package org.norma.projects;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ProjectRepository extends Repository<Project, ProjectId> {

	Project saveAndFlush(Project project);

	void flush();

	Optional<Project> findById(ProjectId id);

	@Query("select distinct p from Project p left join fetch p.draftingBodies where p.id in :ids")
	List<Project> findAllByIds(Collection<ProjectId> ids);

	/** Whoever acts first holds the row; the next one sees what was done. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select p from Project p where p.id = :id")
	Optional<Project> lock(ProjectId id);

	@Query("""
			select p.id from Project p
			where p.subject.targetEditionId = :edition and p.state in (org.norma.projects.ProjectState.ACTIVE,
				org.norma.projects.ProjectState.SUSPENDED)
			order by p.id
			""")
	List<ProjectId> onEdition(UUID edition);

	/** On their way at the level, as the ledger tells them one after another. */
	@Query("""
			select p.id from Project p
			where p.subject.level in :levels and p.state in (org.norma.projects.ProjectState.ACTIVE,
				org.norma.projects.ProjectState.SUSPENDED)
			order by p.code
			""")
	List<ProjectId> runningAt(Collection<String> levels);

	@Query("""
			select p.id from Project p
			where p.timetable.dueOn < :today and p.state in (org.norma.projects.ProjectState.ACTIVE,
				org.norma.projects.ProjectState.SUSPENDED)
			order by p.timetable.dueOn
			""")
	List<ProjectId> late(LocalDate today);

}
