package org.norma.consultations.web;

import java.util.Objects;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import org.norma.consultations.Consultations;
import org.norma.consultations.RoundId;
import org.norma.consultations.RoundKind;
import org.norma.consultations.RoundService;
import org.norma.shared.web.Asks;

import org.springframework.security.access.AccessDeniedException;
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

/** Ending a running round before its last day, by the authority. */
@Controller
@RequestMapping("/consultations/{id}/end")
@RolesAllowed("OFFICIAL")
class RoundEndController {

	private final RoundService rounds;

	private final Consultations consultations;

	RoundEndController(RoundService rounds, Consultations consultations) {
		this.rounds = rounds;
		this.consultations = consultations;
	}

	@GetMapping
	String blank(@PathVariable UUID id, Model model) {
		var view = this.consultations.round(new RoundId(id));
		var ends = view.round().running() && view.round().kind() != RoundKind.PUBLICITY;
		if (view.decides() && !ends) {
			return "redirect:/consultations/{id}";
		}
		model.addAttribute("form", new EndForm(null));
		return form(id, model);
	}

	private String form(UUID id, Model model) {
		var view = this.consultations.round(new RoundId(id));
		if (!view.decides()) {
			throw new AccessDeniedException("Not for this round");
		}
		model.addAttribute("view", view);
		model.addAttribute("held", view.round().daysHeld(this.consultations.today()));
		return "consultations/end";
	}

	@PostMapping
	@Asks("consultations.end.confirm")
	String end(@PathVariable UUID id, @Valid @ModelAttribute("form") EndForm form, BindingResult errors, Model model,
			RedirectAttributes next) {
		if (!accepted(errors,
				() -> this.rounds.endEarly(new RoundId(id), Objects.requireNonNull(form.reason()).strip()))) {
			return form(id, model);
		}
		next.addFlashAttribute("done", "consultations.done.ended-early");
		return "redirect:/consultations/{id}";
	}

}
