package org.norma.needs;

import org.norma.shared.Actor;
import org.norma.shared.NotFound;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads needs for their pages. */
@Service
@Transactional(readOnly = true)
public class NeedReader {

	private final NeedRepository needs;

	private final NeedLists lists;

	NeedReader(NeedRepository needs, NeedLists lists) {
		this.needs = needs;
		this.lists = lists;
	}

	/** Confirmed needs, the most supported first. */
	public Page<NeedRow> search(NeedFilter filter, Pageable page) {
		return this.lists.search(filter, page);
	}

	/** A confirmed need. */
	public NeedDetails details(NeedId id) {
		var need = this.needs.findById(id)
			.filter((each) -> each.state() != NeedState.UNCONFIRMED)
			.orElseThrow(() -> new NotFound("needs.not-found"));
		var merged = need.mergedInto().flatMap((other) -> this.needs.findById(new NeedId(other))).map(Need::code);
		return need.details(this.lists.supports(id), merged.orElse(null));
	}

	/** Whether the signed-in person has said to need the same. */
	public boolean supported(NeedId id) {
		return Actor.current().map((person) -> this.lists.supportedBy(id, person.accountId())).orElse(false);
	}

}
