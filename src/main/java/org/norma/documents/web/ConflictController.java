package org.norma.documents.web;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import org.norma.documents.DocumentGuard;
import org.norma.documents.DocumentId;
import org.norma.documents.SaveOutcome;
import org.norma.documents.Section;
import org.norma.documents.SectionId;
import org.norma.documents.SectionService;
import org.norma.documents.TextDiff;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import static org.norma.shared.web.FormRefusals.accepted;

/**
 * Two texts of one section side by side, to be merged; {@link DocumentGuard} says who
 * comes in.
 */
@Controller
@RequestMapping("/documents/{id}/sections/{section}/conflicts/{kept}")
@RolesAllowed("PERSON")
class ConflictController {

	private static final String PAGE = "documents/conflict";

	private final SectionService sections;

	private final EditorModel editor;

	private final DocumentGuard guard;

	ConflictController(SectionService sections, EditorModel editor, DocumentGuard guard) {
		this.sections = sections;
		this.editor = editor;
		this.guard = guard;
	}

	@GetMapping
	String both(@PathVariable DocumentId id, @PathVariable SectionId section, @PathVariable UUID kept, Model model) {
		var now = show(id, section, kept, model);
		var mine = this.sections.version(id, section, kept).text();
		model.addAttribute("form", new SectionForm(now.version(), mine.heading(), mine.body(), mine.normative()));
		return PAGE;
	}

	@PostMapping
	String merge(@PathVariable DocumentId id, @PathVariable SectionId section, @PathVariable UUID kept,
			@ModelAttribute("form") SectionForm form, BindingResult errors, Model model, RedirectAttributes next) {
		this.guard.writable(id);
		var outcome = new SaveOutcome[1];
		if (!accepted(errors, () -> outcome[0] = this.sections.merge(id, section, kept, form.version(), form.text()))) {
			show(id, section, kept, model);
			return PAGE;
		}
		return "redirect:" + Links.after(id, section, outcome[0], next);
	}

	@PostMapping("/dismiss")
	String dismiss(@PathVariable DocumentId id, @PathVariable SectionId section, @PathVariable UUID kept,
			RedirectAttributes next) {
		this.sections.dismiss(id, section, kept);
		next.addFlashAttribute("done", "documents.conflict.dismissed");
		return "redirect:" + Links.section(id, section);
	}

	private Section show(DocumentId id, SectionId section, UUID kept, Model model) {
		this.editor.document(this.guard.readable(id), model);
		var now = this.sections.read(id, section);
		var mine = this.sections.version(id, section, kept);
		model.addAttribute("section", now);
		model.addAttribute("kept", mine);
		model.addAttribute("headings", TextDiff.pieces(now.text().heading(), mine.text().heading()));
		model.addAttribute("rows", TextDiff.rows(now.text().body(), mine.text().body()));
		return now;
	}

}
