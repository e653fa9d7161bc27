package org.norma.accounts.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.norma.accounts.AccountDirectory;
import org.norma.accounts.AccountId;
import org.norma.accounts.GrantRequestView;
import org.norma.accounts.GrantRequests;
import org.norma.accounts.PasswordRequests;
import org.norma.accounts.SecondAdministrators;
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

	private final SecondAdministrators seconds;

	private final BodyService bodies;

	AccountPage(AccountDirectory directory, PasswordRequests links, GrantRequests requests,
			SecondAdministrators seconds, BodyService bodies) {
		this.seconds = seconds;
		this.directory = directory;
		this.links = links;
		this.requests = requests;
		this.bodies = bodies;
	}

	/** The page; forms that were refused are in the model already. */
	String of(AccountId id, Model model) {
		var account = this.directory.byId(id);
		model.addAttribute("account", account);
		var asked = this.links.open(id);
		model.addAttribute("asked", asked.orElse(null));
		model.addAttribute("mayAgree", asked.filter(this.links::mayDecide).isPresent());
		model.addAttribute("requests", this.requests.waiting(id).stream().map(this::row).toList());
		model.addAttribute("owed", this.requests.owed(id));
		var countersigned = this.requests.isCountersigned(id);
		model.addAttribute("countersigned", countersigned);
		model.addAttribute("passed", countersigned ? List.of() : this.seconds.passedOver(id));
		model.addAttribute("owes", this.seconds.owes(id));
		model.addAttribute("roles", Role.values());
		if (!model.containsAttribute("form")) {
			model.addAttribute("form", new NameForm(account.displayName()));
		}
		return "accounts/edit";
	}

	private Row row(GrantRequestView request) {
		var body = (request.bodyId() != null) ? this.bodies.byId(new BodyId(request.bodyId())).orElse(null) : null;
		return new Row(request, body, this.requests.tie(request).orElse(null));
	}

	/**
	 * A role that waits.
	 *
	 * @param tie why the reader may not agree to it; {@code null} where that is possible
	 */
	record Row(GrantRequestView request, @Nullable BodySummary body, SecondAdministrators.@Nullable Tie tie) {

		public boolean mayDecide() {
			return this.tie == null;
		}

	}

}
