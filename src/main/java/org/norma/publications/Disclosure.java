package org.norma.publications;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * What an enterprise or association declares of its own standard (Standardization Law
 * art. 27).
 *
 * @param version 1 for the first declaration, then one more each time
 * @param declaredOn day of the declaration
 * @param declaredBy name of the person
 * @param supplyFrom first day of supply of the product or service, {@code null} when not
 * stated
 * @param statements text by item of the rule, in the order of the rule
 */
public record Disclosure(int version, LocalDate declaredOn, String declaredBy, @Nullable LocalDate supplyFrom,
		Map<String, String> statements) {

	/** Most characters of one statement. */
	public static final int LONGEST = 10_000;

	public Disclosure {
		statements = Collections.unmodifiableMap(new LinkedHashMap<>(statements));
	}

	/** Whether supply began before anything was declared. */
	public boolean lateAfter(Disclosure first) {
		return this.supplyFrom != null && first.declaredOn.isAfter(this.supplyFrom);
	}

	boolean saysTheSameAs(@Nullable LocalDate supply, Map<String, String> said) {
		return java.util.Objects.equals(this.supplyFrom, supply) && this.statements.equals(said);
	}

	/** For the ledger. */
	Map<String, String> told() {
		var told = new TreeMap<>(this.statements);
		told.put("version", String.valueOf(this.version));
		if (this.supplyFrom != null) {
			told.put("supply-from", this.supplyFrom.toString());
		}
		return told;
	}

}
