package org.norma.publications.web;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import org.norma.projects.ProjectId;
import org.norma.publications.PublicationService;
import org.norma.shared.RuleBroken;
import org.norma.shared.web.Asks;
import org.norma.shared.web.Said;

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

/** The authority publishes, and opens the text. */
@Controller
@RequestMapping("/projects/{id}")
@RolesAllowed("OFFICIAL")
class PublishController {

	private final PublicationService publications;

	private final PublishPages pages;

	private final Consequences consequences;

	PublishController(PublicationService publications, PublishPages pages, Consequences consequences) {
		this.consequences = consequences;
		this.publications = publications;
		this.pages = pages;
	}

	@GetMapping("/publish")
	String page(@PathVariable UUID id, Model model) {
		return this.pages.show(id, model);
	}

	@PostMapping("/publish")
	@Asks("publications.confirm.publish")
	String publish(@PathVariable UUID id, @Valid @ModelAttribute("form") PublishForm form, BindingResult errors,
			Model model, RedirectAttributes next) {
		if (!accepted(errors, () -> publish(id, form, next))) {
			return this.pages.show(id, model);
		}
		next.addFlashAttribute("done", "publications.done.published");
		return "redirect:/projects/{id}/publication";
	}

	/** Who cites what it ends is shown before it is done. */
	private void publish(UUID id, PublishForm form, RedirectAttributes next) {
		var unseen = this.pages.unseen(id, form);
		if (!unseen.isEmpty()) {
			throw new RuleBroken("publications.refused.look-first", String.join(", ", unseen));
		}
		var publication = this.publications.publish(new ProjectId(id), form.data());
		Said.foresee(next, () -> this.consequences.of(publication));
	}

	@PostMapping("/publication/text")
	@Asks("publications.confirm.text")
	String text(@PathVariable UUID id, RedirectAttributes next) {
		this.publications.makeTextPublic(new ProjectId(id));
		next.addFlashAttribute("done", "publications.done.text");
		return "redirect:/projects/{id}/publication";
	}

}
