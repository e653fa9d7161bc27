package org.norma.accounts.web;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import org.norma.accounts.PasswordService;
import org.norma.shared.NotFound;

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

/** Sets a password with a link that an administrator gave. */
@Controller
@RequestMapping("/password/{token}")
@PermitAll
class PasswordController {

	private static final String PAGE = "accounts/password";

	private final PasswordService passwords;

	PasswordController(PasswordService passwords) {
		this.passwords = passwords;
	}

	@ModelAttribute("userName")
	String userName(@PathVariable String token) {
		return this.passwords.userNameFor(token).orElseThrow(() -> new NotFound("accounts.link.not-found"));
	}

	@GetMapping
	String page(Model model) {
		model.addAttribute("form", new PasswordForm(null));
		return PAGE;
	}

	@PostMapping
	String set(@PathVariable String token, @Valid @ModelAttribute("form") PasswordForm form, BindingResult errors,
			RedirectAttributes next) {
		if (!accepted(errors, () -> this.passwords.set(token, form.password()))) {
			return PAGE;
		}
		next.addFlashAttribute("done", "accounts.password.set");
		return "redirect:/sign-in";
	}

}
