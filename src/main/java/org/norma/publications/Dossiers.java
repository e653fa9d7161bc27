package org.norma.publications;

import java.util.List;
import java.util.Optional;

import org.norma.documents.DocumentId;
import org.norma.documents.DocumentService;
import org.norma.documents.RevisionId;
import org.norma.documents.RevisionSummary;
import org.norma.projects.ProjectId;
import org.norma.projects.ProjectView;
import org.norma.projects.ReviewedTexts;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds which text of a project is to be approved. */
@Component
class Dossiers {

	private final DocumentService documents;

	private final ObjectProvider<ReviewedTexts> reviews;

	Dossiers(DocumentService documents, ObjectProvider<ReviewedTexts> reviews) {
		this.documents = documents;
		this.reviews = reviews;
	}

	/** Empty when nothing of the text is frozen. */
	Optional<Dossier> of(ProjectView project) {
		if (project.documentId() == null) {
			return Optional.empty();
		}
		var frozen = this.documents.revisions(new DocumentId(project.documentId()));
		var reviewed = reviewed(project.id(), frozen);
		return reviewed.or(() -> frozen.stream().findFirst())
			.map((revision) -> new Dossier(revision, reviewed.isPresent(), changed(revision)));
	}

	private Optional<RevisionSummary> reviewed(ProjectId project, List<RevisionSummary> frozen) {
		return this.reviews.stream()
			.flatMap((each) -> each.reviewed(project).stream())
			.findFirst()
			.flatMap((id) -> find(id, frozen));
	}

	private static Optional<RevisionSummary> find(RevisionId id, List<RevisionSummary> frozen) {
		return frozen.stream().filter((each) -> each.id().equals(id)).findFirst();
	}

	private boolean changed(RevisionSummary revision) {
		return !this.documents.revision(revision.id())
			.sections()
			.equals(this.documents.text(revision.documentId()).sections());
	}

	/** Freezes a text of which nothing is frozen when it is submitted for approval. */
	void freezeIfNever(ProjectView project, String purpose) {
		var document = project.documentId();
		if (document != null && this.documents.revisions(new DocumentId(document)).isEmpty()) {
			this.documents.freeze(new DocumentId(document), purpose);
		}
	}

}
