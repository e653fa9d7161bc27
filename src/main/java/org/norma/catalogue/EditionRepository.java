package org.norma.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface EditionRepository extends Repository<Edition, EditionId> {

	Edition save(Edition edition);

	Edition saveAndFlush(Edition edition);

	Optional<Edition> findById(EditionId id);

	Optional<Edition> findByKey(String key);

	Optional<Edition> findBySlug(String slug);

	@Query("select e from Edition e where e.id.value in :ids")
	List<Edition> findAmong(Collection<UUID> ids);

	List<Edition> findByKeyIn(Collection<String> keys);

	List<Edition> findByStandardId(StandardId standardId);

}
