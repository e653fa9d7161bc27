package org.norma.accounts.web;

import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.norma.accounts.AccountId;
import org.norma.accounts.PasswordLinks;
import org.norma.accounts.PasswordRequests;
import org.norma.shared.web.Asks;
import org.norma.shared.web.Said;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Links with which passwords are set, and the second administrator's agreement to them.
 */
@Controller
@RequestMapping("/accounts/{id}/password")
@RolesAllowed("ADMINISTRATOR")
class PasswordLinkController {

	private static final String ACCOUNT = "/accounts/{id}";

	private final PasswordLinks links;

	private final PasswordRequests requests;

	private final LinkPage page;

	private final Clock clock;

	PasswordLinkController(PasswordLinks links, PasswordRequests requests, LinkPage page, Clock clock) {
		this.links = links;
		this.requests = requests;
		this.page = page;
		this.clock = clock;
	}

	@ModelAttribute("zone")
	ZoneId zone() {
		return this.clock.getZone();
	}

	@PostMapping
	@Asks(value = "accounts.reset.confirm", tried = false)
	String reset(@PathVariable UUID id, Model model, RedirectAttributes next) {
		var given = new AtomicReference<PasswordLinks.@Nullable Given>();
		var page = Said.after(next, "accounts.link.asked", ACCOUNT,
				() -> given.set(this.links.reset(new AccountId(id)).orElse(null)));
		var link = given.get();
		return (link != null) ? this.page.of(link, model) : page;
	}

	@PostMapping("/agree")
	String agree(@PathVariable UUID id, RedirectAttributes next) {
		return Said.after(next, "accounts.link.agreed", ACCOUNT, () -> this.requests.agree(new AccountId(id)));
	}

	@PostMapping("/refuse")
	String refuse(@PathVariable UUID id, RedirectAttributes next) {
		return Said.after(next, "accounts.link.refused", ACCOUNT, () -> this.requests.refuse(new AccountId(id)));
	}

	@PostMapping("/take-back")
	String takeBack(@PathVariable UUID id, RedirectAttributes next) {
		return Said.after(next, "accounts.link.taken-back", ACCOUNT, () -> this.requests.takeBack(new AccountId(id)));
	}

}
