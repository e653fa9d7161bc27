package org.norma.consultations;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.norma.projects.ProjectId;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RoundRepository extends Repository<Round, RoundId> {

	Round saveAndFlush(Round round);

	Optional<Round> findById(RoundId id);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select r from Round r where r.id = :id")
	Optional<Round> lock(RoundId id);

	@Query("select r from Round r where r.projectId = :project order by r.openedOn, r.id.value")
	List<Round> ofProject(ProjectId project);

	@Query("select r from Round r where r.closedOn is null and r.haltedOn is null and r.closesOn >= :today order by r.closesOn, r.id")
	List<Round> running(LocalDate today);

	/** Rounds that take no comments now, the latest first; not those set aside. */
	@Query("""
			select r from Round r where r.setAsideOn is null
			and (r.closedOn is not null or r.haltedOn is not null or r.closesOn < :today)
			order by coalesce(r.closedOn, r.closesOn) desc, r.id
			""")
	List<Round> over(LocalDate today, Limit limit);

	@Query("select r from Round r where r.projectId in :projects order by r.openedOn, r.id.value")
	List<Round> ofProjects(Collection<ProjectId> projects);

	@Query("select r from Round r where r.id in :ids order by r.closesOn, r.id.value")
	List<Round> byIds(Collection<RoundId> ids);

	@Query("select coalesce(max(r.ordinal), 0) from Round r where r.projectId = :project and r.kind = :kind")
	int lastOrdinal(ProjectId project, RoundKind kind);

}
