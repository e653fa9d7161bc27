package org.norma.projects;

import org.jspecify.annotations.Nullable;
import org.norma.shared.RuleBroken;

import org.springframework.context.support.DefaultMessageSourceResolvable;

/** The longest text that is taken where a person writes in an act. */
enum TextLimit {

	/** What an authority says when it signs off or objects. */
	POSITION("projects.form.reason", 2000),
	/** Reasons of a coordination body. */
	DECISION("projects.coordination.decision", 2000),
	/** Number or day of its decision. */
	REFERENCE("projects.coordination.reference", 200),
	/** How a proposal stands to a similar standard. */
	SIMILAR("projects.similar.reason", 1000);

	private final String label;

	private final int most;

	TextLimit(String label, int most) {
		this.label = label;
		this.most = most;
	}

	void check(@Nullable String text) {
		if (text != null && text.length() > this.most) {
			throw new RuleBroken("projects.refused.too-long", new DefaultMessageSourceResolvable(this.label),
					String.valueOf(text.length()), String.valueOf(this.most));
		}
	}

}
