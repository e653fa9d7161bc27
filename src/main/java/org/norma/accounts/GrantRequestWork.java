package org.norma.accounts;

import java.util.List;

import org.norma.shared.Actor;
import org.norma.shared.Role;
import org.norma.shared.work.WorkItem;
import org.norma.shared.work.WorkSource;

import org.springframework.stereotype.Service;

/** Roles that decide, which wait for another administrator. */
@Service
class GrantRequestWork implements WorkSource {

	private final GrantRequests requests;

	GrantRequestWork(GrantRequests requests) {
		this.requests = requests;
	}

	@Override
	public List<WorkItem> of(Actor person) {
		if (!person.holds(Role.ADMINISTRATOR)) {
			return List.of();
		}
		return this.requests.waitingFor(person)
			.stream()
			.map((each) -> new WorkItem(each.wish().gives() ? "accounts.work.role" : "accounts.work.end",
					List.of(each.asker()), this.requests.nameOf(each.account()), "/accounts/" + each.account().value(),
					null, null))
			.toList();
	}

}
