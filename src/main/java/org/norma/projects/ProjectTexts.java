package org.norma.projects;

import java.util.Locale;
import java.util.UUID;

import org.norma.documents.DocumentId;
import org.norma.documents.DocumentService;
import org.norma.documents.SectionKind;

import org.springframework.stereotype.Component;

/** The texts of projects, kept by the module of documents. */
@Component
class ProjectTexts {

	private static final String OWNER = "project:";

	private final DocumentService documents;

	ProjectTexts(DocumentService documents) {
		this.documents = documents;
	}

	/** Begins the text of a project that has none, in the first language of its title. */
	void begin(Project project) {
		var title = project.subject().title();
		project.write(this.documents.create(owner(project.id()), title, title.languageIn(Locale.CHINESE)).value());
	}

	/** Whether something is written in a clause or an annex. */
	boolean hasContent(UUID document) {
		return this.documents.text(new DocumentId(document))
			.sections()
			.stream()
			.filter((section) -> section.kind() == SectionKind.CLAUSE || section.kind() == SectionKind.ANNEX)
			.anyMatch((section) -> !section.body().isBlank());
	}

	static String owner(ProjectId project) {
		return OWNER + project.value();
	}

	static boolean owns(String owner) {
		return owner.startsWith(OWNER);
	}

	static ProjectId projectOf(String owner) {
		return new ProjectId(UUID.fromString(owner.substring(OWNER.length())));
	}

	/** Path of the page on which the text is written. */
	static String href(UUID document) {
		return "/documents/" + document;
	}

}
