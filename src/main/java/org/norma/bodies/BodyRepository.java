package org.norma.bodies;

import java.util.Optional;

import org.springframework.data.repository.Repository;

interface BodyRepository extends Repository<Body, BodyId> {

	Body save(Body body);

	Optional<Body> findById(BodyId id);

	Optional<Body> findByCode(String code);

	boolean existsBySlug(String slug);

	boolean existsByCode(String code);

}
