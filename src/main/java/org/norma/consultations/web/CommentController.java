package org.norma.consultations.web;

import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.norma.consultations.CommentService;
import org.norma.consultations.CommentType;
import org.norma.consultations.Consultations;
import org.norma.consultations.RoundId;
import org.norma.consultations.RoundView;
import org.norma.consultations.UsedLinks;
import org.norma.shared.Actor;
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

/** Commenting and confirming the address. */
@Controller
@RequestMapping("/consultations")
@PermitAll
class CommentController {

	private final CommentService comments;

	private final UsedLinks links;

	private final Consultations consultations;

	CommentController(CommentService comments, UsedLinks links, Consultations consultations) {
		this.comments = comments;
		this.links = links;
		this.consultations = consultations;
	}

	@GetMapping("/{id}/comment")
	String blank(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID clause, Model model) {
		if (!view(id).comments()) {
			return "redirect:/consultations/{id}";
		}
		model.addAttribute("form",
				new CommentForm(clause, null, CommentType.GENERAL, null, null, null, null, false, null, null, null));
		return form(id, model);
	}

	/** A round that is over says so on its page; others may not comment at all. */
	private RoundView view(UUID id) {
		var view = this.consultations.round(new RoundId(id));
		if (view.round().running() && !view.stopped() && !view.comments()) {
			throw new AccessDeniedException("Not for this round");
		}
		return view;
	}

	private String form(UUID id, Model model) {
		var view = view(id);
		model.addAttribute("view", view);
		this.consultations.text(view).ifPresent((text) -> model.addAttribute("text", text));
		model.addAttribute("types", CommentType.values());
		return "consultations/comment-form";
	}

	@PostMapping("/{id}/comment")
	String comment(@PathVariable UUID id, @Valid @ModelAttribute("form") CommentForm form, BindingResult errors,
			HttpServletRequest request, Model model, RedirectAttributes next) {
		if (form.filledByAProgram()) {
			return "redirect:/consultations/sent";
		}
		return Actor.current().isPresent() ? signedIn(id, form, errors, model, next)
				: byMail(id, form, errors, request, model);
	}

	private String signedIn(UUID id, CommentForm form, BindingResult errors, Model model, RedirectAttributes next) {
		var before = errors.hasErrors() ? Optional.<String>empty()
				: this.comments.saidBefore(new RoundId(id), form.data(), CommentForm.blankToNull(form.organisation()));
		if (before.isPresent()) {
			return to(before.get(), "consultations.done.commented-before", next);
		}
		return result(errors,
				() -> this.comments.comment(new RoundId(id), form.data(), CommentForm.blankToNull(form.organisation()),
						form.showsName()))
			.map((code) -> to(code, "consultations.done.commented", next))
			.orElseGet(() -> form(id, model));
	}

	private String byMail(UUID id, CommentForm form, BindingResult errors, HttpServletRequest request, Model model) {
		var mail = CommentForm.blankToNull(form.mail());
		if (mail == null) {
			errors.rejectValue("mail", "consultations.form.mail.missing");
		}
		return (mail != null && accepted(errors,
				() -> this.comments.commentByMail(new RoundId(id), form.data(), mail,
						CommentForm.blankToNull(form.name()), CommentForm.blankToNull(form.organisation()),
						form.showsName(), request.getRemoteAddr()))) ? "redirect:/consultations/sent" : form(id, model);
	}

	@GetMapping("/sent")
	String sent() {
		return "consultations/sent";
	}

	/** Asks once more, so that a program that only follows links confirms nothing. */
	@GetMapping("/confirm/{token}")
	String confirmation(@PathVariable String token, Model model, RedirectAttributes next) {
		var before = this.links.confirmedBy(token);
		if (before.isPresent()) {
			next.addFlashAttribute("proof", token);
			return to(before.get(), "consultations.done.confirmed-before", next);
		}
		model.addAttribute("text", this.comments.textOf(token));
		model.addAttribute("token", token);
		return "consultations/confirm";
	}

	@PostMapping("/confirm/{token}")
	String confirm(@PathVariable String token, RedirectAttributes next) {
		next.addFlashAttribute("proof", token);
		return this.links.confirmedBy(token)
			.map((code) -> to(code, "consultations.done.confirmed-before", next))
			.orElseGet(() -> to(this.comments.confirm(token), "consultations.done.commented", next));
	}

	private static String to(String code, String done, RedirectAttributes next) {
		next.addFlashAttribute("done", done);
		return "redirect:/consultations/comments/" + code;
	}

	@PostMapping("/comments/{code}/support")
	@RolesAllowed("PERSON")
	String support(@PathVariable String code, @RequestParam(defaultValue = "false") boolean list,
			RedirectAttributes next) {
		var page = list ? "/consultations/" + this.consultations.comment(code).roundId().value() + "#comments"
				: "/consultations/comments/{code}";
		return after(next, "consultations.done.supported", page, () -> this.comments.support(code));
	}

	@PostMapping("/comments/{code}/withdraw")
	@Asks("consultations.receipt.withdraw.confirm")
	String withdraw(@PathVariable String code, @RequestParam(required = false) @Nullable String proof,
			RedirectAttributes next) {
		return after(next, "consultations.done.withdrawn", "/consultations/comments/{code}",
				() -> this.comments.withdraw(code, proof));
	}

}
