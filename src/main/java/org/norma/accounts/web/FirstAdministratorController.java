package org.norma.accounts.web;

import java.util.Locale;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.norma.accounts.FirstAdministrator;
import org.norma.accounts.SignInService;
import org.norma.shared.NotFound;
import org.norma.shared.web.Languages;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import static org.norma.shared.web.FormRefusals.result;

/** Makes the first account; there is nothing at this address once an account exists. */
@Controller
@RequestMapping("/first-administrator")
@PermitAll
class FirstAdministratorController {

	private static final String PAGE = "accounts/first-administrator";

	private final FirstAdministrator first;

	private final SignInService people;

	private final SignInSession session;

	FirstAdministratorController(FirstAdministrator first, SignInService people, SignInSession session) {
		this.first = first;
		this.people = people;
		this.session = session;
	}

	@GetMapping
	String page(Model model) {
		requireMissing();
		model.addAttribute("form", new FirstAdministratorForm(null, null, null, null));
		return PAGE;
	}

	@PostMapping
	String create(@Valid @ModelAttribute("form") FirstAdministratorForm form, BindingResult errors, Locale locale,
			HttpServletRequest request, HttpServletResponse response) {
		requireMissing();
		return result(errors, () -> create(form, locale, request, response)).map((next) -> "redirect:" + next)
			.orElse(PAGE);
	}

	private String create(FirstAdministratorForm form, Locale locale, HttpServletRequest request,
			HttpServletResponse response) {
		var account = this.first.create(form.code(), form.userName(), form.displayName(), form.password(),
				Languages.nearest(locale));
		return this.people.without(account, request.getRemoteAddr())
			.map((person) -> this.session.open(person, request, response))
			.orElse("/sign-in");
	}

	private void requireMissing() {
		if (!this.first.isMissing()) {
			throw new NotFound("accounts.first.not-found");
		}
	}

}
