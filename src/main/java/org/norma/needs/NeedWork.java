package org.norma.needs;

import java.util.List;

import org.norma.shared.Actor;
import org.norma.shared.Role;
import org.norma.shared.work.WorkItem;
import org.norma.shared.work.WorkSource;

import org.springframework.stereotype.Service;

/** Needs that nobody has looked at wait for the officials. */
@Service
class NeedWork implements WorkSource {

	private final NeedLists lists;

	NeedWork(NeedLists lists) {
		this.lists = lists;
	}

	@Override
	public List<WorkItem> of(Actor person) {
		if (!person.holds(Role.OFFICIAL)) {
			return List.of();
		}
		return this.lists.received()
			.stream()
			.map((need) -> new WorkItem("needs.work.sort", List.of(), need.code() + " " + need.subject(),
					"/needs/" + need.id(), null, null))
			.toList();
	}

}
