package org.norma.documents.web;

import jakarta.annotation.security.RolesAllowed;
import org.norma.documents.DocumentGuard;
import org.norma.documents.DocumentId;
import org.norma.documents.DocumentService;
import org.norma.documents.Renderings;
import org.norma.documents.SaveOutcome;
import org.norma.documents.SectionId;
import org.norma.documents.SectionService;
import org.norma.documents.SectionText;
import org.norma.shared.RuleBroken;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import static org.norma.shared.web.FormRefusals.accepted;

/** The editor of a draft; {@link DocumentGuard} says who comes in. */
@Controller
@RequestMapping("/documents/{id}")
@RolesAllowed("PERSON")
class EditorController {

	private static final String PAGE = "documents/editor";

	private static final SectionForm FRESH = new SectionForm(-1, null, null, null);

	private final DocumentGuard guard;

	private final DocumentService documents;

	private final SectionService sections;

	private final EditorModel editor;

	private final Renderings renderings;

	EditorController(DocumentGuard guard, DocumentService documents, SectionService sections, EditorModel editor,
			Renderings renderings) {
		this.guard = guard;
		this.documents = documents;
		this.sections = sections;
		this.editor = editor;
		this.renderings = renderings;
	}

	@GetMapping
	String document(@PathVariable DocumentId id, Model model) {
		var document = this.guard.readable(id);
		var entries = this.documents.outline(id).entries();
		if (!entries.isEmpty()) {
			return "redirect:" + Links.section(id, entries.get(0).id());
		}
		this.editor.document(document, model);
		return PAGE;
	}

	@GetMapping("/sections/{section}")
	String section(@PathVariable DocumentId id, @PathVariable SectionId section, Model model) {
		this.editor.section(this.guard.readable(id), section, FRESH, model);
		return PAGE;
	}

	@PostMapping("/sections/{section}")
	String save(@PathVariable DocumentId id, @PathVariable SectionId section, @ModelAttribute("form") SectionForm form,
			BindingResult errors, Model model, RedirectAttributes next) {
		var document = this.guard.writable(id);
		var outcome = new SaveOutcome[1];
		if (!accepted(errors, () -> outcome[0] = this.sections.save(id, section, form.version(), form.text()))) {
			this.editor.section(document, section, form, model);
			return PAGE;
		}
		return "redirect:" + Links.after(id, section, outcome[0], next);
	}

	/**
	 * The text as its readers will see it; one that cannot be saved is not shown either.
	 */
	@PostMapping("/preview")
	String preview(@PathVariable DocumentId id, @RequestParam(defaultValue = "") String body, Model model) {
		this.guard.readable(id);
		try {
			model.addAttribute("preview", this.renderings.of(new SectionText("", body, true).body()));
		}
		catch (RuleBroken ex) {
			model.addAttribute("refusal", ex);
		}
		return "documents/reading :: preview";
	}

	/** The whole draft as it stands. */
	@GetMapping("/text")
	String text(@PathVariable DocumentId id, Model model) {
		model.addAttribute("document", this.guard.readable(id));
		model.addAttribute("text", this.documents.text(id));
		return "documents/draft";
	}

}
