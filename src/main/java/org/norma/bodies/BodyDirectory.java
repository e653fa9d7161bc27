package org.norma.bodies;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.norma.shared.NotFound;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the pages of the bodies show. */
@Service
@Transactional(readOnly = true)
public class BodyDirectory {

	private final BodyRows rows;

	BodyDirectory(BodyRows rows) {
		this.rows = rows;
	}

	/**
	 * A page of the bodies asked for; sorted by {@code code}, {@code name}, {@code kind},
	 * {@code region} or {@code members}.
	 * @param locale language in which names are sorted
	 */
	public Page<BodyRow> list(BodyQuery query, Pageable page, Locale locale) {
		return this.rows.list(query, page, locale);
	}

	/** The body with this last part of its address, or with this id. */
	public BodyDetails details(String slugOrId) {
		return this.rows.details(slugOrId).orElseThrow(() -> new NotFound("bodies.no-body", slugOrId));
	}

	/** Bodies directly below. */
	public List<BodyLink> children(UUID body) {
		return this.rows.children(body);
	}

	/** Dissolved bodies for which it answers, the latest first. */
	public List<BodyLink> predecessors(UUID body) {
		return this.rows.predecessors(body);
	}

	/** Who belongs to the body, the secretariat first. */
	public List<Member> members(UUID body) {
		return this.rows.members(body);
	}

	/** To whom the body belongs; at most so many. */
	public List<Member> seats(UUID body, int most) {
		return this.rows.seats(body, most);
	}

	/** To how many bodies the body belongs. */
	public int seatCount(UUID body) {
		return this.rows.seatCount(body);
	}

	public List<Liaison> liaisons(UUID body) {
		return this.rows.liaisons(body);
	}

}
