package org.norma.needs;

import java.util.List;

import org.norma.shared.Actor;
import org.norma.shared.work.WorkItem;
import org.norma.shared.work.WorkSource;

import org.springframework.stereotype.Service;

/**
 * Needs that nobody has looked at wait for the authorities that they concern, those under
 * consideration for the authority that sorted them.
 */
@Service
class NeedWork implements WorkSource {

	private final NeedLists lists;

	private final NeedOfficials officials;

	NeedWork(NeedLists lists, NeedOfficials officials) {
		this.lists = lists;
		this.officials = officials;
	}

	@Override
	public List<WorkItem> of(Actor person) {
		if (!this.officials.handles(person)) {
			return List.of();
		}
		return this.lists
			.open(this.officials.authorities(person), this.officials.sectors(person), NeedOfficials.everywhere(person))
			.stream()
			.map((need) -> new WorkItem(act(need.state()), List.of(), need.code() + " " + need.subject(),
					"/needs/" + need.id(), null, null))
			.toList();
	}

	private static String act(NeedState state) {
		return (state == NeedState.RECEIVED) ? "needs.work.sort" : "needs.work.answer";
	}

}
