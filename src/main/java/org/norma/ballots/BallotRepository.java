package org.norma.ballots;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;
import org.norma.projects.ProjectId;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface BallotRepository extends Repository<Ballot, BallotId> {

	Ballot saveAndFlush(Ballot ballot);

	@Query("select b from Ballot b left join fetch b.terms where b.id = :id")
	Optional<Ballot> read(BallotId id);

	@Query("select b.projectId from Ballot b where b.id = :id")
	Optional<ProjectId> projectOf(BallotId id);

	/** Nobody else closes or votes until the transaction ends. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select b from Ballot b where b.id = :id")
	Optional<Ballot> lock(BallotId id);

	/** Others may vote at the same time, nobody may close. */
	@Lock(LockModeType.PESSIMISTIC_READ)
	@Query("select b from Ballot b where b.id = :id")
	Optional<Ballot> share(BallotId id);

	@Query("select distinct b from Ballot b left join fetch b.terms where b.projectId = :project order by b.round")
	List<Ballot> ofProject(ProjectId project);

	@Query("select distinct b from Ballot b left join fetch b.terms where b.projectId in :projects and b.spent = false")
	List<Ballot> deciding(Collection<ProjectId> projects);

	/** Ballots from which projects came back, oldest first. */
	@Query("select distinct b from Ballot b left join fetch b.terms where b.projectId in :projects and b.spent = true order by b.round")
	List<Ballot> spent(Collection<ProjectId> projects);

	@Query("select distinct b from Ballot b left join fetch b.terms where b.electorateId = :body and b.status = org.norma.ballots.BallotStatus.OPEN order by b.closesOn, b.id")
	List<Ballot> openOf(UUID body);

	@Query("select distinct b from Ballot b left join fetch b.terms where b.id in :ids")
	List<Ballot> byIds(Collection<BallotId> ids);

	@Query(value = "select b.id from Ballot b where b.projectPublic = true order by case when b.status = org.norma.ballots.BallotStatus.OPEN then 0 else 1 end, b.closesOn desc, b.id",
			countQuery = "select count(b) from Ballot b where b.projectPublic = true")
	Page<BallotId> shown(Pageable page);

	@Query("select b from Ballot b where b.status = org.norma.ballots.BallotStatus.OPEN and b.remindedOn is null and b.closesOn <= :until")
	List<Ballot> toRemind(LocalDate until);

}
