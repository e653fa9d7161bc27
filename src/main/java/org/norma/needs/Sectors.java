package org.norma.needs;

import org.jspecify.annotations.Nullable;
import org.norma.classification.Classification;
import org.norma.classification.Scheme;
import org.norma.shared.RuleBroken;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Sectors of the economy (GB/T 4754) that a need may stand under. */
@Component
public class Sectors {

	private static final int SHOWN = 60;

	private final Classification classification;

	Sectors(Classification classification) {
		this.classification = classification;
	}

	/** Refuses a sector that the table does not have; none is allowed. */
	public void refuseUnknown(@Nullable String code) {
		if (code != null && this.classification.find(Scheme.SECTOR, code).isEmpty()) {
			throw new RuleBroken("needs.refused.sector", code.substring(0, Math.min(code.length(), SHOWN)));
		}
	}

	/** Name of a sector in the reader's language, or its code. */
	String name(String code) {
		return this.classification.find(Scheme.SECTOR, code)
			.map((entry) -> entry.names().in(LocaleContextHolder.getLocale()))
			.orElse(code);
	}

}
