package org.norma.reviews;

import java.util.List;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** The criteria of a review (SAC notice of 2025-09-26, where a level names no others). */
final class Criteria {

	static final List<String> USUAL = List.of("applicability", "normativeness", "timeliness", "coordination");

	/** Where the usual ones come from. */
	static final String BASIS = "SAC notice 2025-09-26";

	private Criteria() {
	}

	/** Its name in the reader's language. */
	static MessageSourceResolvable name(String criterion) {
		return new DefaultMessageSourceResolvable(
				new String[] { "reviews.criterion." + criterion, "hierarchy.item." + criterion }, null, criterion);
	}

}
