package org.norma.catalogue;

import java.util.Optional;

import org.springframework.data.repository.Repository;

interface StandardRepository extends Repository<Standard, StandardId> {

	Standard save(Standard standard);

	Optional<Standard> findByKey(String key);

	Optional<Standard> findBySlug(String slug);

}
