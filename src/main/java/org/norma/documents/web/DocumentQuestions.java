package org.norma.documents.web;

import java.util.Map;
import java.util.Optional;

import org.norma.documents.DocumentGuard;
import org.norma.documents.DocumentId;
import org.norma.documents.SectionId;
import org.norma.documents.SectionService;
import org.norma.shared.web.Asked;
import org.norma.shared.web.Filling;
import org.norma.shared.web.Questions;

import org.springframework.stereotype.Component;

/** What the questions about drafts name. */
@Component
class DocumentQuestions implements Questions {

	private final DocumentGuard guard;

	private final SectionService sections;

	DocumentQuestions(DocumentGuard guard, SectionService sections) {
		this.guard = guard;
		this.sections = sections;
	}

	@Override
	public Map<String, Filling> fillings() {
		return Map.of("documents.freeze.confirm", (asked) -> Filling.with(document(asked)), //
				"documents.delete.confirm", this::section, "documents.history.confirm", this::section);
	}

	private String document(Asked asked) {
		return this.guard.readable(id(asked)).heading();
	}

	private Optional<Object[]> section(Asked asked) {
		var section = this.sections.read(id(asked), new SectionId(asked.id("section")));
		return Filling.with(section.text().heading(), document(asked));
	}

	private static DocumentId id(Asked asked) {
		return new DocumentId(asked.id());
	}

}
