package org.norma.accounts.web;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import org.norma.accounts.AccountId;
import org.norma.accounts.GrantRequests;
import org.norma.shared.web.Said;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Another administrator agrees to a role that decides, or refuses it. */
@Controller
@RequestMapping("/accounts/{id}/roles/{request}")
@RolesAllowed("ADMINISTRATOR")
class GrantRequestController {

	private static final String ACCOUNT = "/accounts/{id}";

	private final GrantRequests requests;

	GrantRequestController(GrantRequests requests) {
		this.requests = requests;
	}

	@PostMapping("/agree")
	String agree(@PathVariable UUID id, @PathVariable UUID request, RedirectAttributes next) {
		return Said.after(next, "accounts.role.agreed", ACCOUNT, () -> this.requests.agree(new AccountId(id), request));
	}

	@PostMapping("/refuse")
	String refuse(@PathVariable UUID id, @PathVariable UUID request, RedirectAttributes next) {
		return Said.after(next, "accounts.role.refused", ACCOUNT,
				() -> this.requests.refuse(new AccountId(id), request));
	}

	@PostMapping("/take-back")
	String takeBack(@PathVariable UUID id, @PathVariable UUID request, RedirectAttributes next) {
		return Said.after(next, "accounts.role.taken-back", ACCOUNT,
				() -> this.requests.takeBack(new AccountId(id), request));
	}

}
