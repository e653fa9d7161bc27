package org.norma.accounts.web;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.norma.accounts.AccountId;
import org.norma.accounts.OwnAccountService;
import org.norma.accounts.PasswordLinks;
import org.norma.accounts.PasswordService;
import org.norma.accounts.Principal;
import org.norma.shared.Actor;
import org.norma.shared.web.Asks;
import org.norma.shared.web.Languages;
import org.norma.shared.web.Theme;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import static org.norma.shared.web.FormRefusals.accepted;

/** The own account: name, language, theme, password, open sessions. */
@Controller
@RequestMapping("/account")
@RolesAllowed(Principal.PERSON)
class OwnAccountController {

	private static final String PAGE = "accounts/account";

	private static final String BACK = "redirect:/account";

	private final OwnAccountService own;

	private final PasswordService passwords;

	private final PasswordLinks links;

	private final Sessions sessions;

	private final LocaleResolver languages;

	private final Clock clock;

	OwnAccountController(OwnAccountService own, PasswordService passwords, PasswordLinks links, Sessions sessions,
			LocaleResolver languages, Clock clock) {
		this.own = own;
		this.passwords = passwords;
		this.links = links;
		this.sessions = sessions;
		this.languages = languages;
		this.clock = clock;
	}

	@ModelAttribute("sessions")
	List<Sessions.Open> sessions(HttpServletRequest request) {
		return this.sessions.of(me(), request.getSession().getId());
	}

	@ModelAttribute("zone")
	ZoneId zone() {
		return this.clock.getZone();
	}

	@ModelAttribute("languages")
	List<Locale> languages() {
		return Languages.ALL;
	}

	@GetMapping
	String page(Model model, Locale locale) {
		var account = this.own.byId(me());
		model.addAttribute("account", account);
		if (!model.containsAttribute("profile")) {
			model.addAttribute("profile", ProfileForm.of(account, locale));
		}
		if (!model.containsAttribute("change")) {
			model.addAttribute("change", new PasswordChangeForm(null, null));
		}
		return PAGE;
	}

	@PostMapping
	String change(@Valid @ModelAttribute("profile") ProfileForm form, BindingResult errors, Model model, Locale locale,
			HttpServletRequest request, HttpServletResponse response, RedirectAttributes next) {
		if (!accepted(errors, () -> this.own.change(me(), form.displayName(), form.locale(), form.theme()))) {
			return page(model, locale);
		}
		this.languages.setLocale(request, response, form.locale());
		Theme.keep(form.theme(), response);
		next.addFlashAttribute("done", "accounts.account.saved");
		return BACK;
	}

	@PostMapping("/password")
	String changePassword(@Valid @ModelAttribute("change") PasswordChangeForm form, BindingResult errors, Model model,
			Locale locale, HttpServletRequest request, RedirectAttributes next) {
		if (!accepted(errors, () -> this.passwords.change(new AccountId(me()), form.old(), form.password()))) {
			return page(model, locale);
		}
		this.sessions.endOthers(me(), request.getSession().getId());
		next.addFlashAttribute("done", "accounts.password.changed");
		return BACK;
	}

	/**
	 * Who made the link that set the password: shown at each sign-in until it is read.
	 */
	@GetMapping("/password-link")
	String passwordLink(Model model) {
		model.addAttribute("account", this.own.byId(me()));
		return "accounts/password-link";
	}

	@PostMapping("/password-link")
	String acknowledge() {
		this.links.acknowledge(new AccountId(me()));
		return "redirect:/";
	}

	@PostMapping("/sessions/end")
	@Asks(value = "accounts.sessions.end.confirm", tried = false)
	String endOtherSessions(HttpServletRequest request, RedirectAttributes next) {
		this.sessions.endOthers(me(), request.getSession().getId());
		next.addFlashAttribute("done", "accounts.sessions.ended");
		return BACK;
	}

	private static UUID me() {
		return Actor.current().orElseThrow().accountId();
	}

}
