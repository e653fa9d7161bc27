package org.norma.publications.web;

import java.util.Map;
import java.util.Optional;

import org.norma.projects.ProjectId;
import org.norma.projects.ProjectKind;
import org.norma.publications.Approval;
import org.norma.publications.Publications;
import org.norma.shared.web.Asked;
import org.norma.shared.web.Filling;
import org.norma.shared.web.Questions;

import org.springframework.stereotype.Component;

/** What the questions about approval and publication name. */
@Component
class PublicationQuestions implements Questions {

	private final Publications publications;

	PublicationQuestions(Publications publications) {
		this.publications = publications;
	}

	@Override
	public Map<String, Filling> fillings() {
		return Map.of("publications.confirm.approve", (asked) -> approved(asked, false),
				"publications.confirm.withdrawal", (asked) -> approved(asked, true), //
				"publications.confirm.publish", this::published, "publications.confirm.text", this::opened);
	}

	private Optional<Object[]> approved(Asked asked, boolean withdrawal) {
		var project = this.publications.record(id(asked)).project();
		if (withdrawal != (project.kind() == ProjectKind.WITHDRAWAL)) {
			return Optional.empty();
		}
		return Filling
			.with(withdrawal ? project.code() : new Filling.Preview(this.publications.previewNumber(project, false)));
	}

	private Optional<Object[]> published(Asked asked) {
		var record = this.publications.record(id(asked));
		return Filling.with(Optional.ofNullable(record.approval())
			.flatMap(Approval::designation)
			.orElseGet(() -> record.project().code()));
	}

	private Optional<Object[]> opened(Asked asked) {
		var project = this.publications.record(id(asked)).project();
		return Filling.with(project.code(), project.title().in(asked.locale()));
	}

	private static ProjectId id(Asked asked) {
		return new ProjectId(asked.id());
	}

}
