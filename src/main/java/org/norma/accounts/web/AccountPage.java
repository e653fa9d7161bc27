package org.norma.accounts.web;

import org.jspecify.annotations.Nullable;
import org.norma.accounts.AccountDirectory;
import org.norma.accounts.AccountId;
import org.norma.accounts.GrantRequestView;
import org.norma.accounts.GrantRequests;
import org.norma.accounts.PasswordRequests;
import org.norma.bodies.BodyId;
import org.norma.bodies.BodyService;
import org.norma.bodies.BodySummary;
import org.norma.shared.Role;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of an account, with what waits for another administrator. */
@Component
class AccountPage {

	private final AccountDirectory directory;

	private final PasswordRequests links;

	private final GrantRequests requests;

	private final BodyService bodies;

	AccountPage(AccountDirectory directory, PasswordRequests links, GrantRequests requests, BodyService bodies) {
		this.directory = directory;
		this.links = links;
		this.requests = requests;
		this.bodies = bodies;
	}

	/** The page; forms that were refused are in the model already. */
	String of(AccountId id, Model model) {
		var account = this.directory.byId(id);
		model.addAttribute("account", account);
		model.addAttribute("asked", this.links.open(id).orElse(null));
		model.addAttribute("requests", this.requests.waiting(id).stream().map(this::row).toList());
		model.addAttribute("owed", this.requests.owed(id));
		model.addAttribute("countersigned", this.requests.isCountersigned(id));
		model.addAttribute("roles", Role.values());
		if (!model.containsAttribute("form")) {
			model.addAttribute("form", new NameForm(account.displayName()));
		}
		return "accounts/edit";
	}

	private Row row(GrantRequestView request) {
		var body = (request.bodyId() != null) ? this.bodies.byId(new BodyId(request.bodyId())).orElse(null) : null;
		return new Row(request, body, this.requests.mayDecide(request));
	}

	/** A role that waits; whether the reader may agree to it or refuse it. */
	record Row(GrantRequestView request, @Nullable BodySummary body, boolean mayDecide) {

	}

}
