package org.norma.publications;

import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What an enterprise or association declares of its own standard (Standardization Law
 * art. 27).
 *
 * @param declaredOn day of the declaration
 * @param declaredBy name of the person
 * @param supplyFrom first day of supply of the product or service, {@code null} when not
 * stated
 * @param statements text by item of the rule, in the order of the rule
 */
public record Disclosure(LocalDate declaredOn, String declaredBy, @Nullable LocalDate supplyFrom,
		Map<String, String> statements) {

	/** Whether it came after the beginning of supply. */
	public boolean late() {
		return this.supplyFrom != null && this.declaredOn.isAfter(this.supplyFrom);
	}

}
