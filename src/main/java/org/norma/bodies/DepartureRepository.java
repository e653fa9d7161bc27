package org.norma.bodies;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DepartureRepository extends Repository<Departure, UUID> {

	Departure save(Departure departure);

	Optional<Departure> findById(UUID id);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select d from Departure d where d.id = :id")
	Optional<Departure> lock(UUID id);

	@Query("""
			select d from Departure d
			where d.state = org.norma.bodies.DepartureState.REQUESTED order by d.requestedOn, d.id
			""")
	List<Departure> waiting();

	@Query("""
			select d from Departure d where d.bodyId = :body
			and d.state = org.norma.bodies.DepartureState.REQUESTED order by d.requestedOn, d.id
			""")
	List<Departure> waiting(UUID body);

}
