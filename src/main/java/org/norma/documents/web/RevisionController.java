package org.norma.documents.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.norma.documents.DocumentGuard;
import org.norma.documents.DocumentId;
import org.norma.documents.DocumentService;
import org.norma.documents.Revision;
import org.norma.documents.RevisionId;
import org.norma.shared.NotFound;
import org.norma.shared.web.Asks;

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

/** The frozen revisions of a document; {@link DocumentGuard} says who comes in. */
@Controller
@RequestMapping("/documents/{id}/revisions")
@RolesAllowed("PERSON")
class RevisionController {

	private final DocumentGuard guard;

	private final DocumentService documents;

	RevisionController(DocumentGuard guard, DocumentService documents) {
		this.guard = guard;
		this.documents = documents;
	}

	@GetMapping
	String list(@PathVariable DocumentId id, Model model) {
		model.addAttribute("form", new FreezeForm(null));
		return page(id, model);
	}

	@PostMapping
	@Asks("documents.freeze.confirm")
	String freeze(@PathVariable DocumentId id, @Valid @ModelAttribute("form") FreezeForm form, BindingResult errors,
			Model model, RedirectAttributes next) {
		this.guard.writable(id);
		if (!accepted(errors, () -> this.documents.freeze(id, form.text()))) {
			return page(id, model);
		}
		next.addFlashAttribute("done", "documents.frozen");
		return "redirect:" + Links.document(id) + "/revisions";
	}

	@GetMapping("/{revision}")
	String read(@PathVariable DocumentId id, @PathVariable RevisionId revision, Model model) {
		model.addAttribute("document", this.guard.readable(id));
		model.addAttribute("revision", revision(id, revision));
		return "documents/revision";
	}

	@GetMapping("/{revision}/compare")
	String compare(@PathVariable DocumentId id, @PathVariable RevisionId revision,
			@RequestParam(required = false) @Nullable RevisionId to, Model model) {
		model.addAttribute("document", this.guard.readable(id));
		var older = revision(id, revision);
		model.addAttribute("older", older);
		model.addAttribute("revisions", this.documents.revisions(id));
		if (to != null) {
			model.addAttribute("comparison", this.documents.compare(revision, revision(id, to).id()));
		}
		return "documents/compare";
	}

	private String page(DocumentId id, Model model) {
		var document = this.guard.readable(id);
		model.addAttribute("document", document);
		model.addAttribute("mayWrite", this.guard.mayWrite(document));
		model.addAttribute("revisions", this.documents.revisions(id));
		return "documents/revisions";
	}

	private Revision revision(DocumentId id, RevisionId revision) {
		var found = this.documents.revision(revision);
		if (!found.documentId().equals(id)) {
			throw new NotFound("documents.revision.not-found", revision);
		}
		return found;
	}

}
