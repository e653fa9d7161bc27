package org.norma.publications;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.norma.projects.ProjectId;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ApprovalRepository extends Repository<Approval, UUID> {

	Approval saveAndFlush(Approval approval);

	@Query("select a from Approval a where a.projectId.value = :#{#project.value}")
	Optional<Approval> ofProject(ProjectId project);

	@Query("select a from Approval a where a.projectId.value in :projects")
	List<Approval> ofProjects(Collection<UUID> projects);

	@Query("select count(a) > 0 from Approval a where a.designationKey = :key and a.numberFreedOn is null")
	boolean holdsNumber(String key);

	@Query("select max(a.seriesNumber) from Approval a where a.series = :series and a.numberFreedOn is null")
	Optional<Long> highestOf(String series);

}
