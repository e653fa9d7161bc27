package org.norma.reviews;

import java.util.List;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** The criteria of a review, where a level names no others. */
final class Criteria {

	static final List<String> USUAL = List.of("applicability", "normativeness", "timeliness", "coordination");

	private Criteria() {
	}

	/** Its name in the reader's language. */
	static MessageSourceResolvable name(String criterion) {
		return new DefaultMessageSourceResolvable(
				new String[] { "reviews.criterion." + criterion, "hierarchy.item." + criterion }, null, criterion);
	}

}
