package org.norma.consultations.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import org.norma.bodies.BodyService;
import org.norma.bodies.BodySummary;
import org.norma.consultations.Consultations;
import org.norma.consultations.NewRound;
import org.norma.consultations.RoundId;
import org.norma.consultations.RoundKind;
import org.norma.consultations.RoundService;
import org.norma.consultations.TbtService;
import org.norma.projects.ProjectId;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import static org.norma.shared.web.FormRefusals.accepted;
import static org.norma.shared.web.FormRefusals.result;
import static org.norma.shared.web.Said.after;

/** Opening, extending and closing rounds, and recording notifications. */
@Controller
@RequestMapping("/consultations")
@RolesAllowed({ "OFFICIAL", "DRAFTER" })
class RoundController {

	private final RoundService rounds;

	private final Consultations consultations;

	private final TbtService notifications;

	private final BodyService bodies;

	RoundController(RoundService rounds, Consultations consultations, TbtService notifications, BodyService bodies) {
		this.rounds = rounds;
		this.consultations = consultations;
		this.notifications = notifications;
		this.bodies = bodies;
	}

	@GetMapping("/new/{project}")
	String blank(@PathVariable UUID project, Model model) {
		var period = this.consultations.period(this.notifications.led(new ProjectId(project)));
		model.addAttribute("form",
				new RoundForm(RoundKind.PUBLIC, this.consultations.today().plusDays(period.days()), null, null));
		return form(project, model);
	}

	private String form(UUID id, Model model) {
		var project = this.notifications.led(new ProjectId(id));
		var period = this.consultations.period(project);
		model.addAttribute("project", project);
		model.addAttribute("period", period);
		model.addAttribute("earliest", this.consultations.today().plusDays(period.days()));
		return "consultations/round-form";
	}

	@PostMapping("/new/{project}")
	String open(@PathVariable UUID project, @Valid @ModelAttribute("form") RoundForm form, BindingResult errors,
			Model model, RedirectAttributes next) {
		var asked = addressees(form.codes(), errors);
		this.consultations.refuseKind(new ProjectId(project), form.kind())
			.ifPresent((why) -> errors.rejectValue("kind", why.key(), why.arguments(), why.key()));
		return result(errors, () -> this.rounds.open(new NewRound(new ProjectId(project),
				Objects.requireNonNull(form.kind()), Objects.requireNonNull(form.until()), asked)))
			.map((made) -> {
				next.addFlashAttribute("done", "consultations.done.opened");
				return "redirect:/consultations/" + made.value();
			})
			.orElseGet(() -> form(project, model));
	}

	private Set<UUID> addressees(List<String> codes, BindingResult errors) {
		var found = new LinkedHashSet<UUID>();
		codes.forEach((code) -> this.bodies.byCode(code)
			.map(BodySummary::id)
			.ifPresentOrElse(found::add, () -> errors.rejectValue("addressees", "consultations.form.body.unknown",
					new Object[] { code }, "unknown")));
		return found;
	}

	@GetMapping("/{id}/extend")
	String extension(@PathVariable UUID id, Model model) {
		var view = this.consultations.round(new RoundId(id));
		var round = view.round();
		if (view.leads() && !round.running()) {
			return "redirect:/consultations/{id}";
		}
		model.addAttribute("form", new ExtendForm(round.closesOn().plusDays(1), null));
		return extensionForm(id, model);
	}

	private String extensionForm(UUID id, Model model) {
		var view = this.consultations.round(new RoundId(id));
		if (!view.leads()) {
			throw new AccessDeniedException("Not for this round");
		}
		model.addAttribute("view", view);
		return "consultations/extend";
	}

	@PostMapping("/{id}/extend")
	String extend(@PathVariable UUID id, @Valid @ModelAttribute("form") ExtendForm form, BindingResult errors,
			Model model, RedirectAttributes next) {
		if (!accepted(errors, () -> this.rounds.extend(new RoundId(id), Objects.requireNonNull(form.until()),
				Objects.requireNonNull(form.reason()).strip()))) {
			return extensionForm(id, model);
		}
		next.addFlashAttribute("done", "consultations.done.extended");
		return "redirect:/consultations/{id}";
	}

	@PostMapping("/{id}/close")
	@Asks("consultations.acts.close.confirm")
	String close(@PathVariable UUID id, RedirectAttributes next) {
		var answered = this.consultations.round(new RoundId(id)).counts().undisposed() == 0;
		return after(next, answered ? "consultations.done.closed-answered" : "consultations.done.closed",
				"/consultations/{id}", () -> this.rounds.close(new RoundId(id)));
	}

	@PostMapping("/{id}/reply")
	@RolesAllowed("PERSON")
	String reply(@PathVariable UUID id, @RequestParam UUID body, @RequestParam(defaultValue = "true") boolean none,
			RedirectAttributes next) {
		return after(next, "consultations.done.replied", "/consultations/{id}#addressees",
				() -> this.rounds.reply(new RoundId(id), body, none));
	}

}
