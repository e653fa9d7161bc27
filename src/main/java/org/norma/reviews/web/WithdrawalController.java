package org.norma.reviews.web;

import java.util.Objects;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import org.norma.projects.ProjectId;
import org.norma.reviews.WithdrawalPage;
import org.norma.reviews.WithdrawalService;
import org.norma.shared.web.Asks;
import org.norma.shared.web.Said;
import org.norma.shared.web.PublicPage;

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

/** Withdrawals: who cites the standard, and the act. */
@Controller
@RequestMapping("/reviews/withdrawals/{id:[0-9a-f-]{36}}")
@PermitAll
class WithdrawalController {

	private final WithdrawalService withdrawals;

	WithdrawalController(WithdrawalService withdrawals) {
		this.withdrawals = withdrawals;
	}

	@GetMapping
	@PublicPage
	String show(@PathVariable UUID id, Model model) {
		var page = this.withdrawals.page(new ProjectId(id));
		model.addAttribute("page", page);
		model.addAttribute("form", new WithdrawalForm(page.today(), null));
		return "reviews/withdrawal";
	}

	@PostMapping
	@Asks("reviews.withdrawal.confirm")
	@RolesAllowed("OFFICIAL")
	String carryOut(@PathVariable UUID id, @Valid @ModelAttribute("form") WithdrawalForm form, BindingResult errors,
			Model model, RedirectAttributes next) {
		var done = accepted(errors, () -> this.withdrawals.carryOut(new ProjectId(id),
				Objects.requireNonNull(form.on()), Objects.requireNonNull(form.reason()).strip()));
		if (!done) {
			return refused(this.withdrawals.page(new ProjectId(id)), form, errors, model);
		}
		next.addFlashAttribute("done", "reviews.done.withdrawn");
		return "redirect:/reviews/withdrawals/{id}";
	}

	/** Where the form is not drawn any more, the page says why on top. */
	private static String refused(WithdrawalPage page, WithdrawalForm form, BindingResult errors, Model model) {
		model.addAttribute("page", page);
		if (!page.ready()) {
			model.addAttribute("late", form);
			page.done()
				.map((act) -> new Said.Sentence("reviews.refused.withdrawn",
						new Object[] { act.designation(), act.decidedBy(), act.decidedOn().toString(),
								act.effectiveOn().toString() }))
				.or(() -> Said.first(errors))
				.ifPresent((why) -> model.addAttribute("refusal", why));
		}
		return "reviews/withdrawal";
	}

}
