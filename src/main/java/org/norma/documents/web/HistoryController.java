package org.norma.documents.web;

import java.time.Instant;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.norma.documents.DocumentGuard;
import org.norma.documents.DocumentId;
import org.norma.documents.SectionId;
import org.norma.documents.SectionService;
import org.norma.documents.TextDiff;
import org.norma.shared.web.Asks;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The earlier states of a section; {@link DocumentGuard} says who comes in. */
@Controller
@RequestMapping("/documents/{id}/sections/{section}/history")
@RolesAllowed("PERSON")
class HistoryController {

	private static final Instant EVER = Instant.parse("9999-12-31T00:00:00Z");

	private final SectionService sections;

	private final EditorModel editor;

	private final DocumentGuard guard;

	HistoryController(SectionService sections, EditorModel editor, DocumentGuard guard) {
		this.sections = sections;
		this.editor = editor;
		this.guard = guard;
	}

	@GetMapping
	String history(@PathVariable DocumentId id, @PathVariable SectionId section,
			@RequestParam(required = false) @Nullable Instant before,
			@RequestParam(required = false) @Nullable UUID state, Model model) {
		this.editor.document(this.guard.readable(id), model);
		var now = this.sections.read(id, section);
		model.addAttribute("section", now);
		model.addAttribute("states", this.sections.history(id, section, (before != null) ? before : EVER));
		model.addAttribute("before", before);
		if (state != null) {
			var chosen = this.sections.version(id, section, state);
			model.addAttribute("chosen", chosen);
			model.addAttribute("rows", TextDiff.rows(chosen.text().body(), now.text().body()));
		}
		return "documents/history";
	}

	@PostMapping("/{state}")
	@Asks("documents.history.confirm")
	String bringBack(@PathVariable DocumentId id, @PathVariable SectionId section, @PathVariable UUID state,
			RedirectAttributes next) {
		return "redirect:" + Links.after(id, section, this.sections.bringBack(id, section, state), next);
	}

}
