package org.norma.consultations.web;

import java.util.Objects;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import org.norma.consultations.TbtNotification;
import org.norma.consultations.TbtService;
import org.norma.projects.ProjectId;

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

/** Recording the notification of a draft to the members of the WTO. */
@Controller
@RequestMapping("/consultations/tbt/{project}")
@RolesAllowed("OFFICIAL")
class TbtController {

	private final TbtService notifications;

	TbtController(TbtService notifications) {
		this.notifications = notifications;
	}

	@GetMapping
	String page(@PathVariable UUID project, Model model) {
		var recorded = this.notifications.of(new ProjectId(project));
		model.addAttribute("form", new TbtForm(recorded.map(TbtNotification::number).orElse(null),
				recorded.map(TbtNotification::notifiedOn).orElse(null)));
		return form(project, model);
	}

	private String form(UUID id, Model model) {
		var project = this.notifications.led(new ProjectId(id));
		model.addAttribute("project", project);
		model.addAttribute("period", this.notifications.period(project));
		return "consultations/tbt";
	}

	@PostMapping
	String record(@PathVariable UUID project, @Valid @ModelAttribute("form") TbtForm form, BindingResult errors,
			Model model, RedirectAttributes next) {
		if (!accepted(errors, () -> this.notifications.record(new ProjectId(project),
				Objects.requireNonNull(form.number()), Objects.requireNonNull(form.notifiedOn())))) {
			return form(project, model);
		}
		next.addFlashAttribute("done", "consultations.done.notified");
		return "redirect:/projects/{project}";
	}

}
