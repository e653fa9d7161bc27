package org.norma.accounts.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import org.norma.accounts.AccountId;
import org.norma.accounts.AccountService;
import org.norma.accounts.GrantOutcome;
import org.norma.bodies.BodyId;
import org.norma.bodies.BodyService;
import org.norma.shared.Role;
import org.norma.shared.web.Asks;

import org.springframework.data.domain.PageRequest;
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

/** Gives roles to accounts and takes them away. */
@Controller
@RequestMapping("/accounts")
@RolesAllowed("ADMINISTRATOR")
class GrantController {

	private static final String DONE = "accounts.role.outcome.";

	private static final int SUGGESTIONS = 20;

	private final AccountService accounts;

	private final BodyService bodies;

	private final TypedBody typed;

	private final AccountPage page;

	private final Clock clock;

	GrantController(AccountService accounts, BodyService bodies, TypedBody typed, AccountPage page, Clock clock) {
		this.typed = typed;
		this.accounts = accounts;
		this.bodies = bodies;
		this.page = page;
		this.clock = clock;
	}

	@ModelAttribute("zone")
	ZoneId zone() {
		return this.clock.getZone();
	}

	@GetMapping("/bodies")
	String suggestions(@RequestParam(defaultValue = "") String body, Model model) {
		model.addAttribute("bodies",
				body.isBlank() ? List.of() : this.bodies.search(body, null, PageRequest.of(0, SUGGESTIONS)));
		return "accounts/parts :: suggestions";
	}

	@PostMapping("/{id}/grants")
	@Asks({ "accounts.grant.give.confirm.two", "accounts.grant.give.confirm.alone" })
	String give(@PathVariable UUID id, @Valid @ModelAttribute("grant") GrantForm form, BindingResult errors,
			Model model, RedirectAttributes next) {
		if (accepted(errors, () -> next.addFlashAttribute("done", DONE + give(new AccountId(id), form)))) {
			return "redirect:/accounts/{id}";
		}
		return this.page.of(new AccountId(id), model);
	}

	@PostMapping("/{id}/grants/{grantId}/remove")
	@Asks({ "accounts.grant.take.confirm", "accounts.grant.take.confirm.own", "accounts.grant.take.confirm.two",
			"accounts.grant.take.confirm.alone" })
	String take(@PathVariable UUID id, @PathVariable UUID grantId, RedirectAttributes next) {
		next.addFlashAttribute("done", "accounts.ending." + this.accounts.revoke(new AccountId(id), grantId));
		return "redirect:/accounts/{id}";
	}

	private GrantOutcome give(AccountId id, GrantForm form) {
		Role role = Objects.requireNonNull(form.role());
		LocalDate from = Objects.requireNonNull(form.from());
		var body = this.typed.of(form.body()).map((each) -> new BodyId(each.id())).orElse(null);
		return this.accounts.grant(id, role, body, from, form.until());
	}

}
