package org.norma.documents;

import java.util.Locale;

import org.norma.shared.web.Languages;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Fixed texts of the elements in the language of a document. */
@Component
class ElementTexts {

	private final MessageSource messages;

	ElementTexts(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * What stands before the heading: the number, or for an annex its name and nature.
	 */
	String label(String language, Numbering.Numbered section) {
		var number = section.number().value();
		if (section.row().kind() != SectionKind.ANNEX) {
			return number;
		}
		return text(language, section.row().text().normative() ? "annex.normative" : "annex.informative", number);
	}

	String heading(String language, SectionKind kind) {
		return text(language, "heading." + kind);
	}

	/** Sentence of an element that has nothing to list (GB/T 1.1-2020). */
	String whenEmpty(String language, SectionKind kind) {
		return switch (kind) {
			case NORMATIVE_REFERENCES, TERMS -> text(language, "empty." + kind);
			default -> "";
		};
	}

	/** Sentence that goes before the list of an element (GB/T 1.1-2020). */
	String leadIn(String language, SectionKind kind) {
		return switch (kind) {
			case NORMATIVE_REFERENCES, TERMS -> text(language, "lead-in." + kind);
			default -> "";
		};
	}

	private String text(String language, String key, Object... arguments) {
		return this.messages.getMessage("documents.element." + key, arguments,
				Languages.nearest(Locale.forLanguageTag(language)));
	}

}
