package org.norma.accounts.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import org.norma.accounts.AccountId;
import org.norma.accounts.AccountService;
import org.norma.accounts.PasswordLinks;
import org.norma.shared.Role;
import org.norma.shared.web.Asks;
import org.norma.shared.web.Languages;

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
import static org.norma.shared.web.FormRefusals.result;

/** The administration of accounts. */
@Controller
@RequestMapping("/accounts")
@RolesAllowed("ADMINISTRATOR")
class AccountController {

	private final AccountService accounts;

	private final PasswordLinks links;

	private final AccountPage accountPage;

	private final LinkPage page;

	private final Clock clock;

	AccountController(AccountService accounts, PasswordLinks links, AccountPage accountPage, LinkPage page,
			Clock clock) {
		this.accounts = accounts;
		this.links = links;
		this.accountPage = accountPage;
		this.page = page;
		this.clock = clock;
	}

	@ModelAttribute("zone")
	ZoneId zone() {
		return this.clock.getZone();
	}

	@ModelAttribute("languages")
	List<Locale> languages() {
		return Languages.ALL;
	}

	@ModelAttribute("roles")
	Role[] roles() {
		return Role.values();
	}

	@GetMapping("/new")
	String blank(Model model, Locale locale) {
		model.addAttribute("form", new NewAccountForm(null, null, Languages.nearest(locale).toLanguageTag()));
		return "accounts/new";
	}

	@PostMapping
	String create(@Valid @ModelAttribute("form") NewAccountForm form, BindingResult errors, Model model) {
		return result(errors, () -> this.links.create(form.userName(), form.displayName(), form.locale()))
			.map((link) -> this.page.of(link, model))
			.orElse("accounts/new");
	}

	@GetMapping("/{id}")
	String edit(@PathVariable UUID id, Model model) {
		model.addAttribute("grant", new GrantForm(null, null, LocalDate.now(this.clock), null));
		return this.accountPage.of(new AccountId(id), model);
	}

	@PostMapping("/{id}")
	String rename(@PathVariable UUID id, @Valid @ModelAttribute("form") NameForm form, BindingResult errors,
			Model model, RedirectAttributes next) {
		if (accepted(errors, () -> this.accounts.rename(new AccountId(id), form.displayName()))) {
			next.addFlashAttribute("done", "accounts.account.saved");
			return "redirect:/accounts/{id}";
		}
		model.addAttribute("grant", new GrantForm(null, null, LocalDate.now(this.clock), null));
		return this.accountPage.of(new AccountId(id), model);
	}

	@PostMapping("/{id}/enable")
	String enable(@PathVariable UUID id) {
		this.accounts.enable(new AccountId(id));
		return "redirect:/accounts/{id}";
	}

	@PostMapping("/{id}/disable")
	@Asks({ "accounts.disable.confirm", "accounts.disable.confirm.own", "accounts.disable.confirm.two",
			"accounts.disable.confirm.alone" })
	String disable(@PathVariable UUID id, RedirectAttributes next) {
		next.addFlashAttribute("done", "accounts.ending." + this.accounts.disable(new AccountId(id)));
		return "redirect:/accounts/{id}";
	}

}
