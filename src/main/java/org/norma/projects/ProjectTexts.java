package org.norma.projects;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.documents.DocumentId;
import org.norma.documents.DocumentService;
import org.norma.documents.RevisionId;
import org.norma.documents.RevisionSection;
import org.norma.documents.SectionKind;
import org.norma.documents.UnmergedText;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The texts of projects, kept by the module of documents. */
@Component
class ProjectTexts {

	private static final String OWNER = "project:";

	private final DocumentService documents;

	private final ObjectProvider<EditionTexts> editionTexts;

	ProjectTexts(DocumentService documents, ObjectProvider<EditionTexts> editionTexts) {
		this.documents = documents;
		this.editionTexts = editionTexts;
	}

	/**
	 * Begins the text of a project that has none: with the text of the edition that is
	 * revised or converted, otherwise empty in the first language of its title.
	 */
	void begin(Project project) {
		var owner = owner(project.id());
		var document = startOf(project.subject()).map((revision) -> this.documents.copyOf(revision, owner))
			.orElseGet(() -> empty(project.subject(), owner));
		project.write(document.value());
	}

	private DocumentId empty(Subject subject, String owner) {
		var language = subject.title().languageIn(Locale.CHINESE);
		return switch (subject.kind()) {
			case AMENDMENT, CORRIGENDUM -> this.documents.createSheet(owner, subject.title(), language);
			case NEW, REVISION, ADOPTION, CONVERSION, WITHDRAWAL ->
				this.documents.create(owner, subject.title(), language);
		};
	}

	private Optional<RevisionId> startOf(Subject subject) {
		var goesOn = subject.kind() == ProjectKind.REVISION || subject.kind() == ProjectKind.CONVERSION;
		return goesOn ? textOf(subject.targetEditionId()) : Optional.empty();
	}

	private Optional<RevisionId> textOf(@Nullable UUID edition) {
		return (edition != null)
				? this.editionTexts.stream().flatMap((texts) -> texts.textOf(edition).stream()).findFirst()
				: Optional.empty();
	}

	/** Whether a revision still says what the edition says from which it started. */
	boolean isUnchanged(ProjectView project, UUID document) {
		return project.kind() == ProjectKind.REVISION && textOf(project.targetEditionId())
			.filter((start) -> words(this.documents.revision(start).sections())
				.equals(words(this.documents.text(new DocumentId(document)).sections())))
			.isPresent();
	}

	private static List<String> words(List<RevisionSection> sections) {
		return sections.stream().map((section) -> section.heading() + "\n" + section.body()).toList();
	}

	/** Whether something is written in a clause or an annex. */
	boolean hasContent(UUID document) {
		return this.documents.text(new DocumentId(document))
			.sections()
			.stream()
			.filter((section) -> section.kind() == SectionKind.CLAUSE || section.kind() == SectionKind.ANNEX)
			.anyMatch((section) -> !section.body().isBlank());
	}

	/**
	 * The first of the elements in which nothing is written. A sheet needs none of them.
	 * @param elements words of the rule, such as {@code normative-references}
	 */
	Optional<String> missing(ProjectView project, UUID document, List<String> elements) {
		if (project.kind() == ProjectKind.AMENDMENT || project.kind() == ProjectKind.CORRIGENDUM) {
			return Optional.empty();
		}
		var written = this.documents.text(new DocumentId(document))
			.sections()
			.stream()
			.filter((section) -> !section.body().isBlank())
			.map((section) -> section.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
			.toList();
		return elements.stream().filter((element) -> !written.contains(element)).findFirst();
	}

	/** Texts that wait to be merged into their sections. */
	List<UnmergedText> unmerged(UUID document) {
		return this.documents.unmerged(new DocumentId(document));
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
