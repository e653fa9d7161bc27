package org.norma.accounts.web;

import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.norma.accounts.AccountId;
import org.norma.accounts.DemoAccounts;
import org.norma.accounts.FirstAdministrator;
import org.norma.accounts.KnownDevices;
import org.norma.accounts.SignInService;
import org.norma.accounts.TooManyTries;
import org.norma.shared.Actor;
import org.norma.shared.NotFound;
import org.norma.shared.Role;
import org.norma.shared.RuleBroken;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import static org.norma.shared.web.FormRefusals.result;

/** Signs people in, with a password or, in the demonstration, with a button. */
@Controller
@PermitAll
class SignInController {

	private static final String PAGE = "accounts/sign-in";

	private final SignInService people;

	private final SignInSession session;

	private final KnownDevices devices;

	private final DemoAccounts demo;

	private final FirstAdministrator first;

	SignInController(SignInService people, SignInSession session, KnownDevices devices, DemoAccounts demo,
			FirstAdministrator first) {
		this.people = people;
		this.session = session;
		this.devices = devices;
		this.demo = demo;
		this.first = first;
	}

	@ModelAttribute("desks")
	List<DemoAccounts.Desk> desks() {
		return this.demo.all();
	}

	@GetMapping("/sign-in")
	String page(Model model) {
		if (this.first.isMissing()) {
			return "redirect:/first-administrator";
		}
		model.addAttribute("form", SignInForm.empty());
		return Actor.current().isPresent() ? "redirect:/" : PAGE;
	}

	/** The address that people try first elsewhere. */
	@GetMapping("/login")
	String elsewhere() {
		return "redirect:/sign-in";
	}

	@PostMapping("/sign-in")
	String signIn(@Valid @ModelAttribute("form") SignInForm form, BindingResult errors, HttpServletRequest request,
			HttpServletResponse response) {
		return result(errors, () -> withPassword(form, request, response)).map((next) -> "redirect:" + next)
			.orElse(PAGE);
	}

	@PostMapping("/sign-in/demo")
	String signInAs(@RequestParam Role role, HttpServletRequest request, HttpServletResponse response) {
		return open(this.demo.of(role), request, response);
	}

	@PostMapping("/sign-in/demo/{person}")
	String signInAs(@PathVariable String person, HttpServletRequest request, HttpServletResponse response) {
		return open(this.demo.named(person), request, response);
	}

	private String open(Optional<AccountId> account, HttpServletRequest request, HttpServletResponse response) {
		return account.flatMap((id) -> this.people.without(id, request.getRemoteAddr()))
			.map((person) -> "redirect:" + this.session.open(person, request, response))
			.orElseThrow(() -> new NotFound("accounts.demo.not-found"));
	}

	private String withPassword(SignInForm form, HttpServletRequest request, HttpServletResponse response) {
		var origin = KnownDevice.origin(request);
		try {
			this.people.countTry(form.userName(), origin);
		}
		catch (TooManyTries refusal) {
			response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
			response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(refusal.seconds()));
			throw refusal;
		}
		return this.people.withPassword(form.userName(), form.password(), origin).map((person) -> {
			var secret = this.devices.remember(new AccountId(person.accountId()), origin.device());
			KnownDevice.keep(secret, request, response);
			return this.session.open(person, request, response);
		}).orElseThrow(() -> new RuleBroken("accounts.sign-in.refused"));
	}

}
