package org.norma.documents;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RevisionRepository extends Repository<Revision, RevisionId> {

	Revision saveAndFlush(Revision revision);

	@Query("select r from Revision r left join fetch r.sections where r.id = :id")
	Optional<Revision> findWithText(RevisionId id);

	@Query("select coalesce(max(r.ordinal), 0) from Revision r where r.documentId = :documentId")
	int lastOrdinal(DocumentId documentId);

	/** Newest first, without their texts. */
	@Query("""
			select new org.norma.documents.RevisionSummary(r.id, r.documentId, concat('R', cast(r.ordinal as string)),
				r.purpose, r.author, r.sha256)
			from Revision r where r.documentId = :documentId order by r.ordinal desc
			""")
	List<RevisionSummary> summaries(DocumentId documentId);

}
