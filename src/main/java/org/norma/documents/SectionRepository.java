package org.norma.documents;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SectionRepository extends Repository<Section, SectionId> {

	Section saveAndFlush(Section section);

	List<Section> saveAllAndFlush(Iterable<Section> sections);

	Optional<Section> findByIdAndDocumentId(SectionId id, DocumentId documentId);

	/** Waits for another writer of the same section. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select s from Section s where s.id = :id and s.documentId = :documentId")
	Optional<Section> findLocked(SectionId id, DocumentId documentId);

}
