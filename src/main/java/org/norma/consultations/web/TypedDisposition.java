package org.norma.consultations.web;

import java.io.Serializable;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.norma.consultations.Disposition;
import org.norma.shared.RuleBroken;
import org.norma.shared.web.Offered;

/**
 * What was typed and ticked to dispose or to group comments; it comes back when it is
 * refused.
 *
 * @param disposition name of what was chosen
 * @param wholeGroup the group chosen
 * @param group the name of a group that was typed
 */
record TypedDisposition(@Nullable String disposition, String answer, List<String> codes, @Nullable String wholeGroup,
		@Nullable String group) implements Serializable {

	TypedDisposition {
		codes = List.copyOf(codes);
	}

	static TypedDisposition of(@Nullable String disposition, String answer) {
		return new TypedDisposition(disposition, answer, List.of(), null, null);
	}

	/** What was chosen of those that the form offers. */
	Disposition chosen() {
		if (this.disposition == null || this.disposition.isBlank()) {
			throw new RuleBroken("consultations.refused.no-disposition");
		}
		return Offered.by(Disposition.class, this.disposition)
			.orElseThrow(() -> new RuleBroken("shared.refused.not-offered", this.disposition));
	}

	public boolean ticked(String code) {
		return this.codes.contains(code);
	}

}
