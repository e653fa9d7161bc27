package org.norma.accounts.web;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import org.norma.accounts.AccountDirectory;
import org.norma.accounts.SecondAdministrators;
import org.norma.shared.Actor;
import org.norma.shared.Role;
import org.norma.shared.SecondPeople;
import org.norma.shared.web.AskedPage;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of accounts, which auditors may read too. */
@Controller
@RolesAllowed({ "ADMINISTRATOR", "AUDITOR" })
class AccountListController {

	private static final int PAGE_SIZE = 50;

	private final AccountDirectory directory;

	private final SecondPeople people;

	private final SecondAdministrators seconds;

	private final Clock clock;

	AccountListController(AccountDirectory directory, SecondPeople people, SecondAdministrators seconds, Clock clock) {
		this.seconds = seconds;
		this.directory = directory;
		this.people = people;
		this.clock = clock;
	}

	@ModelAttribute("zone")
	ZoneId zone() {
		return this.clock.getZone();
	}

	@ModelAttribute("roles")
	Role[] roles() {
		return Role.values();
	}

	@ModelAttribute("mayChange")
	boolean mayChange() {
		return Actor.current().filter((actor) -> actor.holds(Role.ADMINISTRATOR)).isPresent();
	}

	@GetMapping("/accounts")
	String list(@ModelAttribute("filter") FilterForm form, @RequestParam(defaultValue = "1") int page, Model model) {
		model.addAttribute("accounts",
				AskedPage.of(Math.max(page, 1) - 1, PAGE_SIZE, (asked) -> this.directory.search(form.filter(), asked)));
		var alone = mayChange()
				&& Actor.current().filter((person) -> this.people.anotherAdministrator(person.accountId())).isEmpty();
		model.addAttribute("alone", alone);
		model.addAttribute("passed", alone ? this.seconds.passedOver(null) : List.of());
		return "accounts/list";
	}

}
