package org.norma.documents;

import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DocumentRepository extends Repository<Document, DocumentId> {

	Document saveAndFlush(Document document);

	Optional<Document> findById(DocumentId id);

	/** Waits for every other act on the structure of the document. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select d from Document d where d.id = :id")
	Optional<Document> findLocked(DocumentId id);

}
