package org.norma.ledger.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.norma.ledger.LedgerEntry;

/**
 * An entry in the words of the reader.
 *
 * @param verb what was done
 * @param subject kind of the thing
 * @param name its number or name; its identifier where it has none
 * @param body name of the body for which the person acted
 * @param changes what changed by it
 */
record LedgerLine(LedgerEntry entry, String verb, String subject, String name, @Nullable String body,
		List<Change> changes) {

	/**
	 * A value that an act left.
	 *
	 * @param field its name
	 * @param before what it was, {@code null} when it was not said or is the same
	 * @param after what it became, {@code null} when it was taken away
	 */
	record Change(String field, @Nullable String before, @Nullable String after) {
	}

}
