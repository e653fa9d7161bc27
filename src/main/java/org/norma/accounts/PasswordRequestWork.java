package org.norma.accounts;

import java.util.List;

import org.norma.shared.Actor;
import org.norma.shared.Role;
import org.norma.shared.work.WorkItem;
import org.norma.shared.work.WorkSource;

import org.springframework.stereotype.Service;

/** Requests for links to set a password, which wait for another administrator. */
@Service
class PasswordRequestWork implements WorkSource {

	private final PasswordRequests requests;

	PasswordRequestWork(PasswordRequests requests) {
		this.requests = requests;
	}

	@Override
	public List<WorkItem> of(Actor person) {
		if (!person.holds(Role.ADMINISTRATOR)) {
			return List.of();
		}
		return this.requests.waitingFor(person)
			.stream()
			.map((each) -> new WorkItem("accounts.work.link", List.of(each.asker()),
					this.requests.nameOf(each.account().value()), "/accounts/" + each.account().value(), null, null))
			.toList();
	}

}
