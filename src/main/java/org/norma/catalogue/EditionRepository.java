package org.norma.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

interface EditionRepository extends Repository<Edition, EditionId> {

	Edition save(Edition edition);

	Edition saveAndFlush(Edition edition);

	Optional<Edition> findById(EditionId id);

	Optional<Edition> findByKey(String key);

	Optional<Edition> findBySlug(String slug);

	List<Edition> findByKeyIn(Collection<String> keys);

	List<Edition> findByStandardId(StandardId standardId);

}
