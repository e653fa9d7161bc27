package org.norma.documents.web;

import org.norma.documents.Direction;
import org.norma.documents.Document;
import org.norma.documents.DocumentGuard;
import org.norma.documents.DocumentService;
import org.norma.documents.SectionId;
import org.norma.documents.SectionService;
import org.norma.documents.SectionText;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of the editor. */
@Component
class EditorModel {

	private final DocumentGuard guard;

	private final DocumentService documents;

	private final SectionService sections;

	EditorModel(DocumentGuard guard, DocumentService documents, SectionService sections) {
		this.guard = guard;
		this.documents = documents;
		this.sections = sections;
	}

	void document(Document document, Model model) {
		model.addAttribute("document", document);
		model.addAttribute("mayWrite", this.guard.mayWrite(document));
		model.addAttribute("outline", this.documents.outline(document.id()));
	}

	void section(Document document, SectionId id, SectionForm form, Model model) {
		document(document, model);
		var section = this.sections.read(document.id(), id);
		model.addAttribute("section", section);
		model.addAttribute("directions", Direction.values());
		model.addAttribute("limit", SectionText.LONGEST_BODY);
		model.addAttribute("form", (form.version() >= 0) ? form : SectionForm.of(section));
		model.addAttribute("conflicts", this.sections.conflicts(document.id(), id));
		model.addAttribute("fixed", this.documents.fixedSentences(document, section.kind()));
	}

}
