package org.norma.publications;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.norma.catalogue.EditionNote;
import org.norma.projects.ProjectId;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What is declared of a standard now, on its page (Standardization Law art. 27).
 */
@Component
class DeclaredNotes {

	/** Longer statements are read on the page of the publication. */
	private static final int SHOWN = 300;

	private final DisclosureRows rows;

	private final MessageSource messages;

	DeclaredNotes(DisclosureRows rows, MessageSource messages) {
		this.rows = rows;
		this.messages = messages;
	}

	List<EditionNote> of(ProjectId project, LocalDate asOf) {
		var notes = new ArrayList<EditionNote>();
		this.rows.find(project).filter((declared) -> !declared.declaredOn().isAfter(asOf)).ifPresent((declared) -> {
			notes.add(new EditionNote("certificate", "publications.note.disclosed",
					List.of(declared.declaredOn().toString(), declared.declaredBy()),
					"/projects/" + project.value() + "/publication#disclosure"));
			declared.statements()
				.forEach((item, text) -> notes.add(new EditionNote("point", "publications.note.statement",
						List.of(name(item), shortened(text)), null)));
			if (declared.supplyFrom() != null) {
				notes.add(new EditionNote("point", "publications.note.supplied",
						List.of(declared.supplyFrom().toString()), null));
			}
		});
		return notes;
	}

	private String name(String item) {
		var name = this.messages.getMessage("hierarchy.item." + item, null, item, LocaleContextHolder.getLocale());
		return (name != null) ? name : item;
	}

	private static String shortened(String text) {
		return (text.codePointCount(0, text.length()) > SHOWN)
				? text.substring(0, text.offsetByCodePoints(0, SHOWN)) + " …" : text;
	}

}
