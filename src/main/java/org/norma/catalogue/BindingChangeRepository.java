package org.norma.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface BindingChangeRepository extends Repository<BindingChange, UUID> {

	BindingChange save(BindingChange change);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select c from BindingChange c where c.id = :id and c.editionId = :edition")
	Optional<BindingChange> lock(UUID id, EditionId edition);

	@Query("""
			select c from BindingChange c where c.editionId = :edition and c.state = BindingChangeState.WAITING
			order by c.recordedOn, c.id
			""")
	List<BindingChange> waiting(EditionId edition);

	@Query("""
			select c from BindingChange c where c.editionId = :edition and c.state <> BindingChangeState.WAITING
			order by c.decidedOn desc, c.id desc
			""")
	List<BindingChange> decided(EditionId edition);

	@Query("select c from BindingChange c where c.state = BindingChangeState.WAITING order by c.recordedOn, c.id")
	List<BindingChange> waiting();

}
