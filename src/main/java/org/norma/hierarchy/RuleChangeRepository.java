package org.norma.hierarchy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RuleChangeRepository extends Repository<RuleChange, UUID> {

	RuleChange save(RuleChange change);

	Optional<RuleChange> findById(UUID id);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select c from RuleChange c where c.id = :id")
	Optional<RuleChange> lock(UUID id);

	@Query("select c from RuleChange c where c.state = RuleChangeState.WAITING order by c.askedAt, c.id")
	List<RuleChange> waiting();

	@Query("""
			select c from RuleChange c where c.levelCode = :level and c.state = RuleChangeState.WAITING
			order by c.askedAt, c.id
			""")
	List<RuleChange> waitingAt(String level);

	@Query("""
			select c from RuleChange c where c.levelCode = :level and c.rule = :rule
			and c.state = RuleChangeState.WAITING
			""")
	Optional<RuleChange> waiting(String level, String rule);

	@Query("select c from RuleChange c where c.state <> RuleChangeState.WAITING order by c.decidedAt desc, c.id")
	List<RuleChange> decided(Limit limit);

}
