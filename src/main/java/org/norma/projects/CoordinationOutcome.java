package org.norma.projects;

import java.util.Arrays;
import java.util.List;

/** What the coordination body decides on an open point (标准化法 art. 6). */
public enum CoordinationOutcome {

	/** The objection stands: the text has to change. */
	UPHELD,
	/** The objection is set aside: the text goes on as it is. */
	SET_ASIDE,
	/** The answer has to be given: the authority is asked again. */
	AWAIT,
	/** The text goes on without the answer. */
	GO_ON;

	/** Whether it decides on an objection, and not on silence. */
	public boolean onObjection() {
		return this == UPHELD || this == SET_ASIDE;
	}

	/** What can be decided on a point. */
	static List<CoordinationOutcome> of(CoordinationPosition position) {
		return Arrays.stream(values())
			.filter((each) -> each.onObjection() == (position == CoordinationPosition.OBJECTED))
			.toList();
	}

}
