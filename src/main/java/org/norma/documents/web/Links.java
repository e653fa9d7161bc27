package org.norma.documents.web;

import java.util.UUID;

import org.norma.documents.DocumentId;
import org.norma.documents.SaveOutcome;
import org.norma.documents.SectionId;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Addresses of the pages of a draft. */
final class Links {

	private Links() {
	}

	static String document(DocumentId document) {
		return "/documents/" + document;
	}

	static String section(DocumentId document, SectionId section) {
		return document(document) + "/sections/" + section;
	}

	static String conflict(DocumentId document, SectionId section, UUID kept) {
		return section(document, section) + "/conflicts/" + kept;
	}

	/** Where a writer goes after saving. */
	static String after(DocumentId document, SectionId section, SaveOutcome outcome, RedirectAttributes next) {
		if (outcome instanceof SaveOutcome.Conflict conflict) {
			return conflict(document, section, conflict.kept());
		}
		next.addFlashAttribute("saved", ((SaveOutcome.Saved) outcome).author().at());
		return section(document, section);
	}

}
