package org.norma.catalogue;

import java.util.List;

import org.springframework.data.repository.Repository;

interface RelationRepository extends Repository<Relation, java.util.UUID> {

	Relation save(Relation relation);

	void deleteByEditionId(EditionId editionId);

	List<Relation> findByEditionId(EditionId editionId);

	List<Relation> findByTargetKeyAndTargetIdIsNull(String targetKey);

}
