package org.norma.accounts.web;

import java.time.Clock;

import org.norma.accounts.AccountDirectory;
import org.norma.accounts.PasswordLinks;
import org.norma.accounts.PasswordService;
import org.norma.shared.PublicAddress;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The page after a link was made: with the link, or with the mailbox to which it went.
 */
@Component
class LinkPage {

	private final AccountDirectory directory;

	private final PublicAddress address;

	private final Clock clock;

	LinkPage(AccountDirectory directory, PublicAddress address, Clock clock) {
		this.directory = directory;
		this.address = address;
		this.clock = clock;
	}

	String of(PasswordLinks.Given given, Model model) {
		model.addAttribute("account", this.directory.byId(given.id()));
		model.addAttribute("link", (given.token() != null) ? this.address.base() + "/password/" + given.token() : null);
		model.addAttribute("addressIsSet", this.address.configured().isPresent());
		model.addAttribute("until", this.clock.instant().plus(PasswordService.OPEN));
		return "accounts/link";
	}

}
